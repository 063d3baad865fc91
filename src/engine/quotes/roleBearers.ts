import type { Draft, DraftEntity } from '../draft';
import type { Unit } from './frames';

/** Longer roles are not repeated word by word. */
const LONGEST = 8;

const RULERS = new Set([
  'president',
  'premier',
  'minister',
  'chancellor',
  'king',
  'queen',
  'emir',
  'sultan',
  'ruler',
]);

/** Who of an article "the harbour master" is: the only one whose role ends in these words. */
export class RoleBearers {
  /** By the lower-case words a role ends in; null when several bear it. */
  readonly #bearers = new Map<string, DraftEntity | null>();

  constructor(draft: Draft) {
    for (const entity of draft.entities) {
      for (const role of entity.roles) {
        const words = role.text.toLowerCase().replaceAll('’', "'").split(/\s+/);
        for (let i = Math.max(0, words.length - LONGEST); i < words.length; i++) {
          this.#add(words.slice(i).join(' '), entity);
        }
        // "The Norlandian president" is "the Norlandian leader" too.
        const title = words.at(-1) ?? '';
        if (words.length > 1 && RULERS.has(title))
          this.#add(`${words.slice(0, -1).join(' ')} leader`, entity);
      }
    }
  }

  #add(key: string, entity: DraftEntity): void {
    const known = this.#bearers.get(key);
    this.#bearers.set(key, known === undefined || known === entity ? entity : null);
  }

  /** The bearer of a definite description, or null when there is none or more than one. */
  bearerOf(units: readonly Unit[]): DraftEntity | null {
    if (units[0]?.word !== 'the' || units.length > LONGEST + 1) return null;
    const words = units.slice(1).map(unit => unit.word);
    return this.#bearers.get(words.join(' ').replaceAll(" 's", "'s")) ?? null;
  }
}
