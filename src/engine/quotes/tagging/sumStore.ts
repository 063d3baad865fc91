import type { CrfWeights } from '../../tagger/weights';
import type { FeatureGroup } from './sink';

/** Numbers kept at the most, 16 MB of them; past it sums are made anew, so that memory stays flat over any number of articles. */
const MOST = 1 << 22;

/** Keeps the summed weights of groups of features at their keys. A group must be used with one store alone. */
export class SumStore {
  /** The sums met so far, one behind the other. */
  sums = new Float32Array(1 << 16);
  #used = 0;
  #epoch = 0;
  readonly #row: Float64Array;

  /** `width`: how many numbers `reduce` writes to `out` from `at` on for the summed weights of a row. */
  constructor(
    readonly weights: CrfWeights,
    readonly width: number,
    readonly reduce: (row: Float64Array, out: Float32Array, at: number) => void,
  ) {
    this.#row = new Float64Array(weights.rowSize);
  }

  /** Where the sum of a group at a key begins in `sums`. */
  placeOf(group: FeatureGroup, key: number): number {
    const place = group.epoch === this.#epoch ? (group.places[key] as number) : -1;
    return place >= 0 ? place : this.#keep(group, key);
  }

  #keep(group: FeatureGroup, key: number): number {
    if (this.#used + this.width > this.sums.length) this.#grow();
    if (group.epoch !== this.#epoch) {
      group.epoch = this.#epoch;
      group.places.fill(-1);
    }
    const row = this.#row.fill(0);
    for (const hash of group.hashes(key)) this.weights.addFeature(hash, row, 0, 0);
    const place = this.#used;
    this.reduce(row, this.sums, place);
    this.#used += this.width;
    return (group.places[key] = place);
  }

  #grow(): void {
    if (this.sums.length >= MOST) {
      this.#epoch++;
      this.#used = 0;
      return;
    }
    const grown = new Float32Array(this.sums.length * 2);
    grown.set(this.sums);
    this.sums = grown;
  }
}
