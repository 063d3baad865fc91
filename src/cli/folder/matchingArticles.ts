import type { IndexReader } from '../../store/indexReader';

const PAGE = 5000;

/** The ids of all articles that answer a query of the full-text index. */
export function matchingArticles(reader: IndexReader, query: string): Set<number> {
  const ids = new Set<number>();
  for (
    let page = reader.matching(query, 0, PAGE);
    page.length > 0;
    page = reader.matching(query, page.at(-1) ?? 0, PAGE)
  )
    for (const id of page) ids.add(id);
  return ids;
}
