import type { Span } from '../../../base/span';
import { validDay, type DayNumber } from '../calendar';
import { dateTables } from '../dates/dateTables';

export interface UrlDate {
  readonly day: DayNumber;
  /** Within the address. */
  readonly span: Span;
}

const PATTERNS: readonly RegExp[] = [
  /[/=-]((?:19|20)\d{2})([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/?#-]|$)/i,
  /[/=-]((?:19|20)\d{2})()(\d{2})(\d{2})(?=[/?#-]|$)/,
];
const LONGEST = 2000;

/**
 * The day in the path of an article's own address: "/2021/03/05/", "/2021/mar/05/", "/2021-03-05/", "/20210305/".
 * Publishing systems write the day of publication there, so it counts as stated; a bare year and month do not tell a day.
 */
export function readUrlDate(url: string): UrlDate | null {
  const head = url.slice(0, LONGEST);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(head);
    if (!match) continue;
    const day = validDay(Number(match[1]), monthNumber(match[3] ?? ''), Number(match[4]));
    if (day === null) continue;
    const start = match.index + 1;
    return { day, span: [start, match.index + match[0].length] };
  }
  return null;
}

function monthNumber(text: string): number {
  const name = text.toLowerCase();
  return dateTables.monthAbbreviations.get(name) ?? (name === 'may' ? 5 : Number(text));
}
