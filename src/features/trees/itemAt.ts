import type { Span } from '../../base/span';
import { entityAt, quoteAt } from '../markAt';
import type { Reading } from '../reading';
import type { EntityItem } from './entityItem';
import type { QuoteItem } from './quoteItem';

/** The row for what stands at a place of the text: the innermost entity that holds all of it, else the quote. */
export function itemAt(
  items: readonly (EntityItem | QuoteItem)[],
  reading: Reading,
  at: Span,
): EntityItem | QuoteItem | undefined {
  const entity = entityAt(reading, at)?.entity.id;
  const find = (kind: string, id: string | undefined): EntityItem | QuoteItem | undefined =>
    items.find(item => item.kind === kind && item.id === id);
  return find('entity', entity) ?? find('quote', quoteAt(reading, at)?.id);
}
