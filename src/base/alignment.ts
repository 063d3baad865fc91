import type { Span } from './span';

/** A passage that stands in both of two texts, and is as long in both. */
export interface AlignedPiece {
  /** Where it begins in the one and in the other, in code units. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Where the passages of one text stand in another that was made from it by leaving out and putting between, the order
 * being the same. Answers in logarithmic time.
 */
export class Alignment {
  readonly #pieces: readonly AlignedPiece[];

  /** @param pieces in order, none empty, none overlapping another in either text */
  constructor(pieces: readonly AlignedPiece[]) {
    this.#pieces = pieces;
  }

  /** From the other text to this one. */
  inverse(): Alignment {
    return new Alignment(this.#pieces.map(({ from, to, length }) => ({ from: to, to: from, length })));
  }

  /** What of a span stands in the other text, from the first to the last of it; null where nothing does. */
  span([start, end]: Span): Span | null {
    if (end <= start) return null;
    const first = this.#pieces[this.#firstEndingAfter(start)];
    const lastIndex = this.#firstEndingAfter(end - 1);
    const reached = this.#pieces[lastIndex];
    // An end that is left out is that of the piece before.
    const last = reached && reached.from < end ? reached : this.#pieces[lastIndex - 1];
    if (!first || !last) return null;
    const moved: Span = [
      first.to + Math.max(0, start - first.from),
      last.to + Math.min(last.length, end - last.from),
    ];
    return moved[1] > moved[0] ? moved : null;
  }

  /** A place in the other text: of what is left out, where the next begins; behind everything, the end. */
  offset(offset: number): number {
    const index = this.#firstEndingAfter(offset);
    const before = this.#pieces[index - 1];
    // Right behind a piece is a place of its own: the end of a word or line.
    if (before && before.from + before.length === offset) return before.to + before.length;
    const piece = this.#pieces[index];
    if (piece) return piece.to + Math.max(0, offset - piece.from);
    return before ? before.to + before.length : 0;
  }

  /** A selection stays one where something of it stands in the other text; a cursor stays a cursor. */
  placed(span: Span): Span {
    const start = this.offset(span[0]);
    return this.span(span) ?? [start, start];
  }

  /** Index of the first piece that ends behind the offset; the number of pieces where none does. */
  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece && piece.from + piece.length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
