import { ByteReader } from './bytes';
import { LabelSet } from './labelSet';

/** First bytes of a weights file; the digit is the version of its layout. */
export const WEIGHTS_MAGIC = 'BYLINE-CRF-2';

const KNOWN_CLASSES = 1 << 22;
/** The class of a hash is its high bits; the table goes by the low ones. */
const KNOWN_SHIFT = 32 - 22;

/**
 * The trained weights of a linear-chain CRF in one or more passes over the same labels. A feature is looked up once for all
 * passes: a score row holds `labels.size` scores for each pass, one pass behind the other.
 *
 * In the file: magic, type names, number of passes, for each pass its scale and adjacencies (one f32 for each
 * pair of types), then the hashed features in ascending order and for each its non-zero weights
 * as (pass * size + label, int8) pairs. A weight is the int8 times the pass's scale.
 */
export class CrfWeights {
  readonly labels: LabelSet;
  readonly passes: number;
  /** Scores in a row: `passes * labels.size`. */
  readonly rowSize: number;
  /** For each pass the weight of a name of type u right behind one of type t, at `t * types + u`. */
  readonly adjacencies: readonly Float32Array[];
  /**
   * Open-addressed table of pairs: a feature's hash, and where its row begins in `#cells` and how many cells it has
   * (`start << 7 | count`; 0 is an empty place). Hash and row lie side by side because looking features up is what the
   * tagger does most, and each step to another array would be a step to distant memory.
   */
  readonly #table: Int32Array;
  readonly #mask: number;
  /**
   * A bit for each of 2^22 classes of hashes, set where a feature has one of them. Most features of a text are unknown, and
   * this small map tells so without a look at the large table (Bloom 1970).
   */
  readonly #known = new Int32Array(KNOWN_CLASSES / 32);
  /** `slot << 8 | weight as a byte`. */
  readonly #cells: Uint16Array;
  /** The scale of each slot's pass. */
  readonly #scales: Float64Array;

  /** Throws a RangeError when `bytes` is not a weights file. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.ascii() !== WEIGHTS_MAGIC) throw new RangeError('not a CRF weights file');
    const types = Array.from({ length: reader.varint() }, () => reader.ascii());
    this.labels = new LabelSet(types);
    this.passes = reader.u8();
    this.rowSize = this.passes * this.labels.size;
    const scales: number[] = [];
    this.adjacencies = Array.from({ length: this.passes }, () => {
      scales.push(reader.f32());
      return Float32Array.from({ length: types.length ** 2 }, () => reader.f32());
    });
    this.#scales = Float64Array.from(
      { length: this.rowSize },
      (_, slot) => scales[Math.floor(slot / this.labels.size)] ?? 0,
    );
    const count = reader.varint();
    this.#cells = new Uint16Array(reader.varint());
    const keys = reader.ascendingKeys(count);
    let size = 16;
    while (size < count * 2) size *= 2;
    this.#mask = size - 1;
    this.#table = new Int32Array(size * 2);
    let cell = 0;
    for (const key of keys) {
      const own = reader.u8();
      this.#insert(key, (cell << 7) | own);
      for (const end = cell + own; cell < end; cell++) this.#cells[cell] = (reader.u8() << 8) | reader.u8();
    }
  }

  #insert(key: number, row: number): void {
    const known = key >>> KNOWN_SHIFT;
    this.#known[known >>> 5] = (this.#known[known >>> 5] as number) | (1 << (known & 31));
    let at = hashSlot(key) & this.#mask;
    while (this.#table[2 * at + 1] !== 0) at = (at + 1) & this.#mask;
    this.#table[2 * at] = key;
    this.#table[2 * at + 1] = row;
  }

  /** Adds the weights of the first `count` features to the row of scores that begins at `at`. */
  addScores(features: Int32Array, count: number, scores: Float64Array, at: number): void {
    const table = this.#table;
    const cells = this.#cells;
    const scales = this.#scales;
    const mask = this.#mask;
    for (let i = 0; i < count; i++) {
      const key = features[i] as number;
      const known = key >>> KNOWN_SHIFT;
      if ((((this.#known[known >>> 5] as number) >>> (known & 31)) & 1) === 0) continue;
      let place = hashSlot(key) & mask;
      let row = table[2 * place + 1] as number;
      while (row !== 0 && table[2 * place] !== key) {
        place = (place + 1) & mask;
        row = table[2 * place + 1] as number;
      }
      const end = (row >>> 7) + (row & 127);
      for (let cell = row >>> 7; cell < end; cell++) {
        const packed = cells[cell] as number;
        const slot = packed >>> 8;
        scores[at + slot] = (scores[at + slot] as number) + ((packed << 24) >> 24) * (scales[slot] as number);
      }
    }
  }

  /** Adds those weights of one feature that belong to slot `first` of a row or a later one to the scores from `at` on. */
  addFeature(feature: number, scores: Float64Array, at: number, first: number): void {
    const known = feature >>> KNOWN_SHIFT;
    if ((((this.#known[known >>> 5] as number) >>> (known & 31)) & 1) === 0) return;
    const table = this.#table;
    const mask = this.#mask;
    let place = hashSlot(feature) & mask;
    let row = table[2 * place + 1] as number;
    while (row !== 0 && table[2 * place] !== feature) {
      place = (place + 1) & mask;
      row = table[2 * place + 1] as number;
    }
    const cells = this.#cells;
    const scales = this.#scales;
    const end = (row >>> 7) + (row & 127);
    for (let cell = row >>> 7; cell < end; cell++) {
      const packed = cells[cell] as number;
      const slot = packed >>> 8;
      if (slot < first) continue;
      const to = at + slot - first;
      scores[to] = (scores[to] as number) + ((packed << 24) >> 24) * (scales[slot] as number);
    }
  }
}

function hashSlot(key: number): number {
  return key ^ (key >>> 15);
}
