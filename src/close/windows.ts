import type { EncodedText } from './encodeText';

/** Pieces of a window, with the two that enclose it: what the model was trained with. */
export const WINDOW = 222;
/** Pieces of context that a window shows on each side of the words it answers for. */
export const CONTEXT = 36;

/** Of a text that was edited often there are no more windows than so many times those of the same text cut at once. */
const MOST_PIECEMEAL = 1.5;

/** Half-open ranges of words. */
export interface Window {
  /** What the model sees. */
  readonly first: number;
  readonly end: number;
  /** What it answers for. */
  readonly from: number;
  readonly to: number;
}

/** A text with the windows it was read by. */
export interface ReadText {
  readonly text: EncodedText;
  readonly windows: readonly Window[];
}

/**
 * Windows that answer for every word of a text once, in order; each begins and ends between words. Of a text that differs from `before`
 * by an edit, the windows that see nothing of the edit are the old ones, and what lies between is cut anew.
 */
export function windowsOf(text: EncodedText, before?: ReadText): Window[] {
  if (!before) return cut(text, 0, text.length);
  const [start, tail] = commonWords(before.text, text);
  const shift = text.length - before.text.length;
  const kept = before.windows.filter(({ end }) => end <= start && end < before.text.length);
  const from = kept.at(-1)?.to ?? 0;
  const moved = before.windows
    .filter(({ first }) => first > 0 && first >= before.text.length - tail)
    .map(window => ({
      first: window.first + shift,
      end: window.end + shift,
      from: window.from + shift,
      to: window.to + shift,
    }))
    .filter(window => window.from >= from);
  const windows = [...kept, ...cut(text, from, moved[0]?.from ?? text.length), ...moved];
  // After many edits there would be many small ones.
  const anew = cut(text, 0, text.length);
  return windows.length > MOST_PIECEMEAL * anew.length + 1 ? anew : windows;
}

/** How many words two texts begin and end with in common, as the model sees them. */
function commonWords(one: EncodedText, other: EncodedText): [start: number, tail: number] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && isSameWord(one, start, other, start)) start++;
  let tail = 0;
  while (tail < most - start && isSameWord(one, one.length - 1 - tail, other, other.length - 1 - tail))
    tail++;
  return [start, tail];
}

function isSameWord(one: EncodedText, i: number, other: EncodedText, j: number): boolean {
  if (one.shapes[i] !== other.shapes[j] || one.spacings[i] !== other.spacings[j]) return false;
  const [from, to] = [one.firsts[i] ?? 0, one.firsts[i + 1] ?? 0];
  const at = other.firsts[j] ?? 0;
  if ((other.firsts[j + 1] ?? 0) - at !== to - from) return false;
  for (let k = 0; k < to - from; k++) if (one.pieces[from + k] !== other.pieces[at + k]) return false;
  return true;
}

/** The windows that answer for the words from `begin` to `limit`. */
function cut({ firsts, length }: EncodedText, begin: number, limit: number): Window[] {
  const room = WINDOW - 2;
  const windows: Window[] = [];
  const piece = (word: number): number => firsts[word] ?? 0;
  for (let from = begin; from < limit;) {
    let first = from;
    while (first > 0 && piece(from) - piece(first - 1) <= CONTEXT) first--;
    let end = from + 1;
    while (end < length && piece(end + 1) - piece(first) <= room) end++;
    let to = end;
    if (end < length) while (to > from + 1 && piece(end) - piece(to) < CONTEXT) to--;
    to = Math.min(to, limit);
    windows.push({ first, end, from, to });
    from = to;
  }
  return windows;
}
