import { ByteReader } from './bytes';
import { HashIndex } from './hashIndex';
import { LabelSet } from './labelSet';

/** First bytes of a weights file; the digit is the version of its layout. */
export const WEIGHTS_MAGIC = 'BYLINE-CRF-1';

/**
 * The trained weights of a linear-chain CRF. In the file: magic, type names, scale, transitions (one f32 for each allowed
 * pair, in the order of `LabelSet.after`), then the hashed features in ascending order and for each its non-zero weights
 * as (label, int8) pairs. A weight is the int8 times the scale.
 */
export class CrfWeights {
  readonly labels: LabelSet;
  /** `size * size` floats; the weight of `to` behind `from` at `from * size + to`. */
  readonly transitions: Float32Array;
  readonly #index: HashIndex;
  readonly #rowStart: Uint32Array;
  readonly #rowLabel: Uint8Array;
  readonly #rowWeight: Float32Array;

  /** Throws a RangeError when `bytes` is not a weights file. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.ascii() !== WEIGHTS_MAGIC) throw new RangeError('not a CRF weights file');
    const types = Array.from({ length: reader.varint() }, () => reader.ascii());
    this.labels = new LabelSet(types);
    const scale = reader.f32();
    const size = this.labels.size;
    this.transitions = new Float32Array(size * size);
    for (let from = 0; from < size; from++) {
      for (const to of this.labels.after[from] ?? []) this.transitions[from * size + to] = reader.f32();
    }
    const count = reader.varint();
    const cells = reader.varint();
    this.#index = new HashIndex(reader.ascendingKeys(count));
    this.#rowStart = new Uint32Array(count + 1);
    this.#rowLabel = new Uint8Array(cells);
    this.#rowWeight = new Float32Array(cells);
    let cell = 0;
    for (let row = 0; row < count; row++) {
      for (let left = reader.u8(); left > 0; left--, cell++) {
        this.#rowLabel[cell] = reader.u8();
        this.#rowWeight[cell] = ((reader.u8() << 24) >> 24) * scale;
      }
      this.#rowStart[row + 1] = cell;
    }
  }

  /** Adds the weights of the first `count` features to `scores[at …  at + size)`. */
  addScores(features: Int32Array, count: number, scores: Float64Array, at: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#index.get(features[i] as number);
      if (row < 0) continue;
      const end = this.#rowStart[row + 1] as number;
      for (let cell = this.#rowStart[row] as number; cell < end; cell++) {
        const slot = at + (this.#rowLabel[cell] as number);
        scores[slot] = (scores[slot] as number) + (this.#rowWeight[cell] as number);
      }
    }
  }
}
