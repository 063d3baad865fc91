import type { Lexemes } from '../lexemes';
import { dateTables } from './dateTables';
import { readDayMonth, readMonthDay } from './dayGrammar';
import { isCapitalised } from './monthGrammar';
import { readNumericDate } from './numericDate';
import type { Reading } from './reading';
import type { Meaning, Timex } from './timex';

/** "Saturday", "Saturdays", "Friday, July 22, 2022", "Tuesday 26th July", "Sat. 5 March". */
export function readWeekday(lexemes: Lexemes, i: number): Reading | null {
  const word = lexemes.at(i);
  if (word.kind !== 'word') return null;
  const full = dateTables.weekdays.get(word.lower);
  const weekday = full ?? (isCapitalised(word) ? dateTables.weekdayAbbreviations.get(word.lower) : undefined);
  if (weekday === undefined) return readPlural(lexemes, i);
  const dated = readDayBehind(lexemes, i + 1);
  if (dated) return { ...dated, from: i, meaning: onWeekday(dated.meaning, weekday) };
  if (full === undefined || isPartOfName(lexemes, i)) return null;
  return { from: i, end: i + 1, meaning: { kind: 'weekday', weekday, weeks: 0 } };
}

/** "Saturdays" recur. */
function readPlural(lexemes: Lexemes, i: number): Reading | null {
  const { lower } = lexemes.at(i);
  const weekday = lower.endsWith('s') ? dateTables.weekdays.get(lower.slice(0, -1)) : undefined;
  if (weekday === undefined || !isCapitalised(lexemes.at(i))) return null;
  return { from: i, end: i + 1, meaning: { kind: 'weekday', weekday, weeks: 0 }, recurring: true };
}

function readDayBehind(lexemes: Lexemes, i: number): Reading | null {
  let at = i;
  if (lexemes.lower(at) === '.' && lexemes.at(at).glued) at++;
  if (lexemes.lower(at) === ',') at++;
  if (lexemes.lower(at) === 'the') at++;
  return readMonthDay(lexemes, at) ?? readNumericDate(lexemes, at) ?? readDayMonth(lexemes, at);
}

function onWeekday(meaning: Meaning, weekday: number): Meaning {
  if (meaning.kind === 'day') return { ...meaning, weekday };
  if (meaning.kind !== 'range') return meaning;
  const from: Timex = { ...meaning.from, meaning: onWeekday(meaning.from.meaning, weekday) };
  return { ...meaning, from };
}

/** "Sunday Times", "Wednesday Addams"? Only the newspapers can be told without knowing names. */
function isPartOfName(lexemes: Lexemes, i: number): boolean {
  const next = lexemes.at(i + 1);
  return isCapitalised(lexemes.at(i)) && isCapitalised(next) && dateTables.newspapers.has(next.lower);
}
