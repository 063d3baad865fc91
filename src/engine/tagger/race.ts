import { isClosing, isOpening, type LabelSet } from './labelSet';

/**
 * A label whose emission score is this far below the best of its place is out of the race there. On the development sets
 * 6 gives the labels that 12 gives but for a name in a thousand, in a third of the time. `O` always stays in, so that a
 * sequence of allowed labels always exists.
 */
const OUT_OF_THE_RACE = 6;

/** The labels in the race at each place of a sequence, as lists one behind the other. */
export class Race {
  /** All labels in the race. */
  readonly active = new LabelLists();
  /** Those of them that may stand at a sequence's begin, and behind a name's end. */
  readonly openers = new LabelLists();
  /** Those of them that may stand at a sequence's end, and before a name's begin. */
  readonly closers = new LabelLists();

  /** Fills the lists for the places of `scores`; they hold until the next call. */
  enter(labels: LabelSet, scores: ScoreRows): void {
    const { size } = labels;
    const { values, stride, length } = scores;
    for (const lists of [this.active, this.openers, this.closers]) lists.reset(length, size);
    for (let i = 0; i < length; i++) {
      const row = scores.offset + i * stride;
      let limit = -Infinity;
      for (let label = 0; label < size; label++) limit = Math.max(limit, values[row + label] as number);
      limit -= OUT_OF_THE_RACE;
      for (let label = 0; label < size; label++) {
        if (label > 0 && (values[row + label] as number) < limit) continue;
        const opening = isOpening(label);
        const closing = isClosing(label);
        if ((i === 0 && !opening) || (i === length - 1 && !closing)) continue;
        this.active.push(label);
        if (opening) this.openers.push(label);
        if (closing) this.closers.push(label);
      }
      this.active.close(i);
      this.openers.close(i);
      this.closers.close(i);
    }
  }

  /** Whether `O` is alone at place i. */
  isOutside(i: number): boolean {
    const { starts } = this.active;
    return (starts[i + 1] as number) - (starts[i] as number) === 1;
  }
}

/** Emission scores in a larger array: those of place i begin at `offset + i * stride`. */
export interface ScoreRows {
  values: Float64Array;
  offset: number;
  stride: number;
  /** How many places. */
  length: number;
}

/** Lists of labels, one for each place: those of place i are `labels[starts[i] … starts[i + 1])`. */
export class LabelLists {
  labels = new Uint8Array(0);
  starts = new Int32Array(1);
  #used = 0;

  reset(places: number, size: number): void {
    if (this.labels.length < places * size) {
      this.labels = new Uint8Array(places * size);
      this.starts = new Int32Array(places + 1);
    }
    this.#used = 0;
  }

  push(label: number): void {
    this.labels[this.#used++] = label;
  }

  /** Ends the list of a place. */
  close(place: number): void {
    this.starts[place + 1] = this.#used;
  }
}
