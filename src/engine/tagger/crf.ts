import { isClosing, isOpening, type LabelSet } from './labelSet';
import { Race, type ScoreRows } from './race';

/** A sequence's best labels, and how probable each is at its place given the whole sequence. */
export interface Decoded {
  labels: Uint8Array;
  marginals: Float64Array;
}

/** A half-open range of places. */
interface Stretch {
  from: number;
  to: number;
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
  /** One cell for each place of a stretch and each label; cells of labels out of the race count as nothing. */
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

  /**
   * Decodes a sequence; linear in its length. A place where `O` is alone parts what is left of it from what is right of it,
   * so only the stretches between such places are worked on.
   */
  decode(scores: ScoreRows): Decoded {
    const { length } = scores;
    this.#race.enter(this.labels, scores);
    const decoded: Decoded = { labels: new Uint8Array(length), marginals: new Float64Array(length).fill(1) };
    let from = 0;
    for (let i = 0; i <= length; i++) {
      if (i < length && !this.#race.isOutside(i)) continue;
      if (i > from) this.#decodeStretch(scores, { from, to: i }, decoded);
      from = i + 1;
    }
    return decoded;
  }

  #decodeStretch(scores: ScoreRows, stretch: Stretch, decoded: Decoded): void {
    const size = this.#size;
    this.#reserve(stretch);
    this.#viterbi(scores, stretch, decoded.labels);
    this.#sumForward(scores, stretch);
    this.#sumBackward(scores, stretch);
    const { labels, starts } = this.#race.active;
    for (let i = stretch.from; i < stretch.to; i++) {
      let total = 0;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        total += this.#product((i - stretch.from) * size + (labels[k] as number));
      }
      const own = this.#product((i - stretch.from) * size + (decoded.labels[i] as number));
      decoded.marginals[i] = total > 0 ? own / total : 0;
    }
  }

  #product(cell: number): number {
    return (this.#forward[cell] as number) * (this.#backward[cell] as number);
  }

  #reserve({ from, to }: Stretch): void {
    const cells = (to - from) * this.#size;
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

  /** The weight of coming to a stretch's first place, from an `O` or from nowhere. */
  #entry(from: number, label: number): number {
    if (!isOpening(label)) return -Infinity;
    return from === 0 ? 0 : (this.transitions[label] as number);
  }

  /** The weight of leaving a stretch's last place, for an `O` or for good. */
  #exit(scores: ScoreRows, to: number, label: number): number {
    if (!isClosing(label)) return -Infinity;
    return to === scores.length ? 0 : (this.transitions[label * this.#size] as number);
  }

  #viterbi(scores: ScoreRows, { from, to }: Stretch, best: Uint8Array): void {
    const size = this.#size;
    const { labels, starts } = this.#race.active;
    let top = -Infinity;
    for (let i = from; i < to; i++) {
      const row = scores.offset + i * scores.stride;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const label = labels[k] as number;
        const before = i === from ? this.#entry(from, label) : this.#bestBefore(i, i - from, label);
        const value = before + (scores.values[row + label] as number);
        this.#value[(i - from) * size + label] = value;
        if (i < to - 1) continue;
        const whole = value + this.#exit(scores, to, label);
        if (whole > top) {
          top = whole;
          best[i] = label;
        }
      }
    }
    for (let i = to - 1; i > from; i--)
      best[i - 1] = this.#back[(i - from) * size + (best[i] as number)] as number;
  }

  /** The score of the best way that ends right before `to` at place i, row `row` of the stretch; remembers its last step. */
  #bestBefore(i: number, row: number, to: number): number {
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
        (this.#value[(row - 1) * size + from] as number) + (this.transitions[from * size + to] as number);
      if (score > top) {
        top = score;
        best = from;
      }
    }
    this.#back[row * size + to] = best;
    return top;
  }

  #sumForward(scores: ScoreRows, { from, to }: Stretch): void {
    const size = this.#size;
    const { labels, starts } = this.#race.active;
    for (let i = from; i < to; i++) {
      const first = starts[i] as number;
      const end = starts[i + 1] as number;
      const row = scores.offset + i * scores.stride;
      let top = -Infinity;
      for (let k = first; k < end; k++)
        top = Math.max(top, scores.values[row + (labels[k] as number)] as number);
      let total = 0;
      for (let k = first; k < end; k++) {
        const label = labels[k] as number;
        const cell = (i - from) * size + label;
        this.#emission[cell] = Math.exp((scores.values[row + label] as number) - top);
        const arriving = i === from ? Math.exp(this.#entry(from, label)) : this.#arriving(i, i - from, label);
        const sum = this.#emission[cell] * arriving;
        this.#forward[cell] = sum;
        total += sum;
      }
      this.#scale(this.#forward, i, i - from, total);
    }
  }

  #arriving(i: number, row: number, to: number): number {
    const size = this.#size;
    const { closers } = this.#race;
    const opening = isOpening(to);
    const froms = opening ? closers.labels : (this.labels.before[to] as Uint8Array);
    const end = opening ? (closers.starts[i] as number) : froms.length;
    let sum = 0;
    for (let k = opening ? (closers.starts[i - 1] as number) : 0; k < end; k++) {
      const from = froms[k] as number;
      sum +=
        (this.#forward[(row - 1) * size + from] as number) *
        (this.#expTransitions[from * size + to] as number);
    }
    return sum;
  }

  #sumBackward(scores: ScoreRows, { from, to }: Stretch): void {
    const size = this.#size;
    const { labels, starts } = this.#race.active;
    for (let i = to - 1; i >= from; i--) {
      let total = 0;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const label = labels[k] as number;
        const sum =
          i === to - 1 ? Math.exp(this.#exit(scores, to, label)) : this.#leaving(i, i - from, label);
        this.#backward[(i - from) * size + label] = sum;
        total += sum;
      }
      this.#scale(this.#backward, i, i - from, total);
    }
  }

  #leaving(i: number, row: number, from: number): number {
    const size = this.#size;
    const { openers } = this.#race;
    const closing = isClosing(from);
    const tos = closing ? openers.labels : (this.labels.after[from] as Uint8Array);
    const end = closing ? (openers.starts[i + 2] as number) : tos.length;
    let sum = 0;
    for (let k = closing ? (openers.starts[i + 1] as number) : 0; k < end; k++) {
      const to = tos[k] as number;
      const cell = (row + 1) * size + to;
      sum +=
        (this.#expTransitions[from * size + to] as number) *
        (this.#emission[cell] as number) *
        (this.#backward[cell] as number);
    }
    return sum;
  }

  /** Divides a place's cells by their total, so that products of many probabilities stay in range. */
  #scale(cells: Float64Array, i: number, row: number, total: number): void {
    if (total <= 0) return;
    const { labels, starts } = this.#race.active;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const cell = row * this.#size + (labels[k] as number);
      cells[cell] = (cells[cell] as number) / total;
    }
  }
}
