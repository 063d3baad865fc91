import titles from '../names/lexicon/titles.json';
import { isPersonNoun } from '../quotes/sourceNouns';

const OFFICES = new Set(titles.offices.map(office => office.split(' ').at(-1) ?? office));

/** Whether the word at a place is a common noun for one person by what he or she is or does: "the *mayor*". */
export function personNounAt(words: readonly string[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined && word.length > 2 && (OFFICES.has(word) || (isPersonNoun(word) && !/s$/.test(word)))
  );
}
