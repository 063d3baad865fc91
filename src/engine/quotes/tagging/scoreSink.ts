import type { CrfWeights } from '../../tagger/weights';
import { CUE } from './labels';
import type { FeatureGroup, Sink } from './sink';
import type { SumStore } from './sumStore';

/** Adds the weights features have in the second pass to a row of scores. */
export class ScoreSink implements Sink {
  #scores: Float64Array = new Float64Array(0);
  #at = 0;
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
    this.#weights.addFeature(hash, this.#scores, this.#at, this.#size);
  }

  addGroup(group: FeatureGroup, key: number): void {
    const place = this.store.placeOf(group, key) + this.offset;
    const { sums } = this.store;
    const scores = this.#scores;
    const at = this.#at;
    const size = this.#size;
    for (let i = 0; i < size; i++) scores[at + i] = (scores[at + i] as number) + (sums[place + i] as number);
  }
}

/** Sums by how much features make a cue likelier than none in the first pass. */
export class CueSink implements Sink {
  /** What was added since this was last set. */
  score = 0;
  readonly #row: Float64Array;

  /** The difference is the first number of each sum in the store. */
  constructor(readonly store: SumStore) {
    this.#row = new Float64Array(store.weights.rowSize);
  }

  add(hash: number): void {
    const row = this.#row;
    row[0] = row[CUE] = 0;
    this.store.weights.addFeature(hash, row, 0, 0);
    this.score += row[CUE] - row[0];
  }

  addGroup(group: FeatureGroup, key: number): void {
    const place = this.store.placeOf(group, key);
    this.score += this.store.sums[place] as number;
  }
}
