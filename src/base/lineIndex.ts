/** A place as editors count it: zero-based line, and character in UTF-16 code units from the start of the line. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Translates between offsets of a text and lines. Lines end at `\r\n`, `\n` or `\r`, as VS Code counts them, so that
 * a position found in the text on disk is right in an editor that evened out mixed line endings.
 */
export class LineIndex {
  readonly #starts: number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = lineStarts(text);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of `offset`; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (this.#starts[low] ?? 0) };
  }

  /** The offset of a place; a character beyond the line's end counts on into the next line, clamped to the text. */
  offsetAt(position: LinePosition): number {
    const line = Math.max(0, Math.min(position.line, this.#starts.length - 1));
    return Math.max(0, Math.min((this.#starts[line] ?? 0) + position.character, this.#length));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (code === 13 || code === 10) starts.push(i + 1);
  }
  return starts;
}
