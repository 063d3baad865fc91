import type { Figure } from '../../annotations';
import type { Span } from '../../../base/span';
import type { Lexeme, Lexemes } from '../lexemes';
import { readNumber } from '../numberPhrase';
import { readBoundBefore, readBoundBehind } from './bound';
import { readCount } from './count';
import { figureTables } from './figureTables';
import type { FigureReading, FigureRule } from './figureReading';
import { readMeasure } from './measure';
import { readMoney } from './money';
import { readOrdinal } from './ordinal';

/** The more telling rules first. */
const RULES: readonly FigureRule[] = [readMoney, readMeasure, readOrdinal, readCount];

/** A figure without its id. */
export type FigureDraft = Omit<Figure, 'id' | 'origin'>;

/** The figures of one sentence, in order; `dates` are the spans of its time expressions, in order, which no figure may touch. */
export function readFigures(lexemes: Lexemes, dates: readonly Span[]): FigureDraft[] {
  const figures: FigureDraft[] = [];
  let date = 0;
  for (let i = 0; i < lexemes.length;) {
    const { start } = lexemes.at(i);
    while (date < dates.length && (dates[date]?.[1] ?? 0) <= start) date++;
    const next = dates[date];
    if (next && next[0] <= start) {
      i++;
      continue;
    }
    const reading = mayBegin(lexemes.at(i)) ? readAt(lexemes, i) : null;
    const span = reading && lexemes.span(reading.from, reading.end);
    if (!reading || !span || (next && span[1] > next[0])) {
      i++;
      continue;
    }
    figures.push(withBound(lexemes, reading, span));
    i = reading.end;
  }
  return figures;
}

/** A cheap test that most words fail. */
function mayBegin({ kind, text, lower }: Lexeme): boolean {
  if (kind === 'number') return true;
  return kind === 'word' ? figureTables.openers.has(lower) : figureTables.signs.has(text);
}

function readAt(lexemes: Lexemes, i: number): FigureReading | null {
  const number = readNumber(lexemes, i);
  for (const rule of RULES) {
    const reading = rule(lexemes, i, number);
    if (reading) return reading;
  }
  return null;
}

function withBound(lexemes: Lexemes, reading: FigureReading, span: Span): FigureDraft {
  const { kind, value, valueTo, unit, vague, from, end } = reading;
  const found = kind === 'ordinal' ? null : (readBoundBefore(lexemes, from) ?? readBoundBehind(lexemes, end));
  return {
    span,
    kind,
    value,
    valueTo,
    unit,
    bound: found?.bound ?? (vague ? 'atLeast' : 'exact'),
    boundSpan: found && lexemes.span(found.lexemes[0], found.lexemes[1]),
  };
}
