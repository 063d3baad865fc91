import { compareSpans, type Span } from '../../../base/span';
import type { Published } from '../../annotations';
import { isoDate, type DayNumber } from '../calendar';

/** Words of the article that speak for its date, and what they say in a sentence for the reader. */
export interface Clue {
  readonly evidence: Span;
  readonly reason: string;
}

/** The article's date with the clues it rests on, in the order of the text. */
export function conclude(
  day: DayNumber,
  basis: Published['basis'],
  clues: readonly Clue[],
  confidence: number,
): Published {
  const sorted = [...clues].sort((a, b) => compareSpans(a.evidence, b.evidence));
  return {
    date: isoDate(day),
    basis,
    evidence: sorted.map(({ evidence }) => evidence),
    reasons: sorted.map(({ reason }) => reason),
    confidence,
  };
}
