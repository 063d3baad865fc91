import type { Lexemes } from '../lexemes';
import type { NumberPhrase } from '../numberPhrase';
import { readAmount } from './amount';
import type { FigureReading, FigureRule } from './figureReading';
import { figureTables as tables } from './figureTables';

/** Behind a name and a comma a larger number is hardly an age. */
const OLDEST = 99;

/** "6,700 km", "40C", "60 square miles", "17-day", "64-year-old", "aged 61". */
export const readQuantity: FigureRule = (lexemes, i, number) =>
  readMetres(lexemes, i) ?? (number && readMeasured(lexemes, i, number)) ?? readAge(lexemes, i);

/** "a 100m sprint": letters that elsewhere mean a million. */
function readMetres(lexemes: Lexemes, i: number): FigureReading | null {
  const { value, kind } = lexemes.at(i);
  const letter = lexemes.at(i + 1);
  if (kind !== 'number' || value === null || !letter.glued || letter.lower !== 'm') return null;
  const next = lexemes.at(i + 2);
  const measures = next.kind === 'mark' || tables.measures.has(next.lower);
  return measures ? quantity(i, i + 2, value, null, 'm') : null;
}

function readMeasured(lexemes: Lexemes, i: number, number: NumberPhrase): FigureReading | null {
  const amount = readAmount(lexemes, i, number);
  let at = amount.vague && lexemes.lower(amount.end) === 'of' ? amount.end + 1 : amount.end;
  const hyphen = lexemes.lower(at) === '-' && lexemes.at(at).glued && lexemes.at(at + 1).glued;
  if (hyphen) at++;
  const unit = readUnit(lexemes, at);
  if (!unit) return null;
  const old = readOld(lexemes, unit.end);
  const vague = amount.vague;
  if (old !== null && /^years?$/.test(unit.unit)) {
    return { ...quantity(i, old, amount.value, amount.valueTo, 'years'), vague };
  }
  // "second" is an ordinal more often than a time, unless a plural or hyphen says so.
  if (unit.unit === 'second' && !hyphen) return null;
  return { ...quantity(i, unit.end, amount.value, amount.valueTo, unit.unit), vague };
}

/** "-old", "-olds", " old". */
function readOld(lexemes: Lexemes, i: number): number | null {
  const at = lexemes.lower(i) === '-' ? i + 1 : i;
  return /^olds?$/.test(lexemes.lower(at)) ? at + 1 : null;
}

function readUnit(lexemes: Lexemes, i: number): { end: number; unit: string } | null {
  const word = lexemes.at(i);
  if (word.text === '°') {
    const scale = lexemes.at(i + 1);
    return /^[cf]$/.test(scale.lower) ? { end: i + 2, unit: `°${scale.text}` } : { end: i + 1, unit: '°' };
  }
  if (word.kind !== 'word') return null;
  if (tables.units.has(`${word.lower} ${lexemes.lower(i + 1)}`)) {
    return { end: i + 2, unit: `${word.text} ${lexemes.at(i + 1).text}` };
  }
  if (/^degrees?$/.test(word.lower) && /^(?:celsius|fahrenheit|centigrade)$/.test(lexemes.lower(i + 1))) {
    return { end: i + 2, unit: `${word.text} ${lexemes.at(i + 1).text}` };
  }
  if (tables.units.has(word.lower)) return { end: i + 1, unit: word.text };
  return word.glued && tables.gluedUnits.has(word.lower) && !lexemes.at(i + 1).glued
    ? { end: i + 1, unit: word.text }
    : null;
}

/** "aged 61", and "Vale, 61," behind a name. */
function readAge(lexemes: Lexemes, i: number): FigureReading | null {
  const { text, value } = lexemes.at(i);
  if (value === null || !/^\d{1,3}$/.test(text)) return null;
  const before = lexemes.lower(i - 1);
  if (before === 'aged' || (before === 'age' && lexemes.lower(i - 2) !== 'the'))
    return quantity(i, i + 1, value, null, 'years');
  const named = /^\p{Lu}\p{Ll}/u.test(lexemes.at(i - 2).text);
  const closed = /^[,.;]$/.test(lexemes.lower(i + 1));
  const plausible = value >= 1 && value <= OLDEST;
  return before === ',' && named && closed && plausible ? quantity(i, i + 1, value, null, 'years') : null;
}

function quantity(
  from: number,
  end: number,
  value: number,
  valueTo: number | null,
  unit: string,
): FigureReading {
  return { from, end, kind: 'quantity', value, valueTo, unit, vague: false };
}
