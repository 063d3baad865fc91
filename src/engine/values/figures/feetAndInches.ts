import type { Lexemes } from '../lexemes';
import type { FigureReading } from './figureReading';

const FEET = new Set(["'", '’', '′', 'ft', 'foot', 'feet']);
const INCHES = new Set(['"', '”', '″', 'in', 'inch', 'inches']);
/** More feet than this in front of inches are no height, and a mark behind them is a quotation's. */
const TALLEST = 20;

/** "5'10"", "5ft 10in": a length in feet and inches, told in inches. */
export function readFeetAndInches(lexemes: Lexemes, i: number): FigureReading | null {
  const feet = lexemes.at(i);
  const sign = lexemes.at(i + 1);
  if (feet.kind !== 'number' || feet.value === null || feet.value > TALLEST || !FEET.has(sign.lower))
    return null;
  const inches = lexemes.at(i + 2);
  if (inches.kind !== 'number' || inches.value === null || inches.value >= 12) return null;
  const mark = sign.kind === 'mark';
  if (mark && !(sign.glued && inches.glued)) return null;
  const last = lexemes.at(i + 3);
  const closed = INCHES.has(last.lower) && (last.kind === 'mark' ? last.glued && mark : !mark);
  if (!closed && !mark) return null;
  const value = feet.value * 12 + inches.value;
  return {
    from: i,
    end: closed ? i + 4 : i + 3,
    kind: 'quantity',
    value,
    valueTo: null,
    unit: 'inches',
    vague: false,
  };
}
