import type { Span } from '../base/span';
import type { Anchor } from './anchor';
import type { AnchoredText } from './anchoredText';
import { searchApproximately } from './approximateSearch';
import { fold, FoldedText } from './foldedText';

/** Less text on a side says too little. */
const SHORTEST_SIDE = 32;
/** What has a smaller share of errors might be weighed against the words. */
const MOST_ERRORS = 0.3;

/**
 * Where the words of an anchor stand with everything that stood around them, white space and the shape of marks aside, and
 * nothing else in the text resembles either side. Null where it takes weighing; it is tried first because it costs a
 * hundredth of that, and an edit far off leaves nearly all notes so.
 */
export function unalteredSpan(text: AnchoredText, { exact, prefix, suffix }: Anchor): Span | null {
  const sides = [fold(prefix).trim(), fold(suffix).trim()];
  if (sides.some(side => side.length < SHORTEST_SIDE)) return null;
  const { folded } = text;
  const whole = new FoldedText(prefix + exact + suffix);
  const at = folded.text.indexOf(whole.text);
  if (at < 0 || folded.text.includes(whole.text, at + 1)) return null;
  const isAlone = (side: string): boolean =>
    searchApproximately(folded.text, side, Math.floor(side.length * MOST_ERRORS)).length === 1;
  if (!sides.every(isAlone)) return null;
  const [start, end] = [prefix.length, prefix.length + exact.length].map(
    unit => at + whole.foldedOffset(unit),
  );
  return start === undefined || end === undefined ? null : folded.sourceSpan(text.text, [start, end]);
}
