import type { DraftEntity } from '../draft';
import { nameWords } from '../names/nameKey';
import { isOf } from '../quotes/closedClasses';
import peoples from '../names/lexicon/peoples.json';
import { wordSet } from '../wordSet';
import type { Memory } from './memory';
import lexicon from './descriptions.json';
import { personNounAt } from './personNouns';
import { LONGEST_DESCRIPTION, RoleBearers } from './roleBearers';
import type { Scene } from './scene';

/** Whom a description means, where it ends and how sure that is. */
export interface Described {
  readonly entity: DraftEntity;
  /** The token behind its last. */
  readonly end: number;
  readonly confidence: number;
}

/** That the only bearer of a role is meant by it; that the only body named so is; that the only body near is "the company". */
const BEARER = 0.75;
const NAMESAKE = 0.8;
const NEAREST = 0.6;
/** "The company" is one that was meant at most so many sentences ago. */
const NEAR = 2;

const BODIES = wordSet(lexicon.bodies);
const SITES = wordSet(lexicon.sites);
const COUNTRIES: ReadonlySet<string> = new Set(Object.values(peoples.ofPlace));
const COUNTRY = /^(?:country|nation)$/;
const FIRMS = wordSet(lexicon.firms);
const NOT_FIRM = wordSet(lexicon.notFirms);

/** Tells whom a definite description means: by role, by a word of the name, or as the only body that is near. */
export class Descriptions {
  readonly #bearers: RoleBearers;
  /** Bodies and places by each word of their names that may stand for the whole. */
  readonly #namesakes = new Map<string, DraftEntity[]>();

  constructor(
    readonly scene: Scene,
    readonly memory: Memory,
  ) {
    this.#bearers = new RoleBearers(scene.draft);
    for (const entity of scene.draft.entities) {
      const nouns = entity.type === 'organization' ? BODIES : entity.type === 'place' ? SITES : null;
      if (!nouns) continue;
      const words = new Set(
        [entity.name, ...entity.aliases].flatMap(nameWords).filter(word => nouns.has(word)),
      );
      for (const word of words) this.#namesakes.set(word, [...(this.#namesakes.get(word) ?? []), entity]);
    }
  }

  /** What begins with the "the" at a token; the longest where there are several. */
  at(the: number): Described | null {
    const words: string[] = [];
    let found: Described | null = null;
    for (let at = the + 1; at <= the + LONGEST_DESCRIPTION; at++) {
      const token = this.scene.draft.tokens[at];
      if (!token || token.kind === 'punctuation' || token.kind === 'quote') break;
      words.push(this.scene.words[at] ?? '');
      const entity = this.#bearers.bearerOf(words) ?? this.#aged(words, at);
      if (entity && this.#endsAt(at + 1)) found = { entity, end: at + 1, confidence: BEARER };
    }
    return found ?? this.#body(the);
  }

  /** "The 64-year-old fisherman": whoever is that old, whatever else is said of him. */
  #aged(words: readonly string[], at: number): DraftEntity | null {
    const [age = ''] = words;
    if (words.length !== 2 || !/^\d+-year-old$/.test(age)) return null;
    return personNounAt(this.scene.words, at) ? this.#bearers.bearerOf([age]) : null;
  }

  /** "The ministry", "the company": one noun, with nothing behind it that would say which. */
  #body(the: number): Described | null {
    const noun = this.scene.words[the + 1] ?? '';
    if (this.scene.names[the + 1] || !this.#endsAt(the + 2)) return null;
    const namesakes = this.#namesakes.get(noun);
    const sentence = this.scene.sentences[the] ?? 0;
    if (namesakes) {
      const [met, another] = namesakes.flatMap(entity => this.memory.of(entity) ?? []);
      if (met && !another)
        return { entity: met.entity, end: the + 2, confidence: namesakes.length > 1 ? NEAREST : NAMESAKE };
      const [near, other] = namesakes.filter(entity => this.#isNear(entity, sentence));
      return near && !other ? { entity: near, end: the + 2, confidence: NEAREST } : null;
    }
    const entity = FIRMS.has(noun)
      ? this.#onlyFirmNear(sentence)
      : COUNTRY.test(noun)
        ? this.#onlyCountryNear(sentence)
        : null;
    return entity && { entity, end: the + 2, confidence: NEAREST };
  }

  #isNear(entity: DraftEntity, sentence: number): boolean {
    const last = this.memory.of(entity)?.last;
    return last !== undefined && sentence - last.sentence <= NEAR;
  }

  /** "The country": the only one named in the last sentences. */
  #onlyCountryNear(sentence: number): DraftEntity | null {
    const [only, another] = this.memory.recent.filter(
      ({ entity, last }) => COUNTRIES.has(entity.name) && sentence - last.sentence <= NEAR,
    );
    return only && !another ? only.entity : null;
  }

  #onlyFirmNear(sentence: number): DraftEntity | null {
    const near = this.memory.recent.filter(
      ({ entity, last }) => entity.type === 'organization' && sentence - last.sentence <= NEAR,
    );
    const [only, another] = near.filter(
      ({ entity }) => !nameWords(entity.name).some(word => NOT_FIRM.has(word)),
    );
    return only && !another ? only.entity : null;
  }

  /** Whether a description can end before this token: no noun goes on, and nothing says of what. */
  #endsAt(end: number): boolean {
    const token = this.scene.draft.tokens[end];
    if (this.scene.names[end] || token?.kind === 'number') return false;
    return (
      token?.text !== '-' &&
      !isOf(this.scene.words[end], 'relatives') &&
      !/^(?:of|for)$/.test(token?.text ?? '')
    );
  }
}
