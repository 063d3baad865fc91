import type { Figure } from '../../annotations';
import type { Lexemes } from '../lexemes';
import type { NumberPhrase } from '../numberPhrase';

/** What a rule found: the lexemes `[from, end)` are this figure. */
export interface FigureReading extends Pick<Figure, 'kind' | 'value' | 'valueTo' | 'unit'> {
  readonly from: number;
  readonly end: number;
  /** "millions of": the words allow nothing below `value`. */
  readonly vague: boolean;
}

/**
 * A rule that reads the figure beginning at lexeme `i`, or null; `number` is the number that begins there, if any. It looks
 * ahead a bounded number of lexemes.
 */
export type FigureRule = (lexemes: Lexemes, i: number, number: NumberPhrase | null) => FigureReading | null;
