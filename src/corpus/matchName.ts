/** How well a name answers a query: the lower the better, null when it does not. */
export type NameRank = 0 | 1 | 2 | 3 | null;

/**
 * 0: the name itself, 1: another form of it (a surname, an acronym), 2: all words of the query stand in the name, 3: the
 * words of the query begin words of the name. Keys are those of `nameKey`.
 */
export function rankName(query: string, key: string, otherKeys: readonly string[]): NameRank {
  if (key === query) return 0;
  if (otherKeys.includes(query)) return 1;
  const wanted = query.split(' ');
  const words = key.split(' ');
  if (wanted.every(word => words.includes(word))) return 2;
  if (wanted.every(word => words.some(other => other.startsWith(word)))) return 3;
  return null;
}
