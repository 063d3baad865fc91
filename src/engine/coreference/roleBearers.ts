import type { DraftEntity } from '../draft';

/** Longer roles are not repeated word by word. */
export const LONGEST_DESCRIPTION = 8;

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

  constructor(entities: readonly DraftEntity[]) {
    for (const entity of entities) {
      for (const role of entity.roles) {
        const words = role.text.toLowerCase().replaceAll('’', "'").split(/\s+/);
        for (let i = Math.max(0, words.length - LONGEST_DESCRIPTION); i < words.length; i++) {
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

  /** The bearer of a definite description, given its lower-case words without "the"; null when nobody or several. */
  bearerOf(words: readonly string[]): DraftEntity | null {
    return this.#bearers.get(words.join(' ').replaceAll(" 's", "'s")) ?? null;
  }
}
