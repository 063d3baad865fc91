import { dayNumber, daysInMonth, weekdayOf, type DayNumber } from '../calendar';
import type { Lexemes } from '../lexemes';
import data from './holidays.json';
import { readYearTail } from './dayNumber';
import { isCapitalised } from './monthGrammar';
import type { Reading } from './reading';

/** The day a holiday falls on in a year; null where that takes another calendar or depends on the country. */
type HolidayRule = ((year: number) => DayNumber) | null;

const rules = new Map<string, HolidayRule>([
  ...Object.entries(data.fixed).map(([name, [month = 1, day = 1]]): [string, HolidayRule] => [
    name,
    year => dayNumber(year, month, day),
  ]),
  ...Object.entries(data.easter).map(([name, shift]): [string, HolidayRule] => [
    name,
    year => easter(year) + shift,
  ]),
  ...Object.entries(data.weekday).map(
    ([name, [month = 1, weekday = 0, count = 1]]): [string, HolidayRule] => [
      name,
      year => nthWeekday(year, month, weekday, count),
    ],
  ),
  ...Object.entries(data.afterThanksgiving).map(([name, shift]): [string, HolidayRule] => [
    name,
    year => nthWeekday(year, 11, 3, 4) + shift,
  ]),
  ...data.unknown.map((name): [string, HolidayRule] => [name, null]),
]);
/** Phrases that only look like a day: "Good Friday Agreement". */
const names = new Set(data.names);
/** The words that the name of a holiday, or a name that only looks like one, can begin with. */
export const holidayOpeners: ReadonlySet<string> = new Set(
  [...rules.keys(), ...names].map(name => name.split(' ')[0] ?? ''),
);
const MOST_WORDS = 5;

/** The day `name` falls on in `year`, or null when that is not known. */
export function holidayDate(name: string, year: number): DayNumber | null {
  return rules.get(name)?.(year) ?? null;
}

/** How many lexemes from `i` on are a name that holds a day but is none: "Bloody Sunday"; 0 for everything else. */
export function nameOfNoDay(lexemes: Lexemes, i: number): number {
  return longest(lexemes, i, name => names.has(name))?.count ?? 0;
}

/** "Christmas Day", "New Year's Eve", "Good Friday", "Easter 2019". */
export function readHoliday(lexemes: Lexemes, i: number): Reading | null {
  const found = longest(lexemes, i, name => rules.has(name));
  if (!found) return null;
  const tail = readYearTail(lexemes, i + found.count);
  const year = lexemes.lower(i + found.count) === 'of' ? null : tail.year;
  const end = year === null ? i + found.count : tail.end;
  return { from: i, end, meaning: { kind: 'holiday', name: found.name, year } };
}

/** The longest phrase from `i` on that `known` accepts; possessives and hyphens within it do not count as words. */
function longest(
  lexemes: Lexemes,
  i: number,
  known: (name: string) => boolean,
): { name: string; count: number } | null {
  if (!holidayOpeners.has(firstPart(lexemes.lower(i))) || !isCapitalised(lexemes.at(i))) return null;
  let name = '';
  let best = null;
  for (let at = i, words = 0; words < MOST_WORDS && at < i + 2 * MOST_WORDS; at++) {
    const { kind, lower } = lexemes.at(at);
    if (kind === 'mark') {
      if (at > i && /^(?:['’]s?|\.|-)$/.test(lower) && lexemes.at(at).glued) continue;
      break;
    }
    name += (words > 0 ? ' ' : '') + lower.replace(/['’]s?$/, '').replaceAll('-', ' ');
    words++;
    if (known(name)) best = { name, count: at + 1 - i };
  }
  return best;
}

function firstPart(word: string): string {
  const hyphen = word.indexOf('-');
  return hyphen < 0 ? word : word.slice(0, hyphen);
}

/** Western Easter Sunday, by the anonymous Gregorian computus (Meeus, "Astronomical Algorithms"). */
function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const k = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const n = h + k - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The `count`th such weekday of the month, or with -1 its last. */
function nthWeekday(year: number, month: number, weekday: number, count: number): DayNumber {
  if (count < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
}
