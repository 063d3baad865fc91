import type { CrfWeights } from '../../tagger/weights';
import type { FeatureGroup } from './sink';

/**
 * Past so many numbers, 12 MB of them, the sums of the next sentence are made anew, so that memory stays flat over any number of
 * articles: a sentence adds far less than the 4 MB to the next doubling.
 */
const MOST = 3 << 20;
/** The groups of single words have no more keys than this. */
const FEW_KEYS = 16;

/**
 * Keeps the summed weights of groups of features at their keys. A group must be used with one store alone. The sums of a group of
 * few keys lie side by side, from `first` on, not a number where they are not known yet; those of another where `#places` says,
 * at `first` and the key, 0 for not known yet. All lies in two arrays: most of the time goes into steps to distant memory.
 */
export class SumStore {
  sums = new Float32Array(1 << 16);
  /** 0 is taken. */
  #used = 1;
  #places = new Int32Array(1 << 10);
  #placed = 0;
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

  /** Forgets all sums where there are too many. Places given before are no longer good. */
  makeRoom(): void {
    if (this.#used < MOST) return;
    this.#epoch++;
    this.#used = 1;
    this.#places.fill(0);
    this.#placed = 0;
  }

  /** Where the sum of a group at a key begins in `sums`, good until `makeRoom`. */
  placeOf(group: FeatureGroup, key: number): number {
    if (group.epoch !== this.#epoch) this.#begin(group);
    if (group.size <= FEW_KEYS) {
      const place = group.first + key * this.width;
      if (Number.isNaN(this.sums[place])) this.#sumUp(group, key, place);
      return place;
    }
    const place = this.#places[group.first + key] as number;
    return place > 0 ? place : this.#keep(group, key);
  }

  /** Gives a group that was not met in this epoch its place. */
  #begin(group: FeatureGroup): void {
    if (group.size <= FEW_KEYS) {
      const size = group.size * this.width;
      group.first = this.#take(size);
      this.sums.fill(NaN, group.first, group.first + size);
    } else {
      group.first = this.#placed;
      this.#placed += group.size;
      if (this.#placed > this.#places.length) {
        const grown = new Int32Array(Math.max(this.#placed, 2 * this.#places.length));
        grown.set(this.#places);
        this.#places = grown;
      }
    }
    group.epoch = this.#epoch;
  }

  #keep(group: FeatureGroup, key: number): number {
    const place = this.#take(this.width);
    this.#sumUp(group, key, place);
    return (this.#places[group.first + key] = place);
  }

  #sumUp(group: FeatureGroup, key: number, place: number): void {
    const row = this.#row.fill(0);
    const hashes = Int32Array.from(group.hashes(key));
    this.weights.addScores(hashes, hashes.length, row, 0);
    this.reduce(row, this.sums, place);
  }

  /** The beginning of room for `size` numbers. */
  #take(size: number): number {
    if (this.#used + size > this.sums.length) {
      const grown = new Float32Array(this.sums.length * 2);
      grown.set(this.sums);
      this.sums = grown;
    }
    const place = this.#used;
    this.#used += size;
    return place;
  }
}
