import type { Published } from '../../annotations';
import type { Draft } from '../../draft';
import { calendarDate, validDay, weekdayOf, type DayNumber } from '../calendar';
import type { Clues } from './clues';
import { conclude, type Clue } from './conclusion';
import { ownInterval, words } from './placedTimex';
import { dayWithin, type YearHint } from './yearHint';

/** A date with its year tells the year of a dateline without one when it lies this close to it. */
const NEAR = 45;

/**
 * A dateline without a year ("LISBON, Sept. 26 -"), in the year of the full dates close to it or of the notice of rights. The latest year an article
 * mentions is no guide, not even with the weekday it reports on: together they pointed to a wrong year more often than not.
 */
export function inferFromDateline(
  { text }: Draft,
  { placed, weekday }: Clues,
  hint: YearHint | null,
): Published | null {
  const dateline = placed.find(
    ({ timex, block, leads }) => leads && block.kind === 'dateline' && timex.meaning.kind === 'day',
  )?.timex;
  if (dateline?.meaning.kind !== 'day' || dateline.meaning.year !== null) return null;
  const { month, day } = dateline.meaning;
  const found = new Map<DayNumber, Clue>();
  for (const { timex } of placed) {
    if (timex.meaning.kind !== 'day' && timex.meaning.kind !== 'month') continue;
    const interval = ownInterval(timex);
    if (!interval) continue;
    const close = nearestSuchDay(interval.start, month, day);
    if (close === null || Math.abs(close - interval.start) > NEAR || found.has(close)) continue;
    const reason = `It speaks of ${words(text, timex.span)}, a date close to that.`;
    found.set(close, { evidence: timex.span, reason });
  }
  const hinted = hint && dayWithin(hint, month, day);
  if (hint && hinted !== null) found.set(hinted, hint);
  const [only] = found;
  if (!only || found.size > 1) return null;
  // The day reported on is that of the dateline or the one before.
  if (weekday && (weekdayOf(only[0]) - weekday.weekday + 7) % 7 > 1) return null;
  const reason = `The dateline says ${words(text, dateline.span)} without a year.`;
  return conclude(only[0], 'inferred', [{ evidence: dateline.span, reason }, only[1]], 0.88);
}

function nearestSuchDay(to: DayNumber, month: number, day: number): DayNumber | null {
  const { year } = calendarDate(to);
  let nearest: DayNumber | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const number = validDay(candidate, month, day);
    if (number === null) continue;
    if (nearest === null || Math.abs(number - to) < Math.abs(nearest - to)) nearest = number;
  }
  return nearest;
}
