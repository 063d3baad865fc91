import { equalBytes } from '../../base/bytes';
import { fullTextQuery } from '../../corpus/fullTextQuery';
import { isAbout, ledgerRow, type LedgerRow, type NamedEntity } from '../../corpus/ledger';
import { wordsIn } from '../../corpus/words';
import { onOneLine } from '../../features/passage';
import { dateOf, dayOf, UNDATED } from '../../store/day';
import { ANY_DAY, type DayRange, type IndexReader, type StoredArticle } from '../../store/indexReader';
import type { Terminal } from '../terminal';
import { FolderIndex } from './folderIndex';
import { JsonList } from './jsonList';
import { matchingArticles } from './matchingArticles';
import { byDayAndPath } from './order';

export interface QuotesCommand {
  readonly by: string | null;
  readonly about: string | null;
  /** ISO dates of the articles, both ends included. */
  readonly since: string | null;
  readonly until: string | null;
  readonly db: string | null;
  readonly format: 'json' | 'text';
}

/** Which quotes of an article are asked for; null for all. */
type Wanted = Map<number, Set<number> | null>;

/** Who said what, by the date of the article. Returns the exit code. */
export async function quotesCommand(command: QuotesCommand, terminal: Terminal): Promise<number> {
  return FolderIndex.ask(command.db, terminal, async index => {
    const list = new JsonList(terminal);
    for await (const { path, date, row } of ledger(command, index)) {
      if (command.format === 'text') await terminal.write(textOf(path, date, row));
      else {
        const { kind, polarity, text, quoted, span, speaker, via, addressee } = row;
        await list.add({ path, date, kind, polarity, text, quoted, span, speaker, via, addressee });
      }
    }
    if (command.format === 'json') await list.end();
  });
}

async function* ledger(command: QuotesCommand, index: FolderIndex) {
  const { reader } = index;
  const entityOf = entityLookup(reader);
  const { wanted, articles } = reader.together(() => {
    const quotes = wantedQuotes(command, reader);
    return {
      wanted: quotes,
      articles: [...quotes.keys()].flatMap(id => reader.listed(id) ?? []),
    };
  });
  for (const listed of articles.sort(byDayAndPath)) {
    const { id, path, day } = listed;
    const article = reader.article(id);
    // Another process may have read it anew meanwhile: these are other quotes.
    if (!article || !isReadAlike(article, listed)) {
      index.miss(path, 'changed');
      continue;
    }
    const { spans } = article;
    const quotes = spans.quotes.filter((_, seq) => wanted.get(id)?.has(seq) ?? true);
    const text = quotes.length > 0 ? await index.textOf(article) : null;
    if (text === null) continue;
    const { about } = command;
    const rows = reader.together(() =>
      quotes
        .filter(quote => about === null || isAbout(quote, text, about))
        .map(quote => ledgerRow(quote, text, at => entityOf(spans.facets[at]))),
    );
    for (const row of rows) yield { path, date: dateOf(day), row };
  }
}

function wantedQuotes({ by, about, since, until }: QuotesCommand, reader: IndexReader): Wanted {
  const range: DayRange = {
    from: since === null ? ANY_DAY.from : dayOf(since),
    // Without a date there is no saying whether an article is from before.
    to: until !== null ? dayOf(until) : since === null ? ANY_DAY.to : UNDATED - 1,
  };
  const wanted: Wanted = new Map();
  if (by === null) {
    for (let page = reader.articlesByDay(range, null, PAGE); page.length > 0;) {
      for (const { id } of page) wanted.set(id, null);
      page = reader.articlesByDay(range, page.at(-1) ?? null, PAGE);
    }
  } else {
    for (const group of reader.entities.findBest(by)) {
      for (const { article, seq } of reader.quotesBy(group, range)) {
        const quotes = wanted.get(article) ?? new Set<number>();
        wanted.set(article, quotes.add(seq));
      }
    }
  }
  if (about !== null) {
    const query = fullTextQuery([...wordsIn(about)].map(({ form }) => form));
    const matching = query === null ? new Set<number>() : matchingArticles(reader, query);
    for (const id of wanted.keys()) if (!matching.has(id)) wanted.delete(id);
  }
  return wanted;
}

function isReadAlike(article: StoredArticle, before: StoredArticle): boolean {
  return equalBytes(article.hash, before.hash) && article.amendments === before.amendments;
}

const PAGE = 1000;

/** Entities by facet, each looked up once. */
function entityLookup(reader: IndexReader): (facet: number | undefined) => NamedEntity | undefined {
  const known = new Map<number, NamedEntity | undefined>();
  return facet => {
    if (facet === undefined) return undefined;
    if (!known.has(facet)) known.set(facet, reader.entities.groupOfFacet(facet));
    return known.get(facet);
  };
}

function textOf(
  path: string,
  date: string | null,
  { text, quoted, speaker, kind, polarity }: LedgerRow,
): string {
  const words = quoted.length > 0 ? `“${quoted.map(onOneLine).join(' … ')}”` : onOneLine(text);
  const who = speaker.name === null ? 'unattributed' : onOneLine(speaker.name);
  const probably = speaker.name !== null && speaker.confidence < 0.8 ? ', probably' : '';
  const how = polarity === 'said' ? kind : `${kind}, ${polarity}`;
  return `${date ?? 'undated'}  ${words} — ${who}${probably} (${how})\n  ${onOneLine(path)}\n`;
}
