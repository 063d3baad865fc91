import type { Lexemes } from '../lexemes';
import { numberTables } from '../numberTables';
import { dateTables } from './dateTables';
import { runsOn } from './dayNumber';
import { readMonthName } from './monthGrammar';
import type { Reading } from './reading';
import { startsUpper } from '../../text/characters';

const CURRENCY = /^[\p{Sc}%#№]$/u;
const DASH = /^[-–/]$/;
const ROUGHLY = /^(?:about|around|approximately|roughly)$/;
/** After these, four digits below 1900 are still a year. */
const BEFORE_OLD_YEAR = new Set(['(', 'and', 'of', 'the', 'his', 'her', 'its', 'their', 'a', 'an', ',']);
const ROMAN: ReadonlyMap<string, number> = new Map(
  ['xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx', 'xxi'].map((numeral, i) => [numeral, i + 15]),
);

/** "2015", "2013-20", "2021/22": four digits that the words around them let be a year. */
export function readYear(lexemes: Lexemes, i: number): Reading | null {
  const first = lexemes.at(i);
  if (first.kind !== 'number' || !/^[12]\d{3}$/.test(first.text)) return null;
  const from = Number(first.text);
  if (from > 2100) return null;
  const span = readYearSpan(lexemes, i, from);
  const end = span?.end ?? i + 1;
  const to = span?.to ?? from;
  const next = lexemes.at(end);
  if (runsOn(lexemes, end)) return null;
  if (/^b\.?c\.?(?:e\.?)?$/.test(next.lower)) return null;
  if (!span && !isMeantAsYear(lexemes, i, from)) return null;
  if (span && !allowsYear(lexemes, i)) return null;
  return { from: i, end, meaning: { kind: 'years', from, to } };
}

/** The second year of "2007-2008", "2013-20", "2022/2023". */
function readYearSpan(lexemes: Lexemes, i: number, from: number): { end: number; to: number } | null {
  const dash = lexemes.at(i + 1);
  const second = lexemes.at(i + 2);
  if (!dash.glued || !DASH.test(dash.text) || !second.glued || second.kind !== 'number') return null;
  if (lexemes.at(i + 3).glued && DASH.test(lexemes.at(i + 3).text)) return null;
  let to = Number(second.text);
  if (/^\d{2}$/.test(second.text)) to += Math.floor(from / 100) * 100 + (to < from % 100 ? 100 : 0);
  else if (!/^\d{4}$/.test(second.text)) return null;
  const longest = dash.text === '/' ? 1 : 600;
  return to > from && to - from <= longest && to <= 2100 ? { end: i + 3, to } : null;
}

/** Neither a sum of money nor a part of a longer figure or name. */
function allowsYear(lexemes: Lexemes, i: number): boolean {
  const before = lexemes.at(i - 1);
  if (CURRENCY.test(before.text)) return false;
  if (dateTables.beforeCount.has(before.lower) && !isRoughly(lexemes, i - 1)) return false;
  return !(lexemes.at(i).glued && (before.kind === 'word' || before.kind === 'number'));
}

/** "in about 1537", "between about 2001 and 2008". */
function isRoughly(lexemes: Lexemes, i: number): boolean {
  return ROUGHLY.test(lexemes.lower(i)) && dateTables.beforeYear.has(lexemes.lower(i - 1));
}

function isMeantAsYear(lexemes: Lexemes, i: number, year: number): boolean {
  if (!allowsYear(lexemes, i)) return false;
  if (CURRENCY.test(lexemes.at(i + 1).text) && lexemes.lower(i + 1) !== '#') return false;
  const before = lexemes.at(i - 1);
  const counted = isCounted(lexemes, i + 1);
  const announced =
    dateTables.beforeYear.has(before.lower) ||
    isRoughly(lexemes, i - 1) ||
    readMonthName(lexemes, i - 1) !== null ||
    (before.lower === 'of' && dateTables.seasons.has(lexemes.lower(i - 2)));
  if (announced) return !(counted && (year < 1900 || isUnitOrPeople(lexemes, i + 1)));
  if (counted) return !isUnitOrPeople(lexemes, i + 1) && namesEdition(lexemes, i, year);
  if (year >= 1900 && year <= 2060) return true;
  return year >= 1400 && year < 1900 && (BEFORE_OLD_YEAR.has(before.lower) || DASH.test(before.text));
}

/** "Expo 2020 visitors", "the 2002 riots": a year of our time is that of an event, whatever follows. */
function namesEdition(lexemes: Lexemes, i: number, year: number): boolean {
  if (year < 1990 || year > 2035) return false;
  return lexemes.lower(i - 1) === 'the' || (i > 1 && startsUpper(lexemes.at(i - 1).text));
}

/** What follows is a plural noun or a unit, so the digits say how many. */
function isCounted(lexemes: Lexemes, i: number): boolean {
  const { kind, lower, text } = lexemes.at(i);
  if (kind !== 'word') return false;
  if (isUnitOrPeople(lexemes, i)) return true;
  return /^\p{Ll}{3,}s$/u.test(text) && !/(?:ss|us|is)$/.test(lower) && !dateTables.notPlural.has(lower);
}

function isUnitOrPeople(lexemes: Lexemes, i: number): boolean {
  return dateTables.afterCount.has(lexemes.lower(i));
}

/** "the 1990s", "'90s", "the 60s", "the nineties". */
export function readDecade(lexemes: Lexemes, i: number): Reading | null {
  const word = lexemes.at(i);
  const named = numberTables.decades.get(word.lower);
  if (named !== undefined) {
    return announcesDecade(lexemes, i - 1) ? decade(i, i + 1, 1900 + named) : null;
  }
  const plural = lexemes.at(i + 1);
  const end = decadeEnd(lexemes, i + 1);
  if (word.kind !== 'number' || end === null || !plural.glued) return null;
  if (/^[12]\d{2}0$/.test(word.text) && Number(word.text) <= 2100) return decade(i, end, Number(word.text));
  if (!/^[2-9]0$/.test(word.text)) return null;
  const quote = word.glued && /^['’‘]$/.test(lexemes.lower(i - 1));
  if (!quote && !announcesDecade(lexemes, i - 1)) return null;
  return decade(quote ? i - 1 : i, end, 1900 + Number(word.text));
}

/** Behind the "s" or "'s" of a decade. */
function decadeEnd(lexemes: Lexemes, i: number): number | null {
  return /^(?:s|['’]s)$/.test(lexemes.lower(i)) ? i + 1 : null;
}

function announcesDecade(lexemes: Lexemes, i: number): boolean {
  const before = lexemes.at(i).text === '-' ? lexemes.lower(i - 1) : lexemes.lower(i);
  return /^(?:the|early|late|mid|and|to)$/.test(before);
}

/** "1800s" is a century; "2000s" are ten years. */
function decade(from: number, end: number, start: number): Reading {
  const years = start % 100 === 0 && start < 2000 ? 100 : 10;
  return { from, end, meaning: { kind: 'years', from: start, to: start + years - 1 } };
}

/** The words that `readCentury` can begin with. */
export const centuryOpeners: readonly string[] = [...numberTables.ordinals.keys(), ...ROMAN.keys()];

/** "21st century", "nineteenth-century", "XIX century". */
export function readCentury(lexemes: Lexemes, i: number): Reading | null {
  const word = lexemes.at(i);
  let number: number | undefined;
  let at = i + 1;
  if (
    word.kind === 'number' &&
    /^\d{1,2}$/.test(word.text) &&
    /^(?:st|nd|rd|th)$/.test(lexemes.lower(i + 1))
  ) {
    number = Number(word.text);
    at = i + 2;
  } else {
    number =
      numberTables.ordinals.get(word.lower) ??
      (word.text === word.text.toUpperCase() ? ROMAN.get(word.lower) : undefined);
  }
  if (number === undefined || number < 11 || number > 21) return null;
  if (lexemes.lower(at) === '-' || lexemes.lower(at) === '.') at++;
  if (!/^centur(?:y|ies)$/.test(lexemes.lower(at))) return null;
  return { from: i, end: at + 1, meaning: { kind: 'years', from: number * 100 - 99, to: number * 100 } };
}
