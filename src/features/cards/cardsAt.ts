import { contains } from '../../base/span';
import type { Span } from '../../base/span';
import type { CheckOn } from '../check';
import { markAt, quoteAt } from '../markAt';
import type { Mark } from '../markAt';
import { excerpt } from '../passage';
import type { Reading } from '../reading';
import type { Card } from './card';
import { entityCard } from './entityCard';
import { quoteCard } from './quoteCard';

/**
 * What there is to say at a place: the innermost mark first, then the quote around it. Empty for plain text. A mark
 * and a quote that merely meet at a cursor are not about each other: then the one that begins there counts. `checkOn` says
 * what the reader has checked.
 */
export function cardsAt(reading: Reading, at: Span, checkOn: CheckOn = () => null): Card[] {
  const mark = markAt(reading, at);
  const quote = quoteAt(reading, at);
  const meet = mark && quote && !contains(quote.span, mark.span);
  const cards: Card[] = [];
  if (mark && !(meet && mark.span[1] === at[0])) cards.push(markCard(reading, mark, checkOn));
  if (quote && !(meet && quote.span[1] === at[0])) cards.push(quoteCard(reading, quote, checkOn(quote.span)));
  return cards;
}

function markCard(reading: Reading, mark: Mark, checkOn: CheckOn): Card {
  const { span } = mark;
  switch (mark.kind) {
    case 'entity':
      return entityCard(reading, mark);
    case 'date':
      return {
        kind: 'date',
        span,
        words: excerpt(reading.text, span),
        date: mark.date,
        published: reading.annotations.published,
      };
    case 'figure': {
      const { boundSpan } = mark.figure;
      const bound = boundSpan && { words: excerpt(reading.text, boundSpan), evidence: boundSpan };
      return { kind: 'figure', span, figure: mark.figure, bound, checked: checkOn(span) };
    }
  }
}
