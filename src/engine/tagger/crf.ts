import type { LabelSet } from './labelSet';

/** A sequence's best labels, and how probable each is at its place given the whole sequence. */
export interface Decoded {
  labels: Uint8Array;
  marginals: Float64Array;
}

/**
 * The two dynamic programs of a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): the best
 * sequence (Viterbi) and the marginal probabilities (scaled forward–backward, Rabiner 1989). `scores` holds `size` emission
 * scores for each of `length` places; forbidden transitions are skipped, so the cost is linear in the length and in the
 * number of allowed pairs.
 */
export class Crf {
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #emission = new Float64Array(0);
  #back = new Uint8Array(0);
  readonly #expTransitions: Float64Array;

  constructor(
    readonly labels: LabelSet,
    readonly transitions: Float32Array,
  ) {
    this.#expTransitions = Float64Array.from(transitions, Math.exp);
  }

  decode(scores: Float64Array, length: number): Decoded {
    this.#reserve(length);
    const best = this.#viterbi(scores, length);
    this.#sums(scores, length);
    const size = this.labels.size;
    const marginals = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      let total = 0;
      for (let label = 0; label < size; label++) total += this.#product(i * size + label);
      marginals[i] = total > 0 ? this.#product(i * size + (best[i] as number)) / total : 0;
    }
    return { labels: best, marginals };
  }

  #product(cell: number): number {
    return (this.#forward[cell] as number) * (this.#backward[cell] as number);
  }

  #reserve(length: number): void {
    const cells = length * this.labels.size;
    if (this.#forward.length >= cells) return;
    this.#forward = new Float64Array(cells);
    this.#backward = new Float64Array(cells);
    this.#emission = new Float64Array(cells);
    this.#back = new Uint8Array(cells);
  }

  #viterbi(scores: Float64Array, length: number): Uint8Array {
    const { size, before, mayBegin, mayEnd } = this.labels;
    const value = this.#forward;
    for (let label = 0; label < size; label++)
      value[label] = mayBegin[label] ? (scores[label] as number) : -Infinity;
    for (let i = 1; i < length; i++) {
      for (let to = 0; to < size; to++) {
        const froms = before[to] as Uint8Array;
        let top = -Infinity;
        let argTop = froms[0] as number;
        for (let k = 0; k < froms.length; k++) {
          const from = froms[k] as number;
          const score =
            (value[(i - 1) * size + from] as number) + (this.transitions[from * size + to] as number);
          if (score > top) {
            top = score;
            argTop = from;
          }
        }
        value[i * size + to] = top + (scores[i * size + to] as number);
        this.#back[i * size + to] = argTop;
      }
    }
    const path = new Uint8Array(length);
    let top = -Infinity;
    for (let label = 0; label < size; label++) {
      const score = value[(length - 1) * size + label] as number;
      if (mayEnd[label] && score > top) {
        top = score;
        path[length - 1] = label;
      }
    }
    for (let i = length - 1; i > 0; i--) path[i - 1] = this.#back[i * size + (path[i] as number)] as number;
    return path;
  }

  #sums(scores: Float64Array, length: number): void {
    const { size, before, after, mayBegin, mayEnd } = this.labels;
    const { transitions, forward, backward, emission } = {
      transitions: this.#expTransitions,
      forward: this.#forward,
      backward: this.#backward,
      emission: this.#emission,
    };
    for (let i = 0; i < length; i++) {
      let top = -Infinity;
      for (let cell = i * size; cell < (i + 1) * size; cell++) top = Math.max(top, scores[cell] as number);
      for (let cell = i * size; cell < (i + 1) * size; cell++)
        emission[cell] = Math.exp((scores[cell] as number) - top);
    }
    for (let i = 0; i < length; i++) {
      let total = 0;
      for (let to = 0; to < size; to++) {
        let sum = 0;
        if (i === 0) sum = mayBegin[to] as number;
        else {
          const froms = before[to] as Uint8Array;
          for (let k = 0; k < froms.length; k++) {
            const from = froms[k] as number;
            sum += (forward[(i - 1) * size + from] as number) * (transitions[from * size + to] as number);
          }
        }
        sum *= emission[i * size + to] as number;
        forward[i * size + to] = sum;
        total += sum;
      }
      for (let cell = i * size; cell < (i + 1) * size; cell++)
        forward[cell] = (forward[cell] as number) / total;
    }
    for (let i = length - 1; i >= 0; i--) {
      let total = 0;
      for (let from = 0; from < size; from++) {
        let sum = 0;
        if (i === length - 1) sum = mayEnd[from] as number;
        else {
          const tos = after[from] as Uint8Array;
          for (let k = 0; k < tos.length; k++) {
            const next = (i + 1) * size + (tos[k] as number);
            sum +=
              (transitions[from * size + (tos[k] as number)] as number) *
              (emission[next] as number) *
              (backward[next] as number);
          }
        }
        backward[i * size + from] = sum;
        total += sum;
      }
      for (let cell = i * size; cell < (i + 1) * size; cell++)
        backward[cell] = (backward[cell] as number) / total;
    }
  }
}
