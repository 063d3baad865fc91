import { hexOf } from '../../base/bytes';
import type { Span } from '../../base/span';
import { fullTextQuery } from '../../corpus/fullTextQuery';
import type { NamedEntity } from '../../corpus/ledger';
import type { EntityType } from '../../engine/annotations';
import { ENTITY_TYPES } from '../../engine/annotations';
import { fold, wordsIn } from '../../corpus/words';
import type { ArticleSpans } from '../../store/articleSpans';
import { dateOf } from '../../store/day';
import type { Appearance, EntityGroup, NameRow } from '../../store/entityGroup';
import { ANY_DAY, type ArticleTitle, type IndexReader, type StoredArticle } from '../../store/indexReader';
import { linkBetween } from '../../store/links';
import type {
  ArticlePlaces,
  ArticleSpan,
  ArticlesRequest,
  ArticleSummary,
  CastMember,
  CastPage,
  CastRequest,
  Elsewhere,
  FolderSymbol,
  NamedHere,
  QuoteListRequest,
  QuotePage,
  SpeakersPage,
} from './folderService';

type Article = StoredArticle & { readonly spans: ArticleSpans };

/** Answers what the editor asks of an index. */
export class FolderAnswers {
  readonly #reader: IndexReader;

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  articles({ filter, most, offset }: ArticlesRequest): ArticleSummary[] {
    const found: ArticleSummary[] = [];
    let passed = 0;
    for (const row of this.#reader.newestFirst()) {
      if (found.length >= most) break;
      if (isCalled(row, filter) && passed++ >= offset) found.push(summaryOf(row));
    }
    return found;
  }

  elsewhere({ most, ...here }: NamedHere & { readonly most: number }): Elsewhere | null {
    const article = this.#reader.articleAt(here.uri);
    const group = this.#groupHere(here, article);
    if (!group) return null;
    const latest = this.#reader.latestArticlesOf(group, most + 1);
    const isHere = (id: number): boolean => id === article?.id;
    const own = article?.spans.facets.some(facet => group.facets.some(({ id }) => id === facet)) ?? false;
    return {
      entity: group.id,
      name: group.name,
      others: group.articles - (own ? 1 : 0),
      bearers: group.bearers,
      latest: latest
        .filter(({ article: id }) => !isHere(id))
        .slice(0, most)
        .flatMap(({ article: id }) => {
          const other = this.#reader.article(id);
          if (!other) return [];
          const span = mentionsIn(other, group)[0] ?? null;
          const { confidence, ...evidence } = linkBetween(this.#reader.entities, group, article, other);
          return [{ ...summaryOf(other), confidence, evidence, span }];
        }),
    };
  }

  /** Every mention in the latest other articles, whatever its form. */
  places({ most, ...here }: NamedHere & { readonly most: number }): ArticlePlaces[] {
    const own = this.#reader.articleAt(here.uri);
    const group = this.#groupHere(here, own);
    if (!group) return [];
    const others = this.#reader
      .latestArticlesOf(group, most + 1)
      .filter(({ article }) => article !== own?.id);
    return this.#placesOf(others.slice(0, most), group);
  }

  mentions(entity: string, most: number): ArticlePlaces[] {
    const group = this.#reader.entities.groupById(entity);
    if (!group) return [];
    return this.#placesOf(this.#reader.latestArticlesOf(group, most), group);
  }

  #placesOf(appearances: readonly Appearance[], group: EntityGroup): ArticlePlaces[] {
    return appearances.flatMap(({ article: id }) => {
      const article = this.#reader.article(id);
      return article ? [placesIn(article, group)] : [];
    });
  }

  speakers(most: number, offset: number): SpeakersPage {
    const rows = this.#reader.mostQuoted(most, offset);
    const speakers = new Map<string, SpeakersPage['speakers'][number]>();
    for (const { speaker } of rows) {
      const group = this.#reader.entities.groupOfFacet(speaker);
      if (group && !speakers.has(group.id))
        speakers.set(group.id, { ...memberOf(group), quotes: this.#reader.quoteCount(group) });
    }
    // They came by what each says under one description of them; who has several is quoted more often than that.
    const sorted = [...speakers.values()].sort((a, b) => b.quotes - a.quotes);
    return { speakers: sorted, more: rows.length === most };
  }

  symbols(query: string, most: number): FolderSymbol[] {
    const { entities } = this.#reader;
    const names = entities.namesFor(query, most).sort((a, b) => b.articles - a.articles);
    // A short form and the name it belongs to are one.
    const groups = new Map(names.flatMap(row => entities.groupsOf(row)).map(group => [group.id, group]));
    return [...groups.values()].slice(0, most).flatMap(group => {
      const [at] = this.#spansOf(group, 1);
      return at ? [{ name: group.name, type: group.type, articles: group.articles, at }] : [];
    });
  }

  cast({ type, filter, sort, most, offset }: CastRequest): CastPage {
    const { entities } = this.#reader;
    const page = (): NameRow[] =>
      sort === 'name' ? entities.castInOrder(type, most, offset) : entities.cast(type, most, offset);
    const rows = filter === '' ? page() : this.#fitting(filter, type, sort).slice(offset, offset + most);
    const members = rows
      // Short forms are counted with the name they belong to.
      .flatMap(row => entities.groupsOf(row).filter(group => group.key === row.key && group.type === type))
      .map(memberOf);
    return { members, more: rows.length === most };
  }

  #fitting(filter: string, type: EntityType, sort: CastRequest['sort']): NameRow[] {
    const found = this.#reader.entities.namesFor(filter, MOST_FITTING);
    const number = ENTITY_TYPES.indexOf(type);
    return found
      .filter(row => row.type === number)
      .sort((a, b) => (sort === 'name' ? (a.key < b.key ? -1 : 1) : b.articles - a.articles));
  }

  who(name: string): CastMember[] {
    return this.#reader.entities.find(name).map(memberOf);
  }

  /** The articles that name an entity, the latest first, each with the first words that do. */
  appearances(entity: string, most: number): ArticleSpan[] {
    const group = this.#reader.entities.groupById(entity);
    return group ? this.#spansOf(group, most) : [];
  }

  quoteList({ by, about, newestFirst, most, offset }: QuoteListRequest): QuotePage {
    const wanted = new Map<number, number[] | null>();
    if (by === null) {
      for (const { id } of this.#articlesByDay(newestFirst, most + offset, about)) wanted.set(id, null);
    } else {
      const group = this.#reader.entities.groupById(by);
      const quotes = group ? this.#reader.quotesBy(group) : [];
      for (const { article, seq } of newestFirst ? quotes.reverse() : quotes)
        wanted.set(
          article,
          [...(wanted.get(article) ?? []), seq].sort((a, b) => a - b),
        );
      const matching = about === '' ? null : this.#matching(about);
      for (const id of wanted.keys()) if (matching && !matching.has(id)) wanted.delete(id);
    }
    const page = [...wanted].slice(offset, offset + most);
    const articles = page.flatMap(([id, seqs]) => {
      const article = this.#reader.article(id);
      return article && article.spans.quotes.length > 0 ? [{ ...summaryOf(article), seqs }] : [];
    });
    // Also a page of articles in which nobody says anything is followed by others.
    return { articles, more: page.length === most };
  }

  summaries(ids: readonly number[]): ArticleSummary[] {
    return ids.flatMap(id => {
      const article = this.#reader.article(id);
      return article ? [summaryOf(article)] : [];
    });
  }

  entityOfFacet(facet: number | undefined): NamedEntity | undefined {
    return facet === undefined ? undefined : this.#reader.entities.groupOfFacet(facet);
  }

  #articlesByDay(newestFirst: boolean, most: number, about: string): { id: number; day: number }[] {
    if (about !== '') {
      const ids = [...this.#matching(about)];
      const articles = ids.flatMap(id => this.#reader.article(id) ?? []);
      return articles.sort((a, b) => (newestFirst ? b.day - a.day : a.day - b.day));
    }
    return newestFirst ? this.#reader.latestArticles(most) : this.#reader.articlesByDay(ANY_DAY, null, most);
  }

  #matching(words: string): Set<number> {
    const query = fullTextQuery([...wordsIn(words)].map(({ form }) => form));
    return new Set(query === null ? [] : this.#reader.matching(query, 0, MOST_MATCHES));
  }

  /** By what the article says of the one it names where the index knows the article, else by the name alone. */
  #groupHere({ name, type }: NamedHere, article: Article | undefined): EntityGroup | undefined {
    const groups = this.#reader.entities.groupOfName(name, type);
    const own = groups.find(({ facets }) => facets.some(({ id }) => article?.spans.facets.includes(id)));
    return own ?? (groups.length === 1 ? groups[0] : undefined);
  }

  #spansOf(group: EntityGroup, most: number): ArticleSpan[] {
    return this.#reader.latestArticlesOf(group, most).flatMap(({ article: id, mentions }) => {
      const article = this.#reader.article(id);
      const [span] = article ? mentionsIn(article, group) : [];
      return article && span ? [{ ...summaryOf(article), span, mentions }] : [];
    });
  }
}

const MOST_MATCHES = 100_000;
/** A filter that fits more names than this is still being typed. */
const MOST_FITTING = 2000;

function summaryOf({ path, title, day, close }: ArticleTitle): ArticleSummary {
  return { uri: path, title, date: dateOf(day), reading: close === 1 ? 'close' : 'first' };
}

/** Whether the title or the file's name has every word of a filter, or begins of words. */
function isCalled({ path, title }: ArticleTitle, filter: string): boolean {
  if (filter === '') return true;
  const file = path.slice(path.lastIndexOf('/') + 1);
  const called = fold(`${title ?? ''} ${unescaped(file)}`);
  return [...wordsIn(filter)].every(({ form }) => called.includes(form));
}

/** As the file is called: a URI has some letters as their bytes. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function memberOf({ id, name, type, roles, articles, bearers, bearer }: EntityGroup): CastMember {
  return { entity: id, name, type, roles: roles.slice(0, 3), articles, bearers, bearer };
}

function placesIn(article: Article, group: EntityGroup): ArticlePlaces {
  return { ...summaryOf(article), hash: hexOf(article.hash), spans: mentionsIn(article, group) };
}

function mentionsIn({ spans }: Article, { facets }: EntityGroup): Span[] {
  const own = new Set(facets.map(({ id }) => id));
  return spans.mentions
    .flatMap((mentions, at) => (own.has(spans.facets[at] ?? -1) ? mentions.map(({ span }) => span) : []))
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}
