import titles from '../names/lexicon/titles.json';
import nouns from '../quotes/sourceNouns.json';
import { wordSet } from '../wordSet';

const PERSONS: ReadonlySet<string> = new Set([
  ...titles.offices.map(office => office.split(' ').at(-1) ?? office).filter(word => word.length > 2),
  ...wordSet(nouns.persons),
]);

/** Whether the word at a place is a common noun for one person by what he or she is or does: "the *mayor*". */
export function personNounAt(words: readonly string[], at: number): boolean {
  return PERSONS.has(words[at] ?? '');
}
