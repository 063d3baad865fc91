import type { DayNumber, Interval } from '../calendar';

/** `past`, `future`: what the sentence's verb says; `before`, `after`: "last", "next". */
export type Preference = 'past' | 'future' | 'before' | 'after' | 'nearest';

/**
 * A day without its year lies this close to the article's date whatever the verb seems to say: a sentence's verb is
 * often another clause's ("was told to appear on August 5").
 */
const CLOSE = 45;

/** Of the yearly `occurrences` of a day, month or season the one an article of the day `anchor` means. */
export function nearestOccurrence(
  occurrences: readonly Interval[],
  anchor: DayNumber,
  preference: Preference,
): Interval | null {
  if (preference === 'before') return occurrences.filter(({ end }) => end < anchor).at(-1) ?? null;
  if (preference === 'after') return occurrences.find(({ start }) => start > anchor) ?? null;
  let nearest: Interval | null = null;
  for (const occurrence of occurrences) {
    if (!nearest || distance(occurrence, anchor) < distance(nearest, anchor)) nearest = occurrence;
  }
  if (!nearest || preference === 'nearest' || distance(nearest, anchor) <= CLOSE) return nearest;
  if (preference === 'past') return occurrences.filter(({ start }) => start <= anchor).at(-1) ?? nearest;
  return occurrences.find(({ end }) => end >= anchor) ?? nearest;
}

/** Days between the anchor and the interval; 0 inside it. */
function distance({ start, end }: Interval, anchor: DayNumber): number {
  return Math.max(0, start - anchor, anchor - end);
}
