import type { Lexemes } from '../lexemes';
import type { FigureReading } from './figureReading';

/** Behind a name and a comma a larger number is hardly an age. */
const OLDEST = 99;

/** Behind the "-old", "-olds" or " old" that makes years an age, or null. */
export function readOld(lexemes: Lexemes, i: number): number | null {
  const at = lexemes.lower(i) === '-' ? i + 1 : i;
  return lexemes.lower(at) === 'old' || lexemes.lower(at) === 'olds' ? at + 1 : null;
}

/** "aged 61", and "Vale, 61," behind a name. */
export function readAge(lexemes: Lexemes, i: number): FigureReading | null {
  const { text, value } = lexemes.at(i);
  if (value === null || !/^\d{1,3}$/.test(text)) return null;
  const before = lexemes.lower(i - 1);
  if (before === 'aged' || (before === 'age' && lexemes.lower(i - 2) !== 'the')) return age(i, value);
  const named = /^\p{Lu}\p{Ll}/u.test(lexemes.at(i - 2).text);
  const closed = /^[,.;]$/.test(lexemes.lower(i + 1));
  const plausible = value >= 1 && value <= OLDEST;
  return before === ',' && named && closed && plausible ? age(i, value) : null;
}

function age(i: number, value: number): FigureReading {
  return { from: i, end: i + 1, kind: 'quantity', value, valueTo: null, unit: 'years', vague: false };
}
