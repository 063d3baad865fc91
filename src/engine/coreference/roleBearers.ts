import type { Draft, DraftEntity } from '../draft';
import { wordSet } from '../wordSet';
import peoples from '../names/lexicon/peoples.json';
import lexicon from './descriptions.json';

/** Longer roles are not repeated word by word. */
export const LONGEST_DESCRIPTION = 8;

const RULERS = wordSet(lexicon.rulers);
/** Behind these words a role says of what it is. */
const OF = /^(?:of|for|at|in)$/;
/** For each place the adjectives of its people, in small letters. */
const ADJECTIVES = adjectivesOfPlaces();
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
    const of = words.findIndex(word => OF.test(word));
    const office = (of > 0 ? words.slice(0, of) : words).filter(word => !word.endsWith("'s"));
    const adjectives = adjectivesOf(role);
    this.#addTails(words, entity);
    this.#addTails(office, entity);
    for (const people of adjectives) this.#addTails([people, ...office], entity);
    // "The Norlandian president" is "the Norlandian leader" too.
    if (!RULERS.has(office.at(-1) ?? '')) return;
    const before = office.slice(0, -1);
    for (const people of adjectives) this.#add(`${people} leader`, entity);
    if (before.length > 0) this.#add([...before, 'leader'].join(' '), entity);
  }

  /** All endings of these words, the whole too; what somebody formerly was only together with that. */
  #addTails(words: readonly string[], entity: DraftEntity): void {
    const last = words.includes('former') ? words.indexOf('former') : words.length - 1;
    for (let i = Math.max(0, words.length - LONGEST_DESCRIPTION); i <= last; i++) {
      this.#add(words.slice(i).join(' '), entity);
    }
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

function adjectivesOfPlaces(): Map<string, string[]> {
  const adjectives = new Map<string, string[]>();
  for (const [people, place] of Object.entries(peoples.ofPlace)) {
    adjectives.set(place, [...(adjectives.get(place) ?? []), people.toLowerCase()]);
  }
  return adjectives;
}

/** "President of Norway", "Norway's president": the adjectives by which such a president may be called. */
function adjectivesOf(role: string): string[] {
  const [, behind, before] = /\bof (?:the )?(\p{Lu}[\p{L} ]*)$|^(\p{Lu}[\p{L} ]*)['’]s? /u.exec(role) ?? [];
  return ADJECTIVES.get((behind ?? before ?? '').trim()) ?? [];
}
