import type { DateGrain, DateMention } from '../../engine/annotations';
import type { Wording } from '../wording';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const PLAIN_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** One ISO date in full with its weekday; what is no date stays as it is. */
export function dayWords(iso: string, { language }: Wording): string {
  const day = dayOf(iso);
  return day ? format(DAY, language).format(day) : iso;
}

/** The day or range a date in the text means, or null where that is not known. */
export function dateWords(date: DateMention, wording: Wording): string | null {
  const { start, end, approximate, time } = date;
  const range = rangeWords(start, end, date.grain, wording);
  if (range === null) return null;
  const words = time === null ? range : wording.t('{0}, {1}', range, time);
  return approximate ? wording.t('about {0}', words) : words;
}

function rangeWords(
  start: string | null,
  end: string | null,
  grain: DateGrain,
  wording: Wording,
): string | null {
  if (start === null && end === null) return null;
  if (end === null) return wording.t('from {0}', dayWords(start ?? '', wording));
  if (start === null) return wording.t('until {0}', dayWords(end, wording));
  const first = dayOf(start);
  const last = dayOf(end);
  if (!first || !last || last < first) return wording.t('{0} to {1}', start, end);
  if (start === end) return dayWords(start, wording);
  if (grain === 'month' && isWholeMonth(first, last))
    return format({ month: 'long', year: 'numeric' }, wording.language).format(first);
  if (grain === 'year' && isWholeYear(start, end))
    return format({ year: 'numeric' }, wording.language).format(first);
  return format(PLAIN_DAY, wording.language).formatRange(first, last);
}

function isWholeMonth(first: Date, last: Date): boolean {
  const month = first.getUTCMonth();
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), month + 1, 0));
  return first.getUTCDate() === 1 && last.getTime() === lastDay.getTime();
}

function isWholeYear(start: string, end: string): boolean {
  return start.slice(0, 4) === end.slice(0, 4) && start.endsWith('-01-01') && end.endsWith('-12-31');
}

/** The reader's time zone would move dates by a day: they are calendar days without one. */
function format(options: Intl.DateTimeFormatOptions, language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
}

function dayOf(iso: string): Date | null {
  const day = new Date(`${iso}T00:00:00Z`);
  return ISO_DATE.test(iso) && !Number.isNaN(day.getTime()) ? day : null;
}
