import type { Lexemes } from '../lexemes';
import { dateTables } from './dateTables';

export interface DayOfMonth {
  readonly end: number;
  readonly day: number;
}

const ORDINAL_LETTERS = /^(?:st|nd|rd|th)$/;

/** A day of the month in digits, "3" or "3rd", that is not the beginning of another number or unit. */
export function readDayNumber(lexemes: Lexemes, i: number): DayOfMonth | null {
  const { kind, text } = lexemes.at(i);
  if (kind !== 'number' || !/^\d{1,2}$/.test(text)) return null;
  const day = Number(text);
  if (day < 1 || day > 31) return null;
  const next = lexemes.at(i + 1);
  const ordinal = next.glued && ORDINAL_LETTERS.test(next.lower);
  const end = ordinal ? i + 2 : i + 1;
  return !ordinal && beginsOther(lexemes, end) ? null : { end, day };
}

/** "3%", "3:30", "3km", "3 million": the digits before `i` are no day. */
function beginsOther(lexemes: Lexemes, i: number): boolean {
  const next = lexemes.at(i);
  if (next.glued && next.kind === 'word') return true;
  if (next.glued && next.text === '%') return true;
  // "June 11: the mayor" is no clock time.
  if (next.glued && next.text === ':') return lexemes.at(i + 1).glued && lexemes.at(i + 1).kind === 'number';
  if (next.glued && next.text === '-' && lexemes.at(i + 1).glued && lexemes.at(i + 1).kind === 'word') {
    return !isMonthWord(lexemes, i + 1);
  }
  return dateTables.afterCount.has(next.lower) || next.lower === '%';
}

/** The word at `i` names a month, in full or cut short. */
export function isMonthWord(lexemes: Lexemes, i: number): boolean {
  const { lower } = lexemes.at(i);
  return dateTables.months.has(lower) || dateTables.monthAbbreviations.has(lower);
}

export interface YearTail {
  readonly end: number;
  readonly year: number | null;
}

/** The year behind a month or day, after an optional comma or "of"; `end` is `i` when there is none. */
export function readYearTail(lexemes: Lexemes, i: number): YearTail {
  const joint = lexemes.lower(i) === ',' || lexemes.lower(i) === 'of' || lexemes.lower(i) === '-' ? i + 1 : i;
  const { kind, text } = lexemes.at(joint);
  if (kind !== 'number' || !/^(?:1\d|20)\d\d$/.test(text)) return { end: i, year: null };
  if (runsOn(lexemes, joint + 1)) return { end: i, year: null };
  return { end: joint + 1, year: Number(text) };
}

/** Letters, a percent sign or further digits touch the number before `i`: "2015th", "20:15". */
export function runsOn(lexemes: Lexemes, i: number): boolean {
  const next = lexemes.at(i);
  if (!next.glued) return false;
  return next.kind === 'word' || next.text === '%' || (next.text === ':' && lexemes.at(i + 1).glued);
}
