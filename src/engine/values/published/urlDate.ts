import type { Span } from '../../../base/span';
import { validDay, type DayNumber } from '../calendar';
import { dateTables } from '../dates/dateTables';

export interface UrlDate {
  readonly day: DayNumber;
  /** Within the address. */
  readonly span: Span;
}

const PATTERNS: readonly RegExp[] = [
  /[/=-](?<year>(?:19|20)\d{2})(?<sign>[/-])(?<month>\d{1,2}|[a-z]{3})\k<sign>(?<day>\d{1,2})(?=[/?#]|$)/i,
  // A title may follow hyphens; behind slashes "5-ferries-sink" is one.
  /[/=-](?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?=-)/,
  // With the time of day behind it: "/202207250637.html".
  /[/=-](?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:\d{4})?(?=[/?#.-]|$)/,
  // The day first only where it can be no month.
  /[/=-](?<day>1[3-9]|2\d|3[01])(?<sign>[/-])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?=[/?#]|$)/,
];
const MONTH = /\/((?:19|20)\d{2})\/(0?[1-9]|1[0-2])(?=\/(?!\d{1,2}(?:\/|$))|$)/;
const LONGEST = 2000;

/**
 * The day in the path of an article's own address: "/2021/03/05/", "/2021/mar/05/", "/2021-03-05/", "/20210305/",
 * "/25/03/2021/"; "/2021/03/5-ferries-sink" holds only a month. Publishing systems write the day of publication there,
 * so it counts as stated; a bare year and month do not tell a day.
 */
export function readUrlDate(url: string): UrlDate | null {
  const head = url.slice(0, LONGEST);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(head);
    if (!match) continue;
    const { year, month = '', day: number } = match.groups ?? {};
    const day = validDay(Number(year), monthNumber(month), Number(number));
    if (day === null) continue;
    const start = match.index + 1;
    return { day, span: [start, match.index + match[0].length] };
  }
  return null;
}

/** The year and month of an address that holds no day: "/2022/07/ferry-sinks". */
export function readUrlMonth(url: string): { year: number; month: number; span: Span } | null {
  const match = MONTH.exec(url.slice(0, LONGEST));
  if (!match) return null;
  const [all, year, month] = match;
  return { year: Number(year), month: Number(month), span: [match.index + 1, match.index + all.length] };
}

function monthNumber(text: string): number {
  const name = text.toLowerCase();
  return dateTables.monthAbbreviations.get(name) ?? (name === 'may' ? 5 : Number(text));
}
