import type { SkipReason } from '../corpus/article';
import { readStoredSpans, type ArticleSpans } from './articleSpans';
import type { Database } from './database';
import { UNDATED } from './day';
import { Entities } from './entities';
import type { Appearance, EntityGroup } from './entityGroup';
import { QueryRunner } from './queryRunner';

/** What a list of articles says of one. */
export interface ArticleTitle {
  readonly id: number;
  readonly path: string;
  readonly day: number;
  readonly title: string | null;
  /** 1 where it is in the index as the close reading has it, else 0. */
  readonly close: 0 | 1;
}

export interface StoredArticle extends ArticleTitle {
  readonly hash: Uint8Array;
  /** The number of the list of amendments it was read with. */
  readonly amendments: number;
}

export interface QuotePlace {
  readonly article: number;
  readonly day: number;
  /** Which of the article's quotes. */
  readonly seq: number;
}

/** Both ends count. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export const ANY_DAY: DayRange = { from: -1_000_000, to: UNDATED };
const ALL = -1;
/** So many titles are asked for at once. */
const TITLES = 500;
const MOST_ID = Number.MAX_SAFE_INTEGER;

/** Asks an index. Nothing here writes. */
export class IndexReader {
  readonly entities: Entities;
  readonly #database: Database;
  readonly #queries: QueryRunner;

  constructor(database: Database) {
    this.#database = database;
    this.#queries = new QueryRunner(database);
    this.entities = new Entities(this.#queries);
  }

  /** The articles that name an entity, by day; those without a date last. */
  articlesOf({ facets }: EntityGroup, { from, to } = ANY_DAY): Appearance[] {
    return this.#merged(
      facets.map(({ id }) => this.#queries.rows<Appearance>('articlesOfFacet', id, from, to, ALL)),
    );
  }

  /** The latest articles that name an entity, the latest first; those without a date count as latest. */
  latestArticlesOf({ facets }: EntityGroup, most: number): Appearance[] {
    const lists = facets.map(({ id }) => this.#queries.rows<Appearance>('latestArticlesOfFacet', id, most));
    const latest = this.#merged(lists).sort((x, y) => y.day - x.day || y.article - x.article);
    return latest.slice(0, most);
  }

  /** What an entity is quoted with, by day of the article. */
  quotesBy({ facets }: EntityGroup, { from, to } = ANY_DAY, most = ALL): QuotePlace[] {
    return facets
      .flatMap(({ id }) => this.#queries.rows<QuotePlace>('quotesOfSpeaker', id, from, to, most))
      .sort((a, b) => a.day - b.day || a.article - b.article || a.seq - b.seq);
  }

  /** How often an entity is quoted. */
  quoteCount({ facets }: EntityGroup): number {
    const counts = facets.map(({ id }) => this.#queries.rows<{ n: number }>('countOfSpeaker', id)[0]?.n ?? 0);
    return counts.reduce((sum, n) => sum + n, 0);
  }

  /** Facets by how often they are quoted, a page at a time. */
  mostQuoted(most: number, offset: number): { speaker: number }[] {
    return this.#queries.rows('speakers', most, offset);
  }

  /** Articles by day, a page at a time, after the one last seen. */
  articlesByDay(
    { from, to }: DayRange,
    after: { day: number; id: number } | null,
    most: number,
  ): { id: number; day: number }[] {
    return this.#queries.rows('articlesByDay', after?.day ?? from, after?.id ?? -1, to, most);
  }

  /** The latest articles first; those without a date count as latest. */
  latestArticles(most: number): { id: number; day: number }[] {
    return this.#queries.rows('latestArticles', ANY_DAY.to, most);
  }

  /** Every article, the latest first, those without a date last; asked for page by page as they are taken. */
  *newestFirst(): Generator<ArticleTitle> {
    for (const undated of [false, true]) {
      let last: Pick<ArticleTitle, 'day' | 'id'> | undefined = { day: UNDATED, id: undated ? MOST_ID : -1 };
      while (last) {
        const page: ArticleTitle[] = this.#queries.rows('titlesBefore', last.day, last.id, TITLES);
        const wanted = page.filter(({ day }) => (day === UNDATED) === undated);
        yield* wanted;
        last = wanted.length === TITLES ? wanted.at(-1) : undefined;
      }
    }
  }

  /** Articles whose text answers a query of the full-text index, by id, a page at a time. */
  matching(query: string, after: number, most: number): number[] {
    return this.#queries
      .rows<{ article: number }>('bodies', query, after, most)
      .map(({ article }) => article);
  }

  /** What a list says of an article, where the index still has it. */
  listed(id: number): StoredArticle | undefined {
    return this.#queries.rows<StoredArticle>('titleById', id)[0];
  }

  article(id: number): (StoredArticle & { readonly spans: ArticleSpans }) | undefined {
    return this.#articleOf('articleById', id);
  }

  articleAt(path: string): (StoredArticle & { readonly spans: ArticleSpans }) | undefined {
    return this.#articleOf('articleByPath', path);
  }

  skipped(): { path: string; reason: SkipReason }[] {
    return this.#queries.rows<{ path: string; skipped: SkipReason }>('skipped').map(({ path, skipped }) => ({
      path,
      reason: skipped,
    }));
  }

  /** How many articles there are, those that were skipped left out. */
  get size(): number {
    return this.#queries.rows<{ n: number }>('counts')[0]?.n ?? 0;
  }

  /** Articles that an engine has read, by its number, up to a length in UTF-16 code units: the paths of the latest, and how many. */
  readBy(engine: number, longest: number, most: number): { paths: string[]; count: number } {
    return {
      paths: this.#queries.rows<{ path: string }>('readBy', engine, longest, most).map(({ path }) => path),
      count: this.#queries.rows<{ n: number }>('countReadBy', engine, longest)[0]?.n ?? 0,
    };
  }

  /**
   * Asks several things at once: they see one state of the index, and where a reader takes the file for itself (the WebAssembly
   * build) it does so once. `work` must not wait for anything, since writers may wait for it.
   */
  together<T>(work: () => T): T {
    this.#database.exec('BEGIN');
    try {
      return work();
    } finally {
      this.#database.exec('COMMIT');
    }
  }

  setting(key: string): string | undefined {
    return this.#database.prepare('SELECT value FROM setting WHERE key = ?').get<{ value: string }>(key)
      ?.value;
  }

  #merged(lists: readonly (readonly Appearance[])[]): Appearance[] {
    const [only] = lists;
    if (only && lists.length === 1) return [...only];
    const byArticle = new Map<number, Appearance>();
    for (const row of lists.flat()) {
      const known = byArticle.get(row.article);
      byArticle.set(row.article, known ? { ...row, mentions: row.mentions + known.mentions } : row);
    }
    return [...byArticle.values()].sort((a, b) => a.day - b.day || a.article - b.article);
  }

  #articleOf(query: 'articleById' | 'articleByPath', value: number | string) {
    const [row] = this.#queries.rows<StoredArticle & { spans: Uint8Array | null }>(query, value);
    return row?.spans ? { ...row, spans: readStoredSpans(row.spans) } : undefined;
  }
}
