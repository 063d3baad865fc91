import { combine, hashString } from '../tagger/hash';
import type { WordClusters } from './clusters';
import smallWords from './lexicon/smallWords.json';
import { startsUpper } from '../text/characters';

const SMALL_WORDS: ReadonlySet<string> = new Set(smallWords);

/** What the features need to know of a word as written. */
export interface WordTraits {
  /** Hash of the lower-case word, as the gazetteer and the clusters know it. */
  readonly plain: number;
  /** Hashes with digits folded to 0: as written, and in lower case. */
  readonly exact: number;
  readonly lower: number;
  /** Hash of the shape ("Xxxx-dd") and of the shape with runs collapsed ("Xx-d"). */
  readonly shape: number;
  readonly shortShape: number;
  /** Hashes of the first and last one to four letters of the lower-case word. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Classes from fine to coarse; -1 where the word has none. */
  readonly clusters: readonly [number, number, number];
  readonly capital: boolean;
  /** Whether any letter is upper case: "iPhone" too. */
  readonly upper: boolean;
  readonly allCaps: boolean;
  /** A small word as it begins a sentence, "I", a weekday or a month: no name by itself. */
  readonly small: boolean;
  readonly digits: boolean;
}

/** The traits of a word as written. */
export function traitsOf(written: string, clusters: WordClusters): WordTraits {
  // A word of a thousand letters is no word; its beginning tells what features can tell.
  const word = written.length > 64 ? written.slice(0, 64) : written;
  const lower = word.toLowerCase();
  const folded = word.replace(/\p{Nd}/gu, '0');
  const shape = shapeOf(word);
  const finest = clusters.classOf(lower);
  return {
    plain: hashString(lower),
    exact: hashString(folded),
    lower: hashString(folded.toLowerCase()),
    shape: hashString(shape),
    shortShape: hashString(shape.replace(/(.)\1+/gsu, '$1')),
    prefixes: [1, 2, 3, 4].map(length => combine(length, hashString(lower.slice(0, length)))),
    suffixes: [1, 2, 3, 4].map(length => combine(length, hashString(lower.slice(-length)))),
    clusters: [finest, clusters.coarsen(finest, 1), clusters.coarsen(finest, 2)],
    capital: startsUpper(word),
    upper: /\p{Lu}/u.test(word),
    allCaps: /\p{Lu}.*\p{Lu}/su.test(word) && !/\p{Ll}/u.test(word),
    small: SMALL_WORDS.has(word),
    digits: /\p{Nd}/u.test(word),
  };
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}|\p{Lo}/gu, 'x')
    .replace(/\p{Nd}/gu, 'd');
}
