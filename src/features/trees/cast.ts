import type { EntityType } from '../../engine/annotations';
import { speech } from '../navigation';
import type { Reading } from '../reading';
import type { EntityItem } from './entityItem';
import { entityItem } from './entityItem';
import type { QuoteItem } from './quoteItem';
import { quoteItem } from './quoteItem';

/** More rows under one heading help nobody, and a text made of quote marks would have a hundred thousand. */
export const MOST_ROWS = 500;

/** The first of several rows. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** How many there are, listed or not. */
  readonly count: number;
}

/** People before bodies before places: who acts comes first; peoples and the rest are named more often than looked for. */
const ORDER: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'work', 'product', 'group'];

/** Who and what an article speaks of, by kind, then those most often mentioned first; of equals in order of appearance. */
export function castOf(
  reading: Reading,
  isWanted: (type: EntityType) => boolean = () => true,
): Listed<EntityItem> {
  const cast = reading.annotations.entities
    .filter(({ type, mentions }) => mentions.length > 0 && isWanted(type))
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || b.mentions.length - a.mentions.length);
  return {
    items: toldApart(cast.slice(0, MOST_ROWS).flatMap(entity => entityItem(reading, entity) ?? [])),
    count: cast.length,
  };
}

/** What is quoted in an article, in order; words in marks that are nobody's speech are not. */
export function quotesIn(reading: Reading): Listed<QuoteItem> {
  const quotes = speech(reading);
  const items = toldApart(quotes.slice(0, MOST_ROWS).map(quote => quoteItem(reading, quote)));
  return { items, count: quotes.length };
}

/** The second of several rows that are alike is told apart by its number. */
function toldApart<T extends { readonly row: string }>(items: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return items.map(item => {
    const nth = (seen.get(item.row) ?? 0) + 1;
    seen.set(item.row, nth);
    return nth === 1 ? item : { ...item, row: `${item.row}\n${String(nth)}` };
  });
}
