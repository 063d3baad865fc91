import { PAIR_LABELS, PAIR_WIDTH } from './encoder';

/** The weights that are asked of pairs of words, as `models/close.heads.json` has them. */
export interface PairWeights {
  /** One row of `PAIR_WIDTH` for each class of distance. */
  readonly pairDistance: readonly number[];
  /** One row of `PAIR_WIDTH` for each label. */
  readonly pairWeight: readonly number[];
  readonly pairBias: readonly number[];
}

/** Classes of distance to each side. */
const FARTHEST = 10;

/** Scores what a word is to a cue: a hidden layer over both and how far they stand apart, as in `training/close/model.py`. */
export class PairScorer {
  readonly #distances: Float32Array;
  readonly #weights: Float32Array;
  readonly #bias: Float32Array;

  /** Throws a RangeError when the weights are not of this shape. */
  constructor(weights: PairWeights) {
    this.#distances = shaped(weights.pairDistance, (2 * FARTHEST + 1) * PAIR_WIDTH);
    this.#weights = shaped(weights.pairWeight, PAIR_LABELS * PAIR_WIDTH);
    this.#bias = shaped(weights.pairBias, PAIR_LABELS);
  }

  /** Writes the scores of the labels to `out`; the rows are those of the word and of the cue, `offset` is counted in words. */
  score(
    word: Float32Array,
    wordAt: number,
    cue: Float32Array,
    cueAt: number,
    offset: number,
    out: Float32Array,
  ): void {
    const distance = (FARTHEST + distanceClass(offset)) * PAIR_WIDTH;
    out.set(this.#bias);
    for (let k = 0; k < PAIR_WIDTH; k++) {
      const value =
        (word[wordAt + k] as number) + (cue[cueAt + k] as number) + (this.#distances[distance + k] as number);
      if (value <= 0) continue;
      for (let label = 0; label < PAIR_LABELS; label++)
        out[label] = (out[label] as number) + value * (this.#weights[label * PAIR_WIDTH + k] as number);
    }
  }
}

function shaped(values: readonly number[], length: number): Float32Array {
  if (values.length !== length)
    throw new RangeError(`${String(values.length)} weights, not ${String(length)}`);
  return Float32Array.from(values);
}

/** The signed number of binary digits of a distance, at most `FARTHEST`. */
function distanceClass(offset: number): number {
  const size = Math.min(FARTHEST, 32 - Math.clz32(Math.abs(offset)));
  return offset < 0 ? -size : size;
}
