/** Days since 1 January 1970 in the Gregorian calendar, which is carried back before its introduction. */
export type DayNumber = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Both ends inclusive. */
export interface Interval {
  readonly start: DayNumber;
  readonly end: DayNumber;
}

const DAYS_IN_ERA = 146097;
const EPOCH_SHIFT = 719468;

/** After Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so the leap day comes last. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The inverse of `dayNumber`. */
export function calendarDate(number: DayNumber): CalendarDate {
  const z = number + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_IN_ERA);
  const dayOfEra = z - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  return monthInterval(year, month).end - monthInterval(year, month).start + 1;
}

/** 0 is Monday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

export function monthInterval(year: number, month: number): Interval {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { start: dayNumber(year, month, 1), end: next - 1 };
}

export function yearInterval(from: number, to = from): Interval {
  return { start: dayNumber(from, 1, 1), end: dayNumber(to, 12, 31) };
}

/** The same day of the month `months` later, or the month's last day where it has no such day. */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = calendarDate(number);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** YYYY-MM-DD. */
export function isoDate(number: DayNumber): string {
  const { year, month, day } = calendarDate(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads YYYY-MM-DD at the start of `text`; null when there is no such day. */
export function parseIsoDate(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match ? validDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Null when the calendar has no such day. */
export function validDay(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}
