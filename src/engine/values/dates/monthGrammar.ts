import type { Lexeme, Lexemes } from '../lexemes';
import { dateTables } from './dateTables';
import { readYearTail } from './dayNumber';
import type { Reading } from './reading';
import { startsLower, startsUpper } from '../../text/characters';

/** Words that stand before people as often as before months: "and August Lindqvist". */
const WEAK = new Set(['and', 'or', 'to', 'for', 'from', 'by', 'of', 'on', 'with']);

export interface MonthName {
  /** Behind the name and the period of its abbreviation. */
  readonly end: number;
  readonly month: number;
  readonly abbreviated: boolean;
}

/** The month that the word at `i` names; whether it is meant as one, the words around it must say. */
export function readMonthName(lexemes: Lexemes, i: number): MonthName | null {
  const word = lexemes.at(i);
  if (word.kind !== 'word') return null;
  const full = dateTables.months.get(word.lower);
  if (full !== undefined) return { end: i + 1, month: full, abbreviated: false };
  const short = dateTables.monthAbbreviations.get(word.lower);
  if (short === undefined || !isCapitalised(word)) return null;
  const period =
    lexemes.at(i + 1).glued && lexemes.lower(i + 1) === '.' && lexemes.at(i + 2).kind === 'number';
  return { end: period ? i + 2 : i + 1, month: short, abbreviated: true };
}

/** "September 2015", "Sept, 2015", "September of 2015", "September"; "May" and "March" only where they are months. */
export function readMonth(lexemes: Lexemes, i: number): Reading | null {
  const name = readMonthName(lexemes, i);
  if (!name || !isCapitalised(lexemes.at(i))) return null;
  const { end, year } = readYearTail(lexemes, name.end);
  if (year === null && !standsAlone(lexemes, i, name)) return null;
  return { from: i, end, meaning: { kind: 'month', year, month: name.month } };
}

function standsAlone(lexemes: Lexemes, i: number, name: MonthName): boolean {
  const before = lexemes.at(i - 1);
  const after = lexemes.at(name.end);
  const announced = dateTables.beforeMonth.has(before.lower);
  if (before.lower === "'" || before.lower === '’') return false;
  if (name.abbreviated) return announced && lexemes.at(i).text.endsWith('.');
  const { lower } = lexemes.at(i);
  if (lower === 'may') return (announced || isAttribute(before, after)) && !isSurname(before, after);
  if (lower === 'march' && (/^(?:for|on|against|to)$/.test(after.lower) || before.lower === 'long'))
    return false;
  // "June Carter", "Edgar August": a forename or surname, unless a preposition says that it is the month.
  if (announced && !(WEAK.has(before.lower) && isNameWord(after))) return true;
  if (dateTables.titles.has(before.lower)) return false;
  return !isNameWord(after) && !(isNameWord(before) && i > 1);
}

/** "the May riot", "its May report". */
function isAttribute(before: Lexeme, after: Lexeme): boolean {
  return (
    /^(?:a|the|its|their|his|her|that|['’]s)$/.test(before.lower) &&
    after.kind === 'word' &&
    startsLower(after.text)
  );
}

/** "to May" and "and May" may speak of a person of that name. */
function isSurname(before: Lexeme, after: Lexeme): boolean {
  return (
    /^(?:to|and|or|for|on|by|of)$/.test(before.lower) &&
    /^(?:said|says|told|has|had|was|is|and|will)$/.test(after.lower)
  );
}

function isNameWord(word: Lexeme): boolean {
  return word.kind === 'word' && !word.glued && /^\p{Lu}\p{Ll}/u.test(word.text) && !isDateWord(word);
}

function isDateWord(word: Lexeme): boolean {
  return (
    dateTables.weekdays.has(word.lower) ||
    dateTables.months.has(word.lower) ||
    dateTables.beforeMonth.has(word.lower)
  );
}

export function isCapitalised(word: Lexeme): boolean {
  return startsUpper(word.text);
}
