import { wordSet } from '../wordSet';
import words from './genders.json';

/** How a person is spoken of. Used inside the engine alone: never shown, stored or exported. */
export type Gender = 'he' | 'she';

const HE = wordSet(words.he);
const SHE = wordSet(words.she);
const HE_NAMES = wordSet(words.heNames);
const SHE_NAMES = wordSet(words.sheNames);

/** The gender that common nouns and titles tell of, "the *woman*", "*Mr.*"; null where they tell of none or of both. */
export function genderOfNouns(nouns: readonly string[]): Gender | null {
  return genderIn(nouns, HE, SHE);
}

/** The gender of common first names. */
export function genderOfFirstNames(given: readonly string[]): Gender | null {
  return genderIn(given, HE_NAMES, SHE_NAMES);
}

/** Whether a word in small letters is a common first name. */
export function isFirstName(word: string): boolean {
  return HE_NAMES.has(word) || SHE_NAMES.has(word);
}

function genderIn(
  found: readonly string[],
  he: ReadonlySet<string>,
  she: ReadonlySet<string>,
): Gender | null {
  const words = found.map(word => word.toLowerCase().replace(/\.$/, ''));
  const male = words.some(word => he.has(word));
  const female = words.some(word => she.has(word));
  return male === female ? null : male ? 'he' : 'she';
}
