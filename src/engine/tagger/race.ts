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

  /** Fills the lists for `length` places; returns nothing: they hold until the next call. */
  enter(labels: LabelSet, scores: Float64Array, length: number): void {
    const { size } = labels;
    for (const lists of [this.active, this.openers, this.closers]) lists.reset(length, size);
    for (let i = 0; i < length; i++) {
      let limit = -Infinity;
      for (let label = 0; label < size; label++) limit = Math.max(limit, scores[i * size + label] as number);
      limit -= OUT_OF_THE_RACE;
      for (let label = 0; label < size; label++) {
        if (label > 0 && (scores[i * size + label] as number) < limit) continue;
        const opening = isOpening(label);
        const closing = isClosing(label);
        if ((i === 0 && !opening) || (i === length - 1 && !closing)) continue;
        this.active.push(label);
        if (opening) this.openers.push(label);
        if (closing) this.closers.push(label);
      }
      for (const lists of [this.active, this.openers, this.closers]) lists.close(i);
    }
  }
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
