import { fold } from '../corpus/words';
import type { EntityItem } from './trees/entityItem';

/** More answers than this help nobody; VS Code shows them all in one list. */
export const MOST_SYMBOLS = 200;

/**
 * Those of several things with a name that a query finds, best first: all letters of the query stand in the name in
 * order, as VS Code itself will want. Names that begin with it come first, then those with a word that does, then by
 * number of mentions. An empty query finds nothing.
 */
export function symbolsFor<T extends Pick<EntityItem, 'name' | 'mentions'>>(
  query: string,
  items: readonly T[],
): T[] {
  const wanted = fold(query).replace(/\s+/g, '');
  if (wanted === '') return [];
  return items
    .flatMap(item => {
      const rank = rankOf(wanted, fold(item.name));
      return rank === null ? [] : [{ item, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.item.mentions - a.item.mentions)
    .slice(0, MOST_SYMBOLS)
    .map(({ item }) => item);
}

function rankOf(wanted: string, name: string): number | null {
  if (name.replace(/\s+/g, '').startsWith(wanted)) return 0;
  if (name.split(/[\s-]+/).some(word => word.startsWith(wanted))) return 1;
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  return 2;
}
