import type { ScoreRows } from './scoreRows';

/**
 * The best label sequence (Viterbi 1967) under the BIOES scheme. `adjacency[t * types + u]` is the weight of a name of type
 * u right behind one of type t; the other steps the scheme allows weigh nothing, so a place costs time linear in the
 * labels. One instance keeps its buffers for the next sequence.
 */
export class Viterbi {
  /** The score of the best beginning of the sequence that ends in each label at the place before and at this one. */
  #before = new Float64Array(0);
  #here = new Float64Array(0);
  /** For each type the label that ends a name of it at the place before with the better way to it, and that way's score. */
  #closed = new Uint8Array(0);
  #closing = new Float64Array(0);
  /** The label before, on the best way to each label of each place. */
  #back = new Uint8Array(0);

  /** Writes the best labels to `best`. Linear in the length. */
  decode(types: number, adjacency: Float32Array, scores: ScoreRows, best: Uint8Array): void {
    const { length } = scores;
    if (length === 0) return;
    const size = 1 + 4 * types;
    this.#reserve(length * size, size);
    for (let i = 0; i < length; i++) {
      this.#step(types, adjacency, scores, i);
      [this.#before, this.#here] = [this.#here, this.#before];
    }
    let top = 0;
    for (let t = 0; t < types; t++) {
      for (let label = 4 * t + 3; label < 4 * t + 5; label++) {
        if ((this.#before[label] as number) > (this.#before[top] as number)) top = label;
      }
    }
    best[length - 1] = top;
    for (let i = length - 1; i > 0; i--) best[i - 1] = this.#back[i * size + (best[i] as number)] as number;
  }

  #step(types: number, adjacency: Float32Array, { values, offset, stride }: ScoreRows, i: number): void {
    const before = this.#before;
    const here = this.#here;
    const back = this.#back;
    const cell = i * (1 + 4 * types);
    const row = offset + i * stride;
    const closed = this.#closed;
    const closing = this.#closing;
    const outside = i === 0 ? 0 : (before[0] as number);
    const ending = i === 0 ? 0 : types;
    let freely = outside;
    let last = 0;
    for (let t = 0; t < ending; t++) {
      const end = 4 * t + 3;
      const label = (before[end + 1] as number) > (before[end] as number) ? end + 1 : end;
      const score = before[label] as number;
      closed[t] = label;
      closing[t] = score;
      if (score > freely) {
        freely = score;
        last = label;
      }
    }
    here[0] = freely + (values[row] as number);
    back[cell] = last;
    for (let u = 0; u < types; u++) {
      const begin = 4 * u + 1;
      let open = outside;
      last = 0;
      for (let t = 0; t < ending; t++) {
        const score = (closing[t] as number) + (adjacency[t * types + u] as number);
        if (score > open) {
          open = score;
          last = closed[t] as number;
        }
      }
      here[begin] = open + (values[row + begin] as number);
      here[begin + 3] = open + (values[row + begin + 3] as number);
      back[cell + begin] = back[cell + begin + 3] = last;
      const goesOn = i > 0 && (before[begin + 1] as number) > (before[begin] as number) ? begin + 1 : begin;
      const inside = i === 0 ? -Infinity : (before[goesOn] as number);
      here[begin + 1] = inside + (values[row + begin + 1] as number);
      here[begin + 2] = inside + (values[row + begin + 2] as number);
      back[cell + begin + 1] = back[cell + begin + 2] = goesOn;
    }
  }

  #reserve(cells: number, size: number): void {
    if (this.#back.length < cells) this.#back = new Uint8Array(cells);
    if (this.#here.length >= size) return;
    this.#before = new Float64Array(size);
    this.#here = new Float64Array(size);
    this.#closed = new Uint8Array(size);
    this.#closing = new Float64Array(size);
  }
}
