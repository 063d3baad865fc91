import type { Published } from '../../annotations';
import type { Draft } from '../../draft';
import { calendarDate, weekdayOf, type DayNumber } from '../calendar';
import { holidayDate } from '../dates/holidays';
import type { Timex } from '../dates/timex';
import type { BoundClue, Clues } from './clues';
import { conclude } from './conclusion';
import { words } from './placedTimex';

/** A holiday that makes the news is at most this many days away. */
const NEAR = 6;
/** The bound must be this close, or the holiday could be that of another year. */
const LONGEST_GAP = 330;
/** Before this day of the month nobody writes "earlier this month". */
const EARLIEST_LATER_DAY = 4;

/**
 * A holiday in headline or first paragraph, with the weekday reported on, in the first such season after the latest day
 * that lies in the article's past: an Easter message, "on Monday" and a photograph of February leave two Mondays. The words
 * "the new year" and "earlier this month" may decide between the days that remain; unless one remains, none is taken.
 */
export function inferFromHoliday(draft: Draft, clues: Clues): Published | null {
  const { lower, weekday } = clues;
  const holiday = leadingHoliday(draft, clues);
  if (!lower || !weekday || !holiday) return null;
  const days = candidateDays(holiday.name, lower, weekday.weekday).filter(day => suits(day, clues));
  const [only] = days;
  if (only === undefined || days.length > 1) return null;
  const { text } = draft;
  const about = `It is about ${words(text, holiday.timex.span)}, which points to the first after the latest day in its past.`;
  const hints = hintsOf(clues).map(({ span }) => ({
    evidence: span,
    reason: `It speaks of ${words(text, span)}.`,
  }));
  const named = { evidence: holiday.timex.span, reason: about };
  return conclude(only, 'inferred', [lower, named, weekday, ...hints], 0.7);
}

/** The holiday without a year that headline or first paragraph name, twice in the article at least. */
function leadingHoliday({ blocks }: Draft, { placed }: Clues): { name: string; timex: Timex } | null {
  const counts = new Map<string, number>();
  let leading: { name: string; timex: Timex } | null = null;
  for (const { timex, block, leads } of placed) {
    if (timex.meaning.kind !== 'holiday' || timex.meaning.year !== null || timex.recurring) continue;
    const { name } = timex.meaning;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const first = block.kind === 'headline' || block === blocks[0];
    if (leads && (first || leading === null)) leading ??= { name, timex };
  }
  return leading && (counts.get(leading.name) ?? 0) > 1 ? leading : null;
}

function candidateDays(name: string, lower: BoundClue, weekday: number): DayNumber[] {
  const { year } = calendarDate(lower.day);
  for (let candidate = year; candidate <= year + 1; candidate++) {
    const day = holidayDate(name, candidate);
    if (day === null || day < lower.day) continue;
    if (day - lower.day > LONGEST_GAP) return [];
    const days: DayNumber[] = [];
    for (let near = day - NEAR; near <= day + NEAR; near++) {
      if (near >= lower.day && weekdayOf(near) === weekday) days.push(near);
    }
    return days;
  }
  return [];
}

function suits(day: DayNumber, { placed, upper }: Clues): boolean {
  if (upper && day > upper.day) return false;
  const date = calendarDate(day);
  return placed.every(({ timex: { meaning } }) => {
    if (meaning.kind === 'newYear') return date.month > 6;
    return !isEarlierThisMonth(meaning) || date.day >= EARLIEST_LATER_DAY;
  });
}

function isEarlierThisMonth(meaning: Timex['meaning']): boolean {
  return (
    meaning.kind === 'offset' && meaning.unit === 'month' && meaning.by === 0 && meaning.side === 'before'
  );
}

/** The first of each kind of words that `suits` goes by. */
function hintsOf({ placed }: Clues): Timex[] {
  const newYear = placed.find(({ timex }) => timex.meaning.kind === 'newYear');
  const earlier = placed.find(({ timex }) => isEarlierThisMonth(timex.meaning));
  return [newYear, earlier].flatMap(found => (found ? [found.timex] : []));
}
