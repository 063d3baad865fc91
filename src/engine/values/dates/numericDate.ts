import { validDay } from '../calendar';
import type { Lexemes } from '../lexemes';
import type { Reading } from './reading';
import type { Meaning } from './timex';

/** "2016-11-14", "2016/11/14", "26/07/2022", "31.12.2020", "11/12/2017" (which may be either day). */
export function readNumericDate(lexemes: Lexemes, i: number): Reading | null {
  const first = lexemes.at(i);
  if (first.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.text);
  if (dotted) return reading(i, i + 1, fromParts(dotted[1], dotted[2], dotted[3]));
  const sign = lexemes.at(i + 1);
  if (!sign.glued || !/^[-/.]$/.test(sign.text) || lexemes.at(i + 3).text !== sign.text) return null;
  const parts = [first, lexemes.at(i + 2), lexemes.at(i + 4)];
  if (!parts.every((part, n) => part.kind === 'number' && (n === 0 || part.glued))) return null;
  if (lexemes.at(i + 5).glued && lexemes.at(i + 5).text === sign.text) return null;
  const [a = '', b = '', c = ''] = parts.map(part => part.text);
  if (sign.text !== '/' && a.length !== 4 && c.length !== 4) return null;
  return reading(i, i + 5, fromParts(a, b, c));
}

function reading(from: number, end: number, meaning: Meaning | null): Reading | null {
  return meaning && { from, end, meaning };
}

function fromParts(a = '', b = '', c = ''): Meaning | null {
  if (!/^\d\d?$/.test(b)) return null;
  if (/^\d{4}$/.test(a)) return /^\d\d?$/.test(c) ? day(Number(a), Number(b), Number(c)) : null;
  if (!/^\d\d?$/.test(a) || !/^(?:\d{2}|\d{4})$/.test(c)) return null;
  const year = fullYear(c);
  const [x, y] = [Number(a), Number(b)];
  if (x > 12 || x === y) return day(year, y, x);
  if (y > 12) return day(year, x, y);
  return x > 0 && y > 0 && isPlausible(year) ? { kind: 'ambiguous' } : null;
}

function day(year: number, month: number, dayOfMonth: number): Meaning | null {
  if (!isPlausible(year) || validDay(year, month, dayOfMonth) === null) return null;
  return { kind: 'day', year, month, day: dayOfMonth, weekday: null };
}

function isPlausible(year: number): boolean {
  return year >= 1000 && year <= 2100;
}

/** Of two digits: "22" is 2022 and "75" is 1975. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
