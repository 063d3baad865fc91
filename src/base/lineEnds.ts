import { Alignment } from './alignment';
import type { AlignedPiece } from './alignment';

const LINE_END = /\r\n|\r|\n/;

/**
 * Where the lines of a text stand in another that differs from it in nothing but its line ends; null where they differ
 * otherwise. An editor evens out line ends that are mixed in a file.
 */
export function alignLines(text: string, other: string): Alignment | null {
  const [lines, others] = [text.split(LINE_END), other.split(LINE_END)];
  if (lines.length !== others.length || lines.some((line, index) => line !== others[index])) return null;
  const pieces: AlignedPiece[] = [];
  let from = 0;
  let to = 0;
  for (const line of lines) {
    if (line !== '') pieces.push({ from, to, length: line.length });
    from += line.length;
    to += line.length;
    from += lineEndAt(text, from);
    to += lineEndAt(other, to);
  }
  return new Alignment(pieces);
}

/** How long the line end at an offset is. */
function lineEndAt(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : 1;
}
