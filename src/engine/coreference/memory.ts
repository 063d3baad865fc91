import type { Span } from '../../base/span';
import type { DraftEntity, Reference } from '../draft';
import type { Gender } from '../genders/genderWords';

/** What an expression is to its clause, as far as the words beside it tell. */
export type Place = 'subject' | 'possessive' | 'prepositional' | 'other';

/** One time an entity is meant, by whatever expression. */
export interface Occurrence {
  readonly tokens: Span;
  readonly form: 'name' | Reference['form'];
  readonly place: Place;
  /** Opens its sentence. */
  readonly leads: boolean;
  /** A verb of saying stands beside it. */
  readonly speaks: boolean;
  readonly sentence: number;
  readonly block: number;
  /** The passage in marks it stands in, -1 for none. */
  readonly passage: number;
}

/** What is known of an entity at a place of the text. */
export interface Acquaintance {
  readonly entity: DraftEntity;
  readonly first: Occurrence;
  last: Occurrence;
  count: number;
  /** How many pronouns were bound to it, by gender. */
  readonly pronouns: Record<Gender, number>;
}

/** How many entities are remembered: whoever was not meant for longer is not meant by a pronoun. */
const MOST = 24;

/** The entities meant so far, most recently meant first. */
export class Memory {
  readonly #recent: Acquaintance[] = [];
  readonly #all = new Map<DraftEntity, Acquaintance>();
  /** The occurrence that spoke last outside marks. */
  lastSpeaker: DraftEntity | null = null;
  /** The most times any entity was meant. */
  mostMeant = 0;

  get recent(): readonly Acquaintance[] {
    return this.#recent;
  }

  of(entity: DraftEntity): Acquaintance | undefined {
    return this.#all.get(entity);
  }

  add(entity: DraftEntity, occurrence: Occurrence, gender: Gender | null): void {
    const known = this.#all.get(entity) ?? meet(entity, occurrence);
    this.#all.set(entity, known);
    known.last = occurrence;
    known.count++;
    if (gender) known.pronouns[gender]++;
    const at = this.#recent.indexOf(known);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(known);
    if (this.#recent.length > MOST) this.#recent.pop();
    this.mostMeant = Math.max(this.mostMeant, known.count);
    if (occurrence.speaks && occurrence.passage < 0) this.lastSpeaker = entity;
  }
}

/** Somebody who is meant for the first time. */
export function meet(entity: DraftEntity, occurrence: Occurrence): Acquaintance {
  return { entity, first: occurrence, last: occurrence, count: 0, pronouns: { he: 0, she: 0 } };
}
