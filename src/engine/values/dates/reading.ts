import type { Lexemes } from '../lexemes';
import type { Meaning, Timex } from './timex';
import type { Span } from '../../../base/span';

/** What a rule of the date grammar found: the lexemes `[from, end)` mean `meaning`. */
export interface Reading {
  readonly from: number;
  /** Index behind the last lexeme. */
  readonly end: number;
  readonly meaning: Meaning;
  /** HH:MM where the words hold a clock time. */
  readonly time?: string;
  readonly recurring?: boolean;
  readonly approximate?: boolean;
}

/** A rule that reads the expression beginning at lexeme `i`, or null. It looks ahead a bounded number of lexemes. */
export type Rule = (lexemes: Lexemes, i: number) => Reading | null;

/** An expression with nothing around it. */
export function bareTimex(span: Span, meaning: Meaning): Timex {
  return {
    span,
    meaning,
    shift: null,
    part: null,
    approximate: false,
    time: null,
    outlook: null,
    recurring: false,
  };
}
