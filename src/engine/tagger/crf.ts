import { isClosing, isOpening, type LabelSet } from './labelSet';
import { Race } from './race';

/** A sequence's best labels, and how probable each is at its place given the whole sequence. */
export interface Decoded {
  labels: Uint8Array;
  marginals: Float64Array;
}

/**
 * The two dynamic programs of a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): the best
 * sequence (Viterbi) and the marginal probabilities (scaled forward–backward, Rabiner 1989), over the labels that are in
 * the race at each place: at most places of most texts that is `O` alone. Only the pairs of the BIOES scheme are visited:
 * inside a name its own type goes on, and between names any end meets any begin.
 */
export class Crf {
  readonly #size: number;
  readonly #expTransitions: Float64Array;
  readonly #race = new Race();
  /** One cell for each place and label; cells of labels out of the race count as nothing. */
  #emission = new Float64Array(0);
  #value = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #back = new Uint8Array(0);

  constructor(
    readonly labels: LabelSet,
    readonly transitions: Float32Array,
  ) {
    this.#size = labels.size;
    this.#expTransitions = Float64Array.from(transitions, Math.exp);
  }

  /** `scores` holds `size` emission scores for each of `length` places. Linear in the length. */
  decode(scores: Float64Array, length: number): Decoded {
    this.#reserve(length * this.#size);
    this.#race.enter(this.labels, scores, length);
    const best = this.#viterbi(scores, length);
    this.#sumForward(scores, length);
    this.#sumBackward(length);
    const { labels, starts } = this.#race.active;
    const marginals = Float64Array.from(best, (label, i) => {
      let total = 0;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        total += this.#product(i * this.#size + (labels[k] as number));
      }
      return total > 0 ? this.#product(i * this.#size + label) / total : 0;
    });
    return { labels: best, marginals };
  }

  #product(cell: number): number {
    return (this.#forward[cell] as number) * (this.#backward[cell] as number);
  }

  #reserve(cells: number): void {
    if (this.#value.length < cells) {
      this.#emission = new Float64Array(cells);
      this.#value = new Float64Array(cells);
      this.#forward = new Float64Array(cells);
      this.#backward = new Float64Array(cells);
      this.#back = new Uint8Array(cells);
    }
    this.#emission.fill(0, 0, cells);
    this.#value.fill(-Infinity, 0, cells);
    this.#forward.fill(0, 0, cells);
    this.#backward.fill(0, 0, cells);
  }

  #viterbi(scores: Float64Array, length: number): Uint8Array {
    const size = this.#size;
    const { labels, starts } = this.#race.active;
    for (let i = 0; i < length; i++) {
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const cell = i * size + (labels[k] as number);
        this.#value[cell] =
          (i === 0 ? 0 : this.#bestBefore(i, labels[k] as number)) + (scores[cell] as number);
      }
    }
    const path = new Uint8Array(length);
    let top = -Infinity;
    for (let label = 0; label < size; label++) {
      const score = this.#value[(length - 1) * size + label] as number;
      if (score > top) {
        top = score;
        path[length - 1] = label;
      }
    }
    for (let i = length - 1; i > 0; i--) path[i - 1] = this.#back[i * size + (path[i] as number)] as number;
    return path;
  }

  /** The score of the best way that ends right before `to` at place i; remembers its last step. */
  #bestBefore(i: number, to: number): number {
    const size = this.#size;
    const { closers } = this.#race;
    const opening = isOpening(to);
    const froms = opening ? closers.labels : (this.labels.before[to] as Uint8Array);
    const end = opening ? (closers.starts[i] as number) : froms.length;
    let top = -Infinity;
    let best = 0;
    for (let k = opening ? (closers.starts[i - 1] as number) : 0; k < end; k++) {
      const from = froms[k] as number;
      const score =
        (this.#value[(i - 1) * size + from] as number) + (this.transitions[from * size + to] as number);
      if (score > top) {
        top = score;
        best = from;
      }
    }
    this.#back[i * size + to] = best;
    return top;
  }

  #sumForward(scores: Float64Array, length: number): void {
    const size = this.#size;
    const { labels, starts } = this.#race.active;
    for (let i = 0; i < length; i++) {
      const first = starts[i] as number;
      const end = starts[i + 1] as number;
      let top = -Infinity;
      for (let k = first; k < end; k++)
        top = Math.max(top, scores[i * size + (labels[k] as number)] as number);
      let total = 0;
      for (let k = first; k < end; k++) {
        const label = labels[k] as number;
        const cell = i * size + label;
        this.#emission[cell] = Math.exp((scores[cell] as number) - top);
        const sum = (this.#emission[cell] as number) * (i === 0 ? 1 : this.#arriving(i, label));
        this.#forward[cell] = sum;
        total += sum;
      }
      this.#scale(this.#forward, i, total);
    }
  }

  #arriving(i: number, to: number): number {
    const size = this.#size;
    const { closers } = this.#race;
    const opening = isOpening(to);
    const froms = opening ? closers.labels : (this.labels.before[to] as Uint8Array);
    const end = opening ? (closers.starts[i] as number) : froms.length;
    let sum = 0;
    for (let k = opening ? (closers.starts[i - 1] as number) : 0; k < end; k++) {
      const from = froms[k] as number;
      sum +=
        (this.#forward[(i - 1) * size + from] as number) * (this.#expTransitions[from * size + to] as number);
    }
    return sum;
  }

  #sumBackward(length: number): void {
    const size = this.#size;
    const { labels, starts } = this.#race.active;
    for (let i = length - 1; i >= 0; i--) {
      let total = 0;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const label = labels[k] as number;
        const sum = i === length - 1 ? 1 : this.#leaving(i, label);
        this.#backward[i * size + label] = sum;
        total += sum;
      }
      this.#scale(this.#backward, i, total);
    }
  }

  #leaving(i: number, from: number): number {
    const size = this.#size;
    const { openers } = this.#race;
    const closing = isClosing(from);
    const tos = closing ? openers.labels : (this.labels.after[from] as Uint8Array);
    const end = closing ? (openers.starts[i + 2] as number) : tos.length;
    let sum = 0;
    for (let k = closing ? (openers.starts[i + 1] as number) : 0; k < end; k++) {
      const to = tos[k] as number;
      const cell = (i + 1) * size + to;
      sum +=
        (this.#expTransitions[from * size + to] as number) *
        (this.#emission[cell] as number) *
        (this.#backward[cell] as number);
    }
    return sum;
  }

  /** Divides a place's cells by their total, so that products of many probabilities stay in range. */
  #scale(cells: Float64Array, i: number, total: number): void {
    if (total <= 0) return;
    const { labels, starts } = this.#race.active;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const cell = i * this.#size + (labels[k] as number);
      cells[cell] = (cells[cell] as number) / total;
    }
  }
}
