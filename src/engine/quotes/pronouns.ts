import type { Draft, DraftEntity } from '../draft';
import type { Frame } from './frames';
import { Genders, type Gender } from './genders';

/** A person named outside marks. */
interface PersonMention {
  readonly entity: DraftEntity;
  readonly frame: number;
  readonly unit: number;
  readonly block: number;
}

/** Who spoke last, as far as it is known. */
export interface LastSpeaker {
  readonly entity: DraftEntity;
  readonly frame: number;
  readonly unit: number;
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
 * Finds the person whom "he" or "she" as a source means, in the plain cases only: whoever spoke last when nobody else
 * was named since, the only one whom the paragraph has named, or the only one in the paragraph before. Where two
 * persons compete the answer is null: a wrong speaker costs more than none.
 */
export class PronounResolver {
  readonly #mentions: PersonMention[] = [];
  readonly #genders: Genders;

  constructor(draft: Draft, frames: readonly Frame[]) {
    this.#genders = new Genders(draft);
    const persons = new Map<number, DraftEntity>();
    for (const entity of draft.entities) {
      // The tagger may take a person's name for a body's or a village for a person; first names tell better.
      const named = this.#genders.hasFirstName(entity);
      if (entity.type !== 'person' && !named) continue;
      for (const name of entity.names) {
        if (named || (draft.names[name]?.confidence ?? 0) >= DOUBTFUL) persons.set(name, entity);
      }
    }
    frames.forEach((frame, index) => {
      if (frame.parent !== null) return;
      frame.units.forEach((unit, at) => {
        const entity = unit.kind === 'name' ? persons.get(unit.ref) : undefined;
        if (entity) this.#mentions.push({ entity, frame: index, unit: at, block: frame.block });
      });
    });
  }

  /** The antecedent of a pronoun at a unit of a frame in `block`. */
  resolve(
    pronoun: Gender,
    frame: number,
    unit: number,
    block: number,
    last: LastSpeaker | null,
  ): Antecedent | null {
    const before = this.#before(frame, unit, block).filter(mention =>
      this.#genders.fits(pronoun, mention.entity),
    );
    if (last && this.#genders.fits(pronoun, last.entity)) {
      const since = before.filter(mention => isAfter(mention, last.frame, last.unit));
      if (since.every(mention => mention.entity === last.entity))
        return { entity: last.entity, confidence: 0.9 };
    }
    const here = distinct(before.filter(mention => mention.block === block));
    if (here.length === 1 && here[0]) return { entity: here[0], confidence: 0.8 };
    if (here.length > 1) return null;
    const above = distinct(before);
    return above.length === 1 && above[0] ? { entity: above[0], confidence: 0.65 } : null;
  }

  /** The last mentions before a place, none farther than the paragraph before. */
  #before(frame: number, unit: number, block: number): PersonMention[] {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const mention = this.#mentions[middle];
      if (mention && !isAfter(mention, frame, unit)) low = middle + 1;
      else high = middle;
    }
    return this.#mentions.slice(Math.max(0, low - WINDOW), low).filter(mention => mention.block >= block - 1);
  }
}

function isAfter(mention: PersonMention, frame: number, unit: number): boolean {
  return mention.frame > frame || (mention.frame === frame && mention.unit >= unit);
}

function distinct(mentions: readonly PersonMention[]): DraftEntity[] {
  return [...new Set(mentions.map(mention => mention.entity))];
}
