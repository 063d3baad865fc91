import type { CrfWeights } from '../../tagger/weights';
import { CUE } from './labels';
import type { FeatureGroup, Sink } from './sink';
import type { SumStore } from './sumStore';

/** So many groups and so many features of a row are noted before they are added. */
const MOST_GROUPS = 32;
const MOST_FEATURES = 64;

/**
 * Adds the weights features have in the second pass to a row of scores, once all of them are known: `finish` waits for what lies
 * in distant memory together.
 */
export class ScoreSink implements Sink {
  #scores: Float64Array = new Float64Array(0);
  #at = 0;
  readonly #places = new Int32Array(MOST_GROUPS);
  #groups = 0;
  readonly #hashes = new Int32Array(MOST_FEATURES);
  #features = 0;
  readonly #weights: CrfWeights;
  readonly #size: number;

  /** The scores of the second pass begin at `offset` of each sum in the store. */
  constructor(
    readonly store: SumStore,
    readonly offset: number,
  ) {
    this.#weights = store.weights;
    this.#size = store.weights.labels.size;
  }

  /** From here on adds to the row of scores that begins at `at`. */
  goTo(scores: Float64Array, at: number): void {
    this.#scores = scores;
    this.#at = at;
  }

  add(hash: number): void {
    if (this.#features === MOST_FEATURES) this.finish();
    this.#hashes[this.#features++] = hash;
  }

  addGroup(group: FeatureGroup, key: number): void {
    if (this.#groups === MOST_GROUPS) this.finish();
    this.#places[this.#groups++] = this.store.placeOf(group, key) + this.offset;
  }

  /** Adds what was noted since the last time. */
  finish(): void {
    const { sums } = this.store;
    const scores = this.#scores;
    const at = this.#at;
    const size = this.#size;
    const places = this.#places;
    for (let n = 0; n < this.#groups; n++) {
      const place = places[n] as number;
      for (let i = 0; i < size; i++)
        scores[at + i] = (scores[at + i] as number) + (sums[place + i] as number);
    }
    this.#groups = 0;
    if (this.#features === 0) return;
    this.#weights.addScores(this.#hashes, this.#features, scores, at, size);
    this.#features = 0;
  }
}

/** Sums by how much features make a cue likelier than none in the first pass. */
export class CueSink implements Sink {
  /** What was added since this was last set, once `finish` was called. */
  score = 0;
  readonly #hashes = new Int32Array(MOST_FEATURES);
  #features = 0;
  readonly #row: Float64Array;

  /** The difference is the first number of each sum in the store. */
  constructor(readonly store: SumStore) {
    this.#row = new Float64Array(store.weights.rowSize);
  }

  add(hash: number): void {
    if (this.#features === MOST_FEATURES) this.finish();
    this.#hashes[this.#features++] = hash;
  }

  addGroup(group: FeatureGroup, key: number): void {
    const place = this.store.placeOf(group, key);
    this.score += this.store.sums[place] as number;
  }

  /** Adds the features noted since the last time. */
  finish(): void {
    const row = this.#row;
    row[0] = row[CUE] = 0;
    this.store.weights.addScores(this.#hashes, this.#features, row, 0);
    this.#features = 0;
    this.score += row[CUE] - row[0];
  }
}
