import type { LabelSet } from './labelSet';
import { Lattice } from './lattice';
import type { ScoreRows } from './scoreRows';
import { Viterbi } from './viterbi';

/** A sequence's best labels, and how probable they and the types are at each place given the whole sequence. */
export interface Decoded {
  labels: Uint8Array;
  /** The probability of the best label at its place. */
  marginals: Float64Array;
  /** The probability that place i is of type t, whatever its position in the name, at `i * types + t`. */
  shares: Float32Array;
}

/** What is decoded of `length` places that are surely `O`. */
export function decodedOutside(length: number, types: number): Decoded {
  return {
    labels: new Uint8Array(length),
    marginals: new Float64Array(length).fill(1),
    shares: new Float32Array(length * types),
  };
}

/** A label this far below the best of its place is left out of the sums: it would change no probability by a thousandth. */
const NEGLIGIBLE = 10;

/**
 * A trained linear-chain conditional random field at work. Its only weights beside the emissions are those of two names side
 * by side: within a name the scheme itself says what may follow, and how likely a name is to begin, to go on and to end is
 * said by the emissions of its labels.
 */
export class Crf {
  readonly #viterbi = new Viterbi();
  readonly #lattice = new Lattice();
  readonly #factors: Float64Array;

  /** `adjacency[t * types + u]`: the weight of a name of type u right behind one of type t. */
  constructor(
    readonly labels: LabelSet,
    readonly adjacency: Float32Array,
  ) {
    this.#factors = Float64Array.from(adjacency, Math.exp);
  }

  /** Decodes a sequence; linear in its length. */
  decode(scores: ScoreRows): Decoded {
    const types = this.labels.types.length;
    const decoded = decodedOutside(scores.length, types);
    if (scores.length === 0) return decoded;
    this.#viterbi.decode(types, this.adjacency, scores, decoded.labels);
    this.#lattice.run(types, this.#factors, scores, NEGLIGIBLE, null);
    decoded.labels.forEach((label, i) => {
      decoded.marginals[i] = this.#lattice.marginal(i, label);
      for (let t = 0; t < types; t++) decoded.shares[i * types + t] = this.#lattice.typeMarginal(i, t);
    });
    return decoded;
  }
}
