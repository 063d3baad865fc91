import type { DateGrain, DateMention } from '../../annotations';
import {
  addMonths,
  calendarDate,
  dayNumber,
  monthInterval,
  validDay,
  weekdayOf,
  yearInterval,
  type DayNumber,
  type Interval,
} from '../calendar';
import { holidayDate } from './holidays';
import { narrow } from './narrow';
import { nearestOccurrence, type Preference } from './nearestOccurrence';
import { unitInterval } from './unitInterval';
import type { Meaning, Timex } from './timex';

/** What days an expression means. */
export interface Resolution {
  /** Null when that cannot be told. */
  readonly interval: Interval | null;
  readonly grain: DateGrain;
  readonly basis: DateMention['basis'];
}

interface Days {
  readonly interval: Interval | null;
  readonly grain: DateGrain;
  /** It took the article's date to tell. */
  readonly relative: boolean;
}

const UNRESOLVED: Days = { interval: null, grain: 'day', relative: true };

/** The days `timex` means in an article of the day `anchor`; without an anchor only what the words alone say. */
export function resolveTimex(timex: Timex, anchor: DayNumber | null): Resolution {
  const days = timex.recurring ? UNRESOLVED : daysOf(timex, anchor);
  const interval =
    days.interval && timex.part ? narrow(days.interval, timex.part, days.grain) : days.interval;
  return {
    interval,
    grain: timex.time === null ? days.grain : 'time',
    basis: interval === null ? 'unresolved' : days.relative ? 'relative' : 'absolute',
  };
}

function daysOf(timex: Timex, anchor: DayNumber | null): Days {
  const { meaning } = timex;
  switch (meaning.kind) {
    case 'ambiguous':
    case 'clock':
      return UNRESOLVED;
    case 'years':
      return absolute(yearInterval(meaning.from, meaning.to), yearGrain(meaning.to - meaning.from));
    case 'quarter':
      return inYear(timex, meaning.year, anchor, 'quarter', year => quarterInterval(year, meaning.quarter));
    case 'season':
      return inYear(timex, meaning.year, anchor, 'season', year => seasonInterval(year, meaning.season));
    case 'month':
      return inYear(timex, meaning.year, anchor, 'month', year => monthInterval(year, meaning.month));
    case 'holiday':
      return inYear(timex, meaning.year, anchor, 'day', year => oneDay(holidayDate(meaning.name, year)));
    case 'day':
      return inYear(timex, meaning.year, anchor, 'day', year => dayOfYear(meaning, year));
    case 'weekday':
      return anchor === null
        ? UNRESOLVED
        : relative(oneDay(weekdayNear(timex, meaning.weekday, anchor) - 7 * meaning.weeks), 'day');
    case 'newYear':
      return newYear(anchor);
    case 'offset':
      return offsetDays(timex, meaning, anchor);
    case 'stretch':
      return anchor === null
        ? UNRESOLVED
        : relative(stretch(meaning.unit, meaning.count, anchor), stretchGrain(meaning.unit));
    case 'range':
      return rangeDays(meaning.from, meaning.to, anchor);
  }
}

function absolute(interval: Interval | null, grain: DateGrain): Days {
  return { interval, grain, relative: false };
}

function relative(interval: Interval | null, grain: DateGrain): Days {
  return { interval, grain, relative: true };
}

function oneDay(day: DayNumber | null): Interval | null {
  return day === null ? null : { start: day, end: day };
}

/** A part of the year whose year is said, or is the one that suits the article's date best. */
function inYear(
  timex: Timex,
  year: number | null,
  anchor: DayNumber | null,
  grain: DateGrain,
  of: (year: number) => Interval | null,
): Days {
  if (year !== null) return absolute(of(year), grain);
  if (anchor === null) return { interval: null, grain, relative: true };
  const current = calendarDate(anchor).year;
  if (timex.shift?.unit === 'year') return relative(of(current + timex.shift.by), grain);
  const weekday = timex.meaning.kind === 'day' ? timex.meaning.weekday : null;
  const candidates = [current - 1, current, current + 1]
    .map(of)
    .filter(interval => interval !== null)
    .filter(
      (interval, _, all) => fitsWeekday(interval, weekday) || !all.some(other => fitsWeekday(other, weekday)),
    );
  return relative(nearestOccurrence(candidates, anchor, preference(timex)), grain);
}

function fitsWeekday(interval: Interval, weekday: number | null): boolean {
  return weekday === null || weekdayOf(interval.start) === weekday;
}

function preference(timex: Timex): Preference {
  if (timex.shift?.unit === 'self' && timex.shift.by !== 0) return timex.shift.by < 0 ? 'before' : 'after';
  return timex.outlook ?? 'nearest';
}

function dayOfYear(meaning: Extract<Meaning, { kind: 'day' }>, year: number): Interval | null {
  return oneDay(validDay(year, meaning.month, meaning.day));
}

/** "Saturday" in a report is the last one, today's included; in what is to come it is the next one. */
function weekdayNear(timex: Timex, weekday: number, anchor: DayNumber): DayNumber {
  const today = weekdayOf(anchor);
  if (timex.shift?.unit === 'week') return anchor - today + weekday + 7 * timex.shift.by;
  const since = (today - weekday + 7) % 7;
  const wanted = preference(timex);
  if (wanted === 'before') return anchor - (since === 0 ? 7 : since);
  if (wanted === 'after') return anchor + (since === 0 ? 7 : 7 - since);
  return wanted === 'future' && since > 0 ? anchor + 7 - since : anchor - since;
}

/** "the new year" is the one at hand: in autumn the next, in January the one that has begun. */
function newYear(anchor: DayNumber | null): Days {
  if (anchor === null) return { interval: null, grain: 'year', relative: true };
  const { year, month } = calendarDate(anchor);
  return relative(yearInterval(month >= 7 ? year + 1 : year), 'year');
}

function offsetDays(
  timex: Timex,
  meaning: Extract<Meaning, { kind: 'offset' }>,
  anchor: DayNumber | null,
): Days {
  const grain = stretchGrain(meaning.unit);
  if (anchor === null) return { interval: null, grain, relative: true };
  const weekendAhead = meaning.unit === 'weekend' && meaning.by === 0 && timex.outlook === 'future';
  const whole = unitInterval(meaning.unit, weekendAhead ? 1 : meaning.by, anchor);
  if (meaning.side === 'before' && whole.start <= anchor) {
    return relative({ start: whole.start, end: Math.min(whole.end, anchor) }, grain);
  }
  if (meaning.side === 'after' && whole.end >= anchor) {
    return relative({ start: Math.max(whole.start, anchor), end: whole.end }, grain);
  }
  return relative(whole, grain);
}

function stretch(
  unit: Extract<Meaning, { kind: 'stretch' }>['unit'],
  count: number,
  anchor: DayNumber,
): Interval {
  const months = { day: 0, week: 0, weekend: 0, month: 1, quarter: 3, year: 12, decade: 120 }[unit];
  const days = unit === 'day' ? count : count * 7;
  const far = months > 0 ? addMonths(anchor, months * count) : anchor + days;
  return count < 0 ? { start: far, end: anchor } : { start: anchor, end: far };
}

function stretchGrain(unit: Extract<Meaning, { kind: 'stretch' }>['unit']): DateGrain {
  return unit === 'weekend' ? 'day' : unit;
}

function yearGrain(years: number): DateGrain {
  return years >= 9 ? 'decade' : 'year';
}

function quarterInterval(year: number, quarter: number): Interval {
  return { start: dayNumber(year, quarter * 3 - 2, 1), end: monthInterval(year, quarter * 3).end };
}

/** The northern seasons by whole months; a winter begins in December of its year. */
function seasonInterval(year: number, season: number): Interval {
  const first = season * 3 + 3;
  const last = season === 3 ? monthInterval(year + 1, 2) : monthInterval(year, first + 2);
  return { start: dayNumber(year, first, 1), end: last.end };
}

/** The end of a range is sought from its beginning on, where it does not say its year. */
function rangeDays(from: Timex, to: Timex, anchor: DayNumber | null): Days {
  const first = resolveTimex(from, anchor);
  const start = first.interval?.start ?? null;
  const open = start !== null && isYearless(to);
  const second = open ? resolveTimex({ ...to, outlook: 'future' }, start) : resolveTimex(to, anchor);
  const end = second.interval?.end ?? null;
  const grain = first.grain;
  if (start === null || end === null || end < start) return { interval: null, grain, relative: true };
  return {
    interval: { start, end },
    grain,
    relative: first.basis === 'relative' || (!open && second.basis === 'relative'),
  };
}

function isYearless({ meaning, shift }: Timex): boolean {
  if (shift !== null) return false;
  if (meaning.kind === 'weekday') return true;
  return (
    (meaning.kind === 'day' ||
      meaning.kind === 'month' ||
      meaning.kind === 'season' ||
      meaning.kind === 'holiday') &&
    meaning.year === null
  );
}
