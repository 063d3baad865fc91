import type { Lexemes } from '../lexemes';
import { readRange, single } from './amount';
import type { FigureReading, FigureRule } from './figureReading';

/** "30%", "30 per cent", "15 to 20 percent", "10%-20%", "two percentage points". */
export const readPercent: FigureRule = (lexemes, i, first) => {
  if (!first || first.vague) return null;
  const inner = readSign(lexemes, first.end);
  const amount =
    readRange(lexemes, i, inner ? { ...first, end: inner.end } : first, at => at) ?? single(i, first);
  const sign = readSign(lexemes, amount.end) ?? (amount.valueTo === null ? inner : null);
  if (!sign) return inner ? percent(i, inner.end, first.value, null, inner.unit) : null;
  return percent(i, sign.end, amount.value, amount.valueTo, sign.unit);
};

function readSign(lexemes: Lexemes, i: number): { end: number; unit: string } | null {
  const at = lexemes.lower(i) === '-' && lexemes.at(i).glued ? i + 1 : i;
  switch (lexemes.lower(at)) {
    case '%':
    case 'percent':
    case 'pct':
    case 'per-cent':
      return { end: at + 1, unit: '%' };
    case 'per':
      return lexemes.lower(at + 1) === 'cent' ? { end: at + 2, unit: '%' } : null;
    case 'percentage':
      return readPoints(lexemes, at);
    default:
      return null;
  }
}

function readPoints(lexemes: Lexemes, i: number): { end: number; unit: string } | null {
  const at = lexemes.lower(i + 1) === '-' ? i + 2 : i + 1;
  return /^points?$/.test(lexemes.lower(at)) ? { end: at + 1, unit: 'percentage points' } : null;
}

function percent(
  from: number,
  end: number,
  value: number,
  valueTo: number | null,
  unit: string,
): FigureReading {
  return { from, end, kind: 'percent', value, valueTo, unit, vague: false };
}
