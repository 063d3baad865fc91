import type { ScoreRows } from './scoreRows';

/** Emissions are kept above e^-30 of their place's best, so that a sequence of allowed labels always has a probability. */
const FAINTEST = 30;

/**
 * The sums over all label sequences of a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) by the
 * scaled forward–backward algorithm (Rabiner 1989), under the BIOES scheme with one weight for each pair of types that stand
 * side by side. A place costs time linear in the labels. One instance keeps its buffers for the next sequence.
 */
export class Lattice {
  #types = 0;
  #size = 0;
  #emission = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  /** For each place the factor by which its forward sums were divided. */
  #scale = new Float64Array(0);
  /** The forward sum of sequences that end in the last place. */
  #ending = 0;
  /** For each type the sum of sequences whose name of that type ends at the place before. */
  #closed = new Float64Array(0);
  #adjacency: Float64Array = new Float64Array(0);

  /**
   * Sums over the sequences of `scores`, a name of type u right behind one of type t counting `adjacency[t * types + u]` times; over those alone whose label at place i is set in `allowed(i)` where that is given.
   * A label whose score lies more than `cut` below the best of its place counts as impossible there; `O` never does.
   * Returns the logarithm of the sum, -Infinity where nothing is allowed. Linear in the length.
   */
  run(
    types: number,
    adjacency: Float64Array,
    scores: ScoreRows,
    cut: number,
    allowed: ((place: number) => Uint8Array) | null,
  ): number {
    this.#reserve(types, scores.length);
    this.#adjacency = adjacency;
    let log = 0;
    for (let i = 0; i < scores.length; i++) {
      log += this.#emit(scores, i, cut, allowed?.(i) ?? null);
      const total = this.#sumForward(i);
      if (!(total > 0)) return -Infinity;
      log += Math.log(total);
    }
    const last = (scores.length - 1) * this.#size;
    this.#ending = this.#forward[last] as number;
    for (let t = 0; t < types; t++) this.#ending += this.#closing(last, t);
    if (!(this.#ending > 0)) return -Infinity;
    for (let i = scores.length - 1; i >= 0; i--) this.#sumBackward(i, scores.length);
    return log + Math.log(this.#ending);
  }

  /** The probability of a label at a place, given the whole sequence. */
  marginal(place: number, label: number): number {
    const cell = place * this.#size + label;
    return ((this.#forward[cell] as number) * (this.#backward[cell] as number)) / this.#ending;
  }

  /** The probability that a place is part of a name of type t, given the whole sequence. */
  typeMarginal(place: number, t: number): number {
    const first = place * this.#size + 4 * t + 1;
    let sum = 0;
    for (let cell = first; cell < first + 4; cell++)
      sum += (this.#forward[cell] as number) * (this.#backward[cell] as number);
    return sum / this.#ending;
  }

  /** Adds to `counts[t * types + u]` how often a name of type u is expected right behind one of type t. */
  addAdjacencies(length: number, counts: Float64Array): void {
    const types = this.#types;
    for (let i = 1; i < length; i++) {
      const cell = i * this.#size;
      for (let u = 0; u < types; u++) {
        const opening = this.#opening(cell, u);
        if (opening === 0) continue;
        const share = opening / ((this.#scale[i] as number) * this.#ending);
        for (let t = 0; t < types; t++) {
          const closing = this.#closing(cell - this.#size, t);
          counts[t * types + u] =
            (counts[t * types + u] as number) + closing * (this.#adjacency[t * types + u] as number) * share;
        }
      }
    }
  }

  /** Turns a place's scores into emissions relative to its best label; returns that label's score. */
  #emit({ values, offset, stride }: ScoreRows, i: number, cut: number, allowed: Uint8Array | null): number {
    const size = this.#size;
    const row = offset + i * stride;
    const cell = i * size;
    let top = values[row] as number;
    for (let label = 1; label < size; label++) {
      const score = values[row + label] as number;
      if (score > top) top = score;
    }
    for (let label = 0; label < size; label++) {
      const below = top - (values[row + label] as number);
      const possible = (below <= cut || label === 0) && (allowed === null || allowed[label] === 1);
      this.#emission[cell + label] = possible ? Math.exp(-Math.min(below, FAINTEST)) : 0;
    }
    return top;
  }

  /** The forward sums of names of type t that end at the place of `cell`. */
  #closing(cell: number, t: number): number {
    return (this.#forward[cell + 4 * t + 3] as number) + (this.#forward[cell + 4 * t + 4] as number);
  }

  /** The emissions and backward sums of names of type u that begin at the place of `cell`. */
  #opening(cell: number, u: number): number {
    const begin = cell + 4 * u + 1;
    return (
      (this.#emission[begin] as number) * (this.#backward[begin] as number) +
      (this.#emission[begin + 3] as number) * (this.#backward[begin + 3] as number)
    );
  }

  #sumForward(i: number): number {
    const types = this.#types;
    const forward = this.#forward;
    const emission = this.#emission;
    const cell = i * this.#size;
    const before = cell - this.#size;
    const outside = i === 0 ? 1 : (forward[before] as number);
    let freely = outside;
    let names = 0;
    for (let t = 0; t < types; t++) {
      const closing = i === 0 ? 0 : this.#closing(before, t);
      this.#closed[t] = closing;
      names += closing;
    }
    freely += names;
    let total = (forward[cell] = freely * (emission[cell] as number));
    for (let u = 0; u < types; u++) {
      const begin = cell + 4 * u + 1;
      let open = outside;
      if (names > 0) {
        for (let t = 0; t < types; t++)
          open += (this.#closed[t] as number) * (this.#adjacency[t * types + u] as number);
      }
      const inside =
        i === 0 ? 0 : (forward[before + 4 * u + 1] as number) + (forward[before + 4 * u + 2] as number);
      const b = (forward[begin] = open * (emission[begin] as number));
      const n = (forward[begin + 1] = inside * (emission[begin + 1] as number));
      const e = (forward[begin + 2] = inside * (emission[begin + 2] as number));
      const s = (forward[begin + 3] = open * (emission[begin + 3] as number));
      total += b + n + e + s;
    }
    this.#scale[i] = total;
    for (let label = 0; label < this.#size; label++)
      forward[cell + label] = (forward[cell + label] as number) / total;
    return total;
  }

  #sumBackward(i: number, length: number): void {
    const types = this.#types;
    const backward = this.#backward;
    const emission = this.#emission;
    const cell = i * this.#size;
    const after = cell + this.#size;
    if (i === length - 1) {
      backward[cell] = 1;
      for (let t = 0; t < types; t++) {
        backward[cell + 4 * t + 1] = backward[cell + 4 * t + 2] = 0;
        backward[cell + 4 * t + 3] = backward[cell + 4 * t + 4] = 1;
      }
      return;
    }
    const scale = this.#scale[i + 1] as number;
    const outside = ((emission[after] as number) * (backward[after] as number)) / scale;
    let freely = outside;
    for (let u = 0; u < types; u++) {
      const opening = this.#opening(after, u) / scale;
      this.#closed[u] = opening;
      freely += opening;
    }
    backward[cell] = freely;
    for (let t = 0; t < types; t++) {
      const begin = after + 4 * t + 1;
      const inside =
        ((emission[begin + 1] as number) * (backward[begin + 1] as number) +
          (emission[begin + 2] as number) * (backward[begin + 2] as number)) /
        scale;
      backward[cell + 4 * t + 1] = backward[cell + 4 * t + 2] = inside;
      let close = outside;
      if (freely > outside) {
        for (let u = 0; u < types; u++)
          close += (this.#closed[u] as number) * (this.#adjacency[t * types + u] as number);
      }
      backward[cell + 4 * t + 3] = backward[cell + 4 * t + 4] = close;
    }
  }

  #reserve(types: number, length: number): void {
    if (types !== this.#types) {
      this.#types = types;
      this.#size = 1 + 4 * types;
      this.#closed = new Float64Array(types);
    }
    const cells = length * this.#size;
    if (this.#forward.length < cells) {
      this.#emission = new Float64Array(cells);
      this.#forward = new Float64Array(cells);
      this.#backward = new Float64Array(cells);
    }
    if (this.#scale.length < length) this.#scale = new Float64Array(length);
  }
}
