import type { LabelSet } from '../src/engine/tagger/labelSet';

/** Scaled forward–backward over the labels a filter allows. */
export class Lattice {
  marginals = new Float64Array(0);
  /** Expected counts of label pairs in the sequence. */
  pairs = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #emission = new Float64Array(0);
  #transition = new Float64Array(0);

  /** Returns the log of the sum over allowed sequences. */
  run(
    labels: LabelSet,
    scores: Float64Array,
    transitions: Float32Array,
    length: number,
    allowed: ((i: number) => Uint8Array | null) | null,
  ): number {
    const { size, before, after, mayBegin, mayEnd } = labels;
    this.#reserve(length * size, size * size);
    const { pairs } = this;
    const forward = this.#forward;
    const backward = this.#backward;
    const emission = this.#emission;
    const transition = this.#transition;
    for (let c = 0; c < size * size; c++) transition[c] = Math.exp(transitions[c] as number);
    pairs.fill(0);
    let log = 0;
    for (let i = 0; i < length; i++) {
      const row = allowed?.(i) ?? null;
      let top = -Infinity;
      for (let l = 0; l < size; l++) top = Math.max(top, scores[i * size + l] as number);
      for (let l = 0; l < size; l++) {
        emission[i * size + l] = row && row[l] === 0 ? 0 : Math.exp((scores[i * size + l] as number) - top);
      }
      let total = 0;
      for (let to = 0; to < size; to++) {
        const own = emission[i * size + to] as number;
        let sum = 0;
        if (own > 0) {
          if (i === 0) sum = mayBegin[to] as number;
          else {
            const froms = before[to] as Uint8Array;
            for (let k = 0; k < froms.length; k++) {
              const from = froms[k] as number;
              sum += (forward[(i - 1) * size + from] as number) * (transition[from * size + to] as number);
            }
          }
          sum *= own;
        }
        forward[i * size + to] = sum;
        total += sum;
      }
      if (total <= 0) return -Infinity;
      for (let l = 0; l < size; l++) forward[i * size + l] = (forward[i * size + l] as number) / total;
      log += Math.log(total) + top;
    }
    let ending = 0;
    for (let l = 0; l < size; l++) if (mayEnd[l]) ending += forward[(length - 1) * size + l] as number;
    if (ending <= 0) return -Infinity;
    log += Math.log(ending);
    for (let i = length - 1; i >= 0; i--) {
      let total = 0;
      for (let from = 0; from < size; from++) {
        let sum = 0;
        if (i === length - 1) sum = mayEnd[from] as number;
        else {
          const tos = after[from] as Uint8Array;
          for (let k = 0; k < tos.length; k++) {
            const to = tos[k] as number;
            const next = (i + 1) * size + to;
            sum +=
              (transition[from * size + to] as number) *
              (emission[next] as number) *
              (backward[next] as number);
          }
        }
        backward[i * size + from] = sum;
        total += sum;
      }
      for (let l = 0; l < size; l++) backward[i * size + l] = (backward[i * size + l] as number) / total;
      this.#expect(labels, i, length);
    }
    return log;
  }

  #expect(labels: LabelSet, i: number, length: number): void {
    const { size, after } = labels;
    let total = 0;
    for (let l = 0; l < size; l++) {
      const product = (this.#forward[i * size + l] as number) * (this.#backward[i * size + l] as number);
      this.marginals[i * size + l] = product;
      total += product;
    }
    for (let l = 0; l < size; l++)
      this.marginals[i * size + l] = (this.marginals[i * size + l] as number) / total;
    if (i === length - 1) return;
    let sum = 0;
    const visit = (add: (cell: number, value: number) => void): void => {
      for (let from = 0; from < size; from++) {
        const f = this.#forward[i * size + from] as number;
        if (f === 0) continue;
        const tos = after[from] as Uint8Array;
        for (let k = 0; k < tos.length; k++) {
          const to = tos[k] as number;
          const next = (i + 1) * size + to;
          const value =
            f *
            (this.#transition[from * size + to] as number) *
            (this.#emission[next] as number) *
            (this.#backward[next] as number);
          if (value > 0) add(from * size + to, value);
        }
      }
    };
    visit((_, value) => (sum += value));
    if (sum > 0) visit((cell, value) => (this.pairs[cell] = (this.pairs[cell] as number) + value / sum));
  }

  #reserve(cells: number, pairs: number): void {
    if (this.#transition.length < pairs) {
      this.#transition = new Float64Array(pairs);
      this.pairs = new Float64Array(pairs);
    }
    if (this.#forward.length >= cells) return;
    this.marginals = new Float64Array(cells);
    this.#forward = new Float64Array(cells);
    this.#backward = new Float64Array(cells);
    this.#emission = new Float64Array(cells);
  }
}
