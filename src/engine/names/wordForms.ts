import { combine, hashString } from '../tagger/hash';
import type { WordClusters } from './clusters';
import { EDGE } from './templates';
import { SLOTS, wordFeatures } from './wordFeatures';

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
  readonly digits: boolean;
}

/** A word as written, with what is found once for each form. */
export interface WordForm extends WordTraits {
  /** The hashed features the word alone decides, for each slot of a role: see `wordFeatures`. */
  readonly features: readonly Int32Array[];
  /** The sums of their weights for each slot, as far as they have been asked for: see `WordScores`. */
  readonly scores: (Float32Array | undefined)[];
}

/** Forms kept at the most; past it the cache starts anew, so that memory stays flat over any number of articles. */
const CACHE_LIMIT = 24_000;

/** Makes word forms and remembers them. */
export class WordForms {
  readonly #known = new Map<string, WordForm>();
  readonly #clusters: WordClusters;
  /** What stands before a sentence's first word and behind its last. */
  readonly edge: WordForm = formOf({
    plain: EDGE,
    exact: EDGE,
    lower: EDGE,
    shape: EDGE,
    shortShape: EDGE,
    prefixes: [],
    suffixes: [],
    clusters: [-2, -2, -2],
    capital: false,
    upper: false,
    allCaps: false,
    digits: false,
  });

  constructor(clusters: WordClusters) {
    this.#clusters = clusters;
  }

  of(word: string): WordForm {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
    const form = formOf(traitsOf(word, this.#clusters));
    this.#known.set(word, form);
    return form;
  }
}

function formOf(traits: WordTraits): WordForm {
  return { ...traits, features: wordFeatures(traits), scores: new Array<Float32Array | undefined>(SLOTS) };
}

function traitsOf(written: string, clusters: WordClusters): WordTraits {
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
    capital: /^\p{Lu}/u.test(word),
    upper: /\p{Lu}/u.test(word),
    allCaps: /\p{Lu}.*\p{Lu}/su.test(word) && !/\p{Ll}/u.test(word),
    digits: /\p{Nd}/u.test(word),
  };
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}|\p{Lo}/gu, 'x')
    .replace(/\p{Nd}/gu, 'd');
}
