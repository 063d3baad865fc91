import type { Lexemes } from '../lexemes';
import { daysInMonth } from '../calendar';
import { dateTables } from './dateTables';
import { isMonthWord, readDayNumber, readYearTail, type DayOfMonth } from './dayNumber';
import { withKnownYear } from './knownDays';
import { readMonthName } from './monthGrammar';
import { bareTimex, type Reading } from './reading';
import type { Meaning } from './timex';

const DASH = /^[-–—/]$/;
const JOINS_DAYS = new Set(['-', '–', '—', '/', 'to', 'through', 'until', 'till', 'and', '&', 'or']);
/** What may follow the second day of "March 3 and 5"; before a noun it would be a count: "March 3 and 20 people". */
const AFTER_DAYS = new Set(
  'at in on as for with by to of during this last next when where from were was is are will would the after before that which who but and or'.split(
    ' ',
  ),
);
const MOST_DAYS = 6;

/** "November 14, 2016", "Sept. 3", "July the 4th", "Aug. 3-5", "March 4 to 15, 2022", "July 15 and 16". */
export function readMonthDay(lexemes: Lexemes, i: number): Reading | null {
  const name = readMonthName(lexemes, i);
  if (!name) return null;
  const first = readDayNumber(lexemes, lexemes.lower(name.end) === 'the' ? name.end + 1 : name.end);
  if (!first || isAmountAfterMonth(lexemes, i, first)) return null;
  const last = readMoreDays(lexemes, first, false);
  const { end, year } = readYearTail(lexemes, last?.end ?? first.end);
  const found = dayReading(lexemes, { from: i, end, year, month: name.month, first, last });
  return found?.meaning.kind === 'day'
    ? { ...found, meaning: withKnownYear(lexemes, end, found.meaning) }
    : found;
}

/** "14 November 2016", "3rd of March", "the 24th day of November, 1954", "3-5 March", "4 and 11 May". */
export function readDayMonth(lexemes: Lexemes, i: number): Reading | null {
  const first = readDayNumber(lexemes, i);
  if (!first) return null;
  const last = readMoreDays(lexemes, first, true);
  let at = last?.end ?? first.end;
  if (lexemes.lower(at) === 'day') at++;
  if (lexemes.lower(at) === 'of' || (lexemes.lower(at) === '-' && lexemes.at(at).glued)) at++;
  const name = readMonthName(lexemes, at);
  if (!name || (name.end === at + 1 && isVerb(lexemes, at))) return null;
  const { end, year } = readYearTail(lexemes, name.end);
  return dayReading(lexemes, { from: i, end, year, month: name.month, first, last });
}

/** "30 May result": in lower case these two are a verb. */
function isVerb(lexemes: Lexemes, i: number): boolean {
  const { text } = lexemes.at(i);
  return text === 'may' || text === 'march' || text === 'mar';
}

interface Parts {
  from: number;
  end: number;
  year: number | null;
  month: number;
  first: DayOfMonth;
  last: DayOfMonth | null;
}

function dayReading(lexemes: Lexemes, parts: Parts): Reading | null {
  const { from, end, year, month, first, last } = parts;
  const longest = daysInMonth(year ?? 2000, month);
  if (first.day > longest || (last && last.day > longest)) return null;
  const one = (day: number): Meaning => ({ kind: 'day', year, month, day, weekday: null });
  if (!last) return { from, end, meaning: one(first.day) };
  const span = lexemes.span(from, end);
  const meaning: Meaning = {
    kind: 'range',
    from: bareTimex(span, one(first.day)),
    to: bareTimex(span, one(last.day)),
  };
  return { from, end, meaning };
}

/** The last day of "3-5", "3 to 5", "3, 4 and 5" behind the first; before a month name when `monthFollows`. */
function readMoreDays(lexemes: Lexemes, first: DayOfMonth, monthFollows: boolean): DayOfMonth | null {
  let last = first;
  for (let n = 0; n < MOST_DAYS; n++) {
    const joint = lexemes.lower(last.end);
    const closing = JOINS_DAYS.has(joint);
    if (!closing && joint !== ',') return null;
    const next = readDayNumber(lexemes, last.end + 1);
    if (!next || next.day <= last.day) return null;
    if (!closing) {
      last = next;
      continue;
    }
    return endsDays(lexemes, next, joint, monthFollows) ? next : null;
  }
  return null;
}

function endsDays(lexemes: Lexemes, last: DayOfMonth, joint: string, monthFollows: boolean): boolean {
  const at = lexemes.lower(last.end) === 'of' ? last.end + 1 : last.end;
  if (monthFollows) return isMonthWord(lexemes, at);
  if (isMonthWord(lexemes, at)) return false;
  const next = lexemes.at(last.end);
  if (DASH.test(joint)) return !dateTables.afterCount.has(next.lower);
  return next.kind !== 'word' || AFTER_DAYS.has(next.lower);
}

/** "in May 20 people died": the digits count people. */
function isAmountAfterMonth(lexemes: Lexemes, i: number, day: DayOfMonth): boolean {
  return lexemes.lower(i - 1) === 'in' && dateTables.afterCount.has(lexemes.lower(day.end));
}
