import type { LabelSet } from './labelSet';
import { Lattice } from './lattice';
import type { ScoreRows } from './scoreRows';
import { Viterbi } from './viterbi';

/** A sequence's best labels, and how probable each is at its place given the whole sequence. */
export interface Decoded {
  labels: Uint8Array;
  marginals: Float64Array;
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
    const decoded = { labels: new Uint8Array(scores.length), marginals: new Float64Array(scores.length) };
    if (scores.length === 0) return decoded;
    const types = this.labels.types.length;
    this.#viterbi.decode(types, this.adjacency, scores, decoded.labels);
    this.#lattice.run(types, this.#factors, scores, NEGLIGIBLE, null);
    decoded.labels.forEach((label, i) => {
      decoded.marginals[i] = this.#lattice.marginal(i, label);
    });
    return decoded;
  }
}
