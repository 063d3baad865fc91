import type { EncodedText } from './encodeText';

/** Pieces of a window, with the two that enclose it: what the model was trained with. */
export const WINDOW = 222;
/** Pieces of context that a window shows on each side of the words it answers for. */
export const CONTEXT = 36;

/** Half-open ranges of words. */
export interface Window {
  /** What the model sees. */
  readonly first: number;
  readonly end: number;
  /** What it answers for. */
  readonly from: number;
  readonly to: number;
}

/** Windows that answer for every word of a text once, in order; each begins and ends between words. */
export function windowsOf({ firsts, length }: EncodedText): Window[] {
  const room = WINDOW - 2;
  const windows: Window[] = [];
  const piece = (word: number): number => firsts[word] ?? 0;
  for (let from = 0; from < length;) {
    let first = from;
    while (first > 0 && piece(from) - piece(first - 1) <= CONTEXT) first--;
    let end = from + 1;
    while (end < length && piece(end + 1) - piece(first) <= room) end++;
    let to = end;
    if (end < length) while (to > from + 1 && piece(end) - piece(to) < CONTEXT) to--;
    windows.push({ first, end, from, to });
    from = to;
  }
  return windows;
}
