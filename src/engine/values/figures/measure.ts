import type { Lexemes } from '../lexemes';
import type { NumberPhrase } from '../numberPhrase';
import { readAge, readOld } from './age';
import { readRange, single, type Amount } from './amount';
import { readFeetAndInches } from './feetAndInches';
import type { FigureReading, FigureRule } from './figureReading';
import { figureTables as tables } from './figureTables';
import { readUnit, type Unit } from './unit';

/** "30%", "10%-20%", "two percentage points", "6,700 km", "40C", "half a mile", "17-day", "64-year-old", "5'10"", "aged 61". */
export const readMeasure: FigureRule = (lexemes, i, number) =>
  readMetres(lexemes, i) ??
  readFeetAndInches(lexemes, i) ??
  (number ? readMeasured(lexemes, i, number) : readHalf(lexemes, i)) ??
  readAge(lexemes, i);

/** "a 100m sprint": letters that elsewhere mean a million. */
function readMetres(lexemes: Lexemes, i: number): FigureReading | null {
  const { value, kind } = lexemes.at(i);
  const letter = lexemes.at(i + 1);
  if (kind !== 'number' || value === null || !letter.glued || letter.lower !== 'm') return null;
  const next = lexemes.at(i + 2);
  const measures = next.kind === 'mark' || tables.measures.has(next.lower);
  return measures
    ? { from: i, end: i + 2, kind: 'quantity', value, valueTo: null, unit: 'm', vague: false }
    : null;
}

function readMeasured(lexemes: Lexemes, i: number, first: NumberPhrase): FigureReading | null {
  const inner = unitBehind(lexemes, single(i, first));
  if (!inner) {
    const range = readRange(lexemes, i, first, joint => joint);
    const unit = range && unitBehind(lexemes, range);
    return unit ? measured(lexemes, range, unit) : null;
  }
  // "10%-20%", "5 km to 7 km"; "by 4 percentage points to 37 percent" are two figures.
  const range = readRange(lexemes, i, { ...first, end: inner.end }, joint => joint);
  const outer = range && unitBehind(lexemes, range);
  return range && outer?.unit === inner.unit
    ? measured(lexemes, range, outer)
    : measured(lexemes, single(i, first), inner);
}

/** The unit of an amount; "hundreds of kilometres" hold an "of", and nobody speaks of hundreds of percent. */
function unitBehind(lexemes: Lexemes, { end, vague }: Amount): Unit | null {
  const unit = readUnit(lexemes, vague && lexemes.lower(end) === 'of' ? end + 1 : end);
  return vague && unit?.kind === 'percent' ? null : unit;
}

function measured(lexemes: Lexemes, amount: Amount, { kind, end, unit }: Unit): FigureReading {
  const { from, value, valueTo, vague } = amount;
  const old = unit === 'year' || unit === 'years' ? readOld(lexemes, end) : null;
  return old === null
    ? { from, end, kind, value, valueTo, unit, vague }
    : { from, end: old, kind, value, valueTo, unit: 'years', vague };
}

/** "half a percentage point", "half an hour". */
function readHalf(lexemes: Lexemes, i: number): FigureReading | null {
  const article = lexemes.lower(i + 1);
  if (lexemes.lower(i) !== 'half' || (article !== 'a' && article !== 'an')) return null;
  const unit = readUnit(lexemes, i + 2);
  return (
    unit && {
      from: i,
      end: unit.end,
      kind: unit.kind,
      value: 0.5,
      valueTo: null,
      unit: unit.unit,
      vague: false,
    }
  );
}
