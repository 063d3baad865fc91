import type { Span } from '../base/span';
import { introductionOf } from './introduction';
import { entityAt, quoteAt } from './markAt';
import type { Reading } from './reading';

/** Where something is introduced, and the words of which that is so. */
export interface Definition {
  readonly origin: Span;
  readonly target: Span;
}

/** Of a mention, the one that introduces who is meant; of other words in a quote, those that say who speaks. */
export function definitionAt(reading: Reading, at: Span): Definition | null {
  const mark = entityAt(reading, at);
  if (mark) {
    const introduction = introductionOf(reading, mark.entity);
    return introduction ? { origin: mark.span, target: introduction.span } : null;
  }
  const quote = quoteAt(reading, at);
  return quote?.speaker.span ? { origin: quote.span, target: quote.speaker.span } : null;
}
