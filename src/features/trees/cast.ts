import { speech } from '../navigation';
import type { Reading } from '../reading';
import type { EntityItem } from './entityItem';
import { entityItem } from './entityItem';
import type { QuoteItem } from './quoteItem';
import { quoteItem } from './quoteItem';

/** Who and what an article speaks of, those most often mentioned first; of equals in order of appearance. */
export function castOf(reading: Reading): EntityItem[] {
  return reading.annotations.entities
    .flatMap(entity => entityItem(reading, entity) ?? [])
    .sort((a, b) => b.mentions - a.mentions || a.span[0] - b.span[0]);
}

/** What is quoted in an article, in order; words in marks that are nobody's speech are not. */
export function quotesIn(reading: Reading): QuoteItem[] {
  return speech(reading).map(quote => quoteItem(reading, quote));
}
