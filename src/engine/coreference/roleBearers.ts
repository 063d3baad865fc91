import type { Draft, DraftEntity } from '../draft';
import { wordSet } from '../wordSet';
import lexicon from './descriptions.json';

/** Longer roles are not repeated word by word. */
export const LONGEST_DESCRIPTION = 8;

const RULERS = wordSet(lexicon.rulers);
const ABBREVIATIONS = new Map(Object.entries(lexicon.abbreviations));

/** Who of an article "the harbour master" is: the only one whose role ends in these words, or who is that old. */
export class RoleBearers {
  /** By the lower-case words a role ends in; null when several bear it. */
  readonly #bearers = new Map<string, DraftEntity | null>();

  constructor(draft: Pick<Draft, 'entities' | 'names' | 'tokens'>) {
    for (const entity of draft.entities) {
      for (const role of entity.roles) this.#addRole(entity, role.text);
      if (entity.type === 'person') this.#addAges(draft, entity);
    }
  }

  #addRole(entity: DraftEntity, role: string): void {
    const words = role
      .toLowerCase()
      .replaceAll('’', "'")
      .split(/\s+/)
      .map(word => ABBREVIATIONS.get(word.replace(/\.$/, '')) ?? word);
    for (let i = Math.max(0, words.length - LONGEST_DESCRIPTION); i < words.length; i++) {
      this.#add(words.slice(i).join(' '), entity);
    }
    // "The Norlandian president" is "the Norlandian leader" too.
    const title = words.at(-1) ?? '';
    if (words.length > 1 && RULERS.has(title)) this.#add(`${words.slice(0, -1).join(' ')} leader`, entity);
  }

  /** "Ann Lund, 64, said" makes her "the 64-year-old". */
  #addAges({ names, tokens }: Pick<Draft, 'names' | 'tokens'>, entity: DraftEntity): void {
    for (const index of entity.names) {
      const end = names[index]?.tokens[1] ?? -1;
      const age = tokens[end]?.text === ',' ? (tokens[end + 1]?.text ?? '') : '';
      if (/^\d{1,3}$/.test(age) && /^[,.]$/.test(tokens[end + 2]?.text ?? ''))
        this.#add(`${age}-year-old`, entity);
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
