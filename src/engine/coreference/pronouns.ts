import type { Draft, DraftEntity } from '../draft';
import { cueVerb } from '../quotes/cueLexicon';
import { Genders, type Gender } from './genders';

/** A person meant outside marks, by name or by a pronoun that is bound already. */
interface PersonMention {
  readonly entity: DraftEntity;
  /** The first token. */
  readonly token: number;
  readonly block: number;
}

/** Whom a pronoun means, and how sure that is, 0 to 1. */
export interface Antecedent {
  readonly entity: DraftEntity;
  readonly confidence: number;
}

/** A name that is hardly a person's competes with nobody. */
const DOUBTFUL = 0.7;
/** How many named persons back an antecedent is looked for. */
const WINDOW = 12;

/**
 * Finds the person whom "he" or "she" means, in the plain cases only: whoever spoke last when nobody else was named
 * since, the only one whom the paragraph has named, or the only one in the paragraph before. Where two persons compete
 * the answer is null: a wrong speaker costs more than none. It is told and asked in the order of the text.
 */
export class PronounResolver {
  readonly #persons = new Map<number, DraftEntity>();
  readonly #recent: PersonMention[] = [];
  readonly #genders: Genders;
  #last: PersonMention | null = null;

  constructor(readonly draft: Draft) {
    this.#genders = new Genders(draft);
    for (const entity of draft.entities) {
      // The tagger may take a person's name for a body's or a village for a person; first names tell better.
      const named = this.#genders.hasFirstName(entity);
      if (entity.type !== 'person' && !named) continue;
      for (const name of entity.names) {
        if (named || (draft.names[name]?.confidence ?? 0) >= DOUBTFUL) this.#persons.set(name, entity);
      }
    }
  }

  /** Takes in a name that stands outside marks. */
  read(name: number, block: number): void {
    const entity = this.#persons.get(name);
    const tokens = this.draft.names[name]?.tokens;
    if (!entity || !tokens) return;
    const mention: PersonMention = { entity, token: tokens[0], block };
    this.#recent.push(mention);
    if (this.#recent.length > WINDOW) this.#recent.shift();
    if (this.#speaks(tokens[0], tokens[1])) this.#last = mention;
  }

  /** The antecedent of the pronoun that is one token of `block`. */
  resolve(pronoun: Gender, token: number, block: number): Antecedent | null {
    const found = this.#find(pronoun, block);
    if (found && this.#speaks(token, token + 1)) this.#last = { entity: found.entity, token, block };
    return found;
  }

  #find(pronoun: Gender, block: number): Antecedent | null {
    const last = this.#last;
    const before = this.#recent.filter(
      mention => mention.block >= block - 1 && this.#genders.fits(pronoun, mention.entity),
    );
    if (last && this.#genders.fits(pronoun, last.entity)) {
      const since = before.filter(mention => mention.token > last.token);
      if (since.every(mention => mention.entity === last.entity))
        return { entity: last.entity, confidence: 0.9 };
    }
    const here = distinct(before.filter(mention => mention.block === block));
    if (here.length === 1 && here[0]) return { entity: here[0], confidence: 0.8 };
    if (here.length > 1) return null;
    const above = distinct(before);
    return above.length === 1 && above[0] ? { entity: above[0], confidence: 0.65 } : null;
  }

  /** Whether a verb of saying stands right beside these tokens. */
  #speaks(first: number, end: number): boolean {
    const word = (i: number): string => this.draft.tokens[i]?.text.toLowerCase() ?? '';
    return (
      cueVerb(word(end), word(end + 1))?.saying === true ||
      cueVerb(word(first - 1), word(first))?.saying === true
    );
  }
}

function distinct(mentions: readonly PersonMention[]): DraftEntity[] {
  return [...new Set(mentions.map(mention => mention.entity))];
}
