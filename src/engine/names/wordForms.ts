import type { WordClusters } from './clusters';
import { EDGE } from './templates';
import { SLOTS, wordFeatures } from './wordFeatures';
import { traitsOf, type WordTraits } from './wordTraits';

/** A word as written, with what is found once for each form. */
export interface WordForm extends WordTraits {
  /** The hashed features the word alone decides, for each slot of a role: see `wordFeatures`. */
  readonly features: readonly Int32Array[];
  /** The sums of their weights for each slot, as far as they have been asked for: see `WordScores`. */
  readonly scores: (Float32Array | undefined)[];
  /** What the gazetteer says of the word alone, see `Gazetteer.lookup`; `NOT_ASKED` before. */
  entry: number;
}

/** A number too, so that all forms have one shape: reading them is what the tagger does most. */
export const NOT_ASKED = -2;

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
    plain: traits.plain,
    exact: traits.exact,
    lower: traits.lower,
    shape: traits.shape,
    shortShape: traits.shortShape,
    prefixes: traits.prefixes,
    suffixes: traits.suffixes,
    clusters: traits.clusters,
    capital: traits.capital,
    upper: traits.upper,
    allCaps: traits.allCaps,
    small: traits.small,
    digits: traits.digits,
    features: wordFeatures(traits),
    scores: new Array<Float32Array | undefined>(SLOTS),
    entry: NOT_ASKED,
  };
}
