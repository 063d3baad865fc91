import type { WordClusters } from './clusters';
import { EDGE } from './templates';
import { traitsOf, type WordTraits } from './wordTraits';

/** A word as written, with what is found once for each form. What the tagger asks most comes first, to lie close together. */
export interface WordForm extends WordTraits {
  /** Its class in the middle level. */
  readonly middle: number;
  /** What the gazetteer says of the word alone, see `Gazetteer.lookup`; `NOT_ASKED` before. */
  entry: number;
  /** Where `WordScores` keeps the sums of the word's weights: an array of many forms, and the place in it; -1 before it has one. */
  sums: Float32Array;
  at: number;
}

/** A number too, so that all forms have one shape: reading them is what the tagger does most. */
export const NOT_ASKED = -2;
const NO_SUMS = new Float32Array(0);

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
    small: false,
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

/** Field by field: forms copied by spreading come in many shapes, and reading those is ten times as slow. */
function formOf(traits: WordTraits): WordForm {
  return {
    lower: traits.lower,
    middle: traits.clusters[1],
    shortShape: traits.shortShape,
    capital: traits.capital,
    upper: traits.upper,
    plain: traits.plain,
    at: -1,
    sums: NO_SUMS,
    digits: traits.digits,
    small: traits.small,
    allCaps: traits.allCaps,
    entry: NOT_ASKED,
    clusters: traits.clusters,
    exact: traits.exact,
    shape: traits.shape,
    prefixes: traits.prefixes,
    suffixes: traits.suffixes,
  };
}
