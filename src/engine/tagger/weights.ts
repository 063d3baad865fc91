import { ByteReader } from './bytes';
import { LabelSet } from './labelSet';

/** First bytes of a weights file; the digit is the version of its layout. */
export const WEIGHTS_MAGIC = 'BYLINE-CRF-2';

/** Features with the same high half of their hash are one group; the file has them side by side. */
const GROUPS = 1 << 16;

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
   * For each group of hashes two numbers: a bit for each value of a hash's next five bits, set where a feature has it (Bloom
   * 1970), and where the group's features begin in `#features`. Most features of a text are unknown, which the bit tells; what
   * looking up costs is steps to distant memory, and so there is one for those and one more for the others.
   */
  readonly #groups = new Int32Array(2 * (GROUPS + 1));
  /** For each feature the low half of its hash, how many weights it has, and these as `slot << 8 | weight as a byte`. */
  readonly #features: Uint16Array;
  /** Of the features asked for: those that may be known, and the low half of the first of the group of each. */
  #known = new Int32Array(0);
  #lows = new Uint16Array(0);
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
    this.#features = new Uint16Array(reader.varint() + 2 * count);
    let group = 0;
    let at = 0;
    for (const key of reader.ascendingKeys(count)) {
      for (; group <= key >>> 16; group++) this.#groups[2 * group + 1] = at;
      const bits = 2 * (key >>> 16);
      this.#groups[bits] = (this.#groups[bits] as number) | (1 << ((key >>> 11) & 31));
      const own = reader.u8();
      this.#features[at++] = key & 0xffff;
      this.#features[at++] = own;
      for (const end = at + own; at < end; at++) this.#features[at] = (reader.u8() << 8) | reader.u8();
    }
    for (; group <= GROUPS; group++) this.#groups[2 * group + 1] = at;
  }

  /**
   * Adds those weights of the first `count` features that belong to slot `first` of a row or a later one to the scores from `at`
   * on. First it is asked of all which are known, then of these where they begin, and only then anything is added: steps to
   * distant memory that hang on each other are waited for one by one, those of a loop that does nothing else together.
   */
  addScores(features: Int32Array, count: number, scores: Float64Array, at: number, first = 0): void {
    const groups = this.#groups;
    const cells = this.#features;
    const scales = this.#scales;
    if (this.#known.length < count) {
      this.#known = new Int32Array(count);
      this.#lows = new Uint16Array(count);
    }
    const known = this.#known;
    const lows = this.#lows;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = features[i] as number;
      known[found] = key;
      found += ((groups[2 * (key >>> 16)] as number) >>> ((key >>> 11) & 31)) & 1;
    }
    for (let i = 0; i < found; i++)
      lows[i] = cells[groups[2 * ((known[i] as number) >>> 16) + 1] as number] as number;
    for (let i = 0; i < found; i++) {
      const key = known[i] as number;
      const group = 2 * (key >>> 16);
      const low = key & 0xffff;
      const behind = groups[group + 3] as number;
      let start = groups[group + 1] as number;
      // Most often it is the first of its group.
      if (lows[i] !== low)
        do start += 2 + (cells[start + 1] as number);
        while (start < behind && cells[start] !== low);
      if (start >= behind) continue;
      const end = start + 2 + (cells[start + 1] as number);
      for (let cell = start + 2; cell < end; cell++) {
        const packed = cells[cell] as number;
        const slot = packed >>> 8;
        if (slot < first) continue;
        const to = at + slot - first;
        scores[to] = (scores[to] as number) + ((packed << 24) >> 24) * (scales[slot] as number);
      }
    }
  }
}
