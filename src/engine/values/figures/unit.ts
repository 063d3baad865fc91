import type { Lexemes } from '../lexemes';
import { figureTables as tables } from './figureTables';

/** What a number is measured in, with the index behind its last lexeme. */
export interface Unit {
  readonly kind: 'percent' | 'quantity';
  readonly end: number;
  /** As written; percentages in one spelling. */
  readonly unit: string;
}

const SCALES = new Set(['celsius', 'fahrenheit', 'centigrade']);

/** The unit at `i`, or behind the hyphen there: "%", "per cent", "percentage points", "km", "°C", "-day". */
export function readUnit(lexemes: Lexemes, i: number): Unit | null {
  const hyphen = lexemes.lower(i) === '-' && lexemes.at(i).glued && lexemes.at(i + 1).glued;
  const at = hyphen ? i + 1 : i;
  const { kind } = lexemes.at(at);
  if (kind === 'number') return null;
  return (
    readPercent(lexemes, at) ??
    (kind === 'mark' ? readDegreeSign(lexemes, at) : readWord(lexemes, at, hyphen))
  );
}

function percent(end: number, unit: string): Unit {
  return { kind: 'percent', end, unit };
}

function quantity(lexemes: Lexemes, from: number, end: number): Unit {
  const words: string[] = [];
  for (let i = from; i < end; i++) words.push(lexemes.at(i).text);
  return { kind: 'quantity', end, unit: words.join(' ') };
}

function readPercent(lexemes: Lexemes, i: number): Unit | null {
  switch (lexemes.lower(i)) {
    case '%':
    case 'percent':
    case 'pct':
    case 'per-cent':
      return percent(i + 1, '%');
    case 'per':
      return lexemes.lower(i + 1) === 'cent' ? percent(i + 2, '%') : null;
    case 'percentage': {
      const at = lexemes.lower(i + 1) === '-' ? i + 2 : i + 1;
      const points = lexemes.lower(at) === 'points' || lexemes.lower(at) === 'point';
      return points ? percent(at + 1, 'percentage points') : null;
    }
    default:
      return null;
  }
}

function readDegreeSign(lexemes: Lexemes, i: number): Unit | null {
  if (lexemes.at(i).text !== '°') return null;
  const { lower, text } = lexemes.at(i + 1);
  const scale = lower === 'c' || lower === 'f';
  return { kind: 'quantity', end: scale ? i + 2 : i + 1, unit: scale ? `°${text}` : '°' };
}

function readWord(lexemes: Lexemes, i: number, hyphen: boolean): Unit | null {
  const { lower, glued } = lexemes.at(i);
  const next = lexemes.at(i + 1);
  if (tables.units.has(`${lower} ${next.lower}`)) return quantity(lexemes, i, i + 2);
  if ((lower === 'degrees' || lower === 'degree') && SCALES.has(next.lower))
    return quantity(lexemes, i, i + 2);
  // "second" is an ordinal more often than a time, unless a plural or hyphen says so.
  if (tables.units.has(lower)) return lower === 'second' && !hyphen ? null : quantity(lexemes, i, i + 1);
  return glued && tables.gluedUnits.has(lower) && !next.glued ? quantity(lexemes, i, i + 1) : null;
}
