import { ByteReader } from './bytes';
import { HashIndex } from './hashIndex';
import { LabelSet } from './labelSet';

/** First bytes of a weights file; the digit is the version of its layout. */
export const WEIGHTS_MAGIC = 'BYLINE-CRF-1';

/**
 * The trained weights of a linear-chain CRF in one or more passes over the same labels. A feature is looked up once for all
 * passes: a score row holds `labels.size` scores for each pass, one pass behind the other.
 *
 * In the file: magic, type names, number of passes, for each pass its scale and transitions (one f32 for each allowed
 * pair, in the order of `LabelSet.after`), then the hashed features in ascending order and for each its non-zero weights
 * as (pass * size + label, int8) pairs. A weight is the int8 times the pass's scale.
 */
export class CrfWeights {
  readonly labels: LabelSet;
  readonly passes: number;
  /** Scores in a row: `passes * labels.size`. */
  readonly rowSize: number;
  /** For each pass `size * size` floats; the weight of `to` behind `from` at `from * size + to`. */
  readonly transitions: readonly Float32Array[];
  readonly #index: HashIndex;
  readonly #rowStart: Uint32Array;
  readonly #rowSlot: Uint8Array;
  readonly #rowWeight: Float32Array;

  /** Throws a RangeError when `bytes` is not a weights file. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.ascii() !== WEIGHTS_MAGIC) throw new RangeError('not a CRF weights file');
    const types = Array.from({ length: reader.varint() }, () => reader.ascii());
    this.labels = new LabelSet(types);
    this.passes = reader.u8();
    this.rowSize = this.passes * this.labels.size;
    const scales: number[] = [];
    this.transitions = Array.from({ length: this.passes }, () => {
      scales.push(reader.f32());
      return readTransitions(reader, this.labels);
    });
    const count = reader.varint();
    const cells = reader.varint();
    this.#index = new HashIndex(reader.ascendingKeys(count));
    this.#rowStart = new Uint32Array(count + 1);
    this.#rowSlot = new Uint8Array(cells);
    this.#rowWeight = new Float32Array(cells);
    let cell = 0;
    for (let row = 0; row < count; row++) {
      for (let left = reader.u8(); left > 0; left--, cell++) {
        const slot = reader.u8();
        this.#rowSlot[cell] = slot;
        this.#rowWeight[cell] =
          ((reader.u8() << 24) >> 24) * (scales[Math.floor(slot / this.labels.size)] ?? 0);
      }
      this.#rowStart[row + 1] = cell;
    }
  }

  /** Adds the weights of `features[from … to)` to the row of scores that begins at `at`. */
  addScores(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void {
    for (let i = from; i < to; i++) {
      const row = this.#index.get(features[i] as number);
      if (row < 0) continue;
      const end = this.#rowStart[row + 1] as number;
      for (let cell = this.#rowStart[row] as number; cell < end; cell++) {
        const slot = at + (this.#rowSlot[cell] as number);
        scores[slot] = (scores[slot] as number) + (this.#rowWeight[cell] as number);
      }
    }
  }
}

function readTransitions(reader: ByteReader, labels: LabelSet): Float32Array {
  const transitions = new Float32Array(labels.size * labels.size);
  for (let from = 0; from < labels.size; from++) {
    for (const to of labels.after[from] ?? []) transitions[from * labels.size + to] = reader.f32();
  }
  return transitions;
}
