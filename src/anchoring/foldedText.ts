import type { Span } from '../base/span';

const SPACE = 32;
/** What editors and word processors put in place of one another, all as the plainest of them. */
const PLAIN: ReadonlyMap<number, number> = new Map([
  ...[...'“”„‟«»″'].map((mark): [number, number] => [mark.charCodeAt(0), 34]),
  ...[...'‘’‚‛′`'].map((mark): [number, number] => [mark.charCodeAt(0), 39]),
  ...[...'‐‑‒–—―−'].map((dash): [number, number] => [dash.charCodeAt(0), 45]),
]);
/** Soft hyphen, characters without a width, byte-order mark. */
const DROPPED = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

/**
 * A text as it is compared: any run of white space is one space, so that reflowing and other line ends change nothing,
 * and marks and dashes have one shape each. Knows from where in the text each of its characters comes.
 */
export class FoldedText {
  readonly text: string;
  /** For each code unit of the folded text where it begins in the source, and at the end the source's length. */
  readonly #starts: Uint32Array;

  constructor(source: string) {
    const units = new Uint16Array(source.length);
    const starts = new Uint32Array(source.length + 1);
    let length = 0;
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (DROPPED.has(code)) continue;
      const blank = code === SPACE || isBlank(code);
      if (blank && length > 0 && units[length - 1] === SPACE) continue;
      units[length] = blank ? SPACE : (PLAIN.get(code) ?? code);
      starts[length++] = i;
    }
    starts[length] = source.length;
    this.#starts = starts.slice(0, length + 1);
    this.text = decode(units.subarray(0, length));
  }

  /** The span of the source that a non-empty span of the folded text comes from, white space at its ends left out. */
  sourceSpan(source: string, [start, end]: Span): Span {
    let from = this.#starts[start] ?? 0;
    let to = this.#starts[end] ?? source.length;
    while (from < to && isSkipped(source.charCodeAt(from))) from++;
    while (to > from && isSkipped(source.charCodeAt(to - 1))) to--;
    return [from, to];
  }

  /** Where a place of the source comes to stand. */
  foldedOffset(at: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The text alone, for what is looked for. */
export function fold(source: string): string {
  return new FoldedText(source).text;
}

function isSkipped(code: number): boolean {
  return code === SPACE || isBlank(code) || DROPPED.has(code);
}

function isBlank(code: number): boolean {
  return (
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Piecewise: a call takes only so many arguments. */
function decode(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}
