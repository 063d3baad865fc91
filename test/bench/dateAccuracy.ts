// The article's own date against what its id or address says, and relative dates against a gold made by hand.
import { overlaps, type Span } from '../../src/base/span';
import type { Annotations, DateMention, Published } from '../../src/engine/annotations';

/** The engine on a text that was published on an ISO date, or on a day it must find out. */
export type Annotate = (text: string, published: string | null) => Annotations;

export interface DatedArticle {
  id: string;
  text: string;
}

type Basis = Published['basis'];

export interface PublishedAccuracy {
  /** Articles whose date neither id nor address says. */
  excluded: number;
  articles: number;
  byBasis: Map<Basis, { found: number; right: number }>;
  /** Id, date found, true date and the engine's reasons. */
  wrong: string[];
}

const ID_DATE = /_(\d{4}-\d{2}-\d{2})_/;
const ADDRESS = /^\s*https?:\/\/\S+/;
const ADDRESS_DATE = /[/=](20\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=[/?#-]|$)/;
const DAY = 86_400_000;

/** What is left of an address that holds the date: reading it back whole would test nothing. */
export type Address = 'taken off' | 'cut to its month';

/** How many articles get a date and how many of those are right within a day. */
export function publishedAccuracy(
  articles: readonly DatedArticle[],
  annotate: Annotate,
  address: Address,
): PublishedAccuracy {
  const result: PublishedAccuracy = { excluded: 0, articles: 0, byBasis: new Map(), wrong: [] };
  for (const article of articles) {
    const truth = trueDate(article);
    if (truth === null) {
      result.excluded++;
      continue;
    }
    result.articles++;
    const { date, basis, reasons } = annotate(withAddress(article.text, address), null).published;
    const counts = result.byBasis.get(basis) ?? { found: 0, right: 0 };
    result.byBasis.set(basis, counts);
    counts.found++;
    if (date === null) continue;
    if (Math.abs(Date.parse(date) - Date.parse(truth)) <= DAY) counts.right++;
    else result.wrong.push(`${article.id}: ${date} for ${truth}. ${reasons.join(' ')}`);
  }
  return result;
}

function withAddress(text: string, address: Address): string {
  return text.replace(ADDRESS, url => (address === 'taken off' ? '' : url.replace(ADDRESS_DATE, '/$1/$3')));
}

function trueDate({ id, text }: DatedArticle): string | null {
  const inId = ID_DATE.exec(id)?.[1];
  if (inId !== undefined) return inId;
  const parts = ADDRESS_DATE.exec(ADDRESS.exec(text)?.[0] ?? '');
  return parts && [parts[1], parts[3]?.padStart(2, '0'), parts[4]?.padStart(2, '0')].join('-');
}

/** An expression that means nothing without the article's date; null where it means no one day or span of days. */
export interface GoldDate {
  set: string;
  id: string;
  published: string;
  span: Span;
  start: string | null;
  end: string | null;
}

export interface ResolutionAccuracy {
  gold: number;
  found: number;
  right: number;
  wrong: string[];
}

/** Whether the engine, told the day of publication, finds each expression and means the same first and last day. */
export function resolutionAccuracy(
  gold: readonly GoldDate[],
  texts: ReadonlyMap<string, string>,
  annotate: Annotate,
): ResolutionAccuracy {
  const result: ResolutionAccuracy = { gold: 0, found: 0, right: 0, wrong: [] };
  const read = new Map<string, DateMention[]>();
  for (const { id, span, published, start, end } of gold) {
    const text = texts.get(id);
    if (text === undefined) continue;
    const dates = read.get(id) ?? annotate(text, published).dates;
    read.set(id, dates);
    result.gold++;
    const found = closest(dates, span);
    if (found) result.found++;
    if (found?.start === start && found.end === end) {
      result.right++;
      continue;
    }
    const excerpt = text.slice(Math.max(0, span[0] - 40), span[1] + 20).replace(/\s+/g, ' ');
    const said = found ? `${found.start ?? '?'}–${found.end ?? '?'}` : 'not found';
    result.wrong.push(`${published} …${excerpt}…: ${said} for ${start ?? '?'}–${end ?? '?'}`);
  }
  return result;
}

/** The found expression that overlaps `span` and differs least from it. */
function closest(dates: readonly DateMention[], span: Span): DateMention | null {
  const distance = (date: DateMention): number =>
    Math.abs(date.span[0] - span[0]) + Math.abs(date.span[1] - span[1]);
  return dates
    .filter(date => overlaps(date.span, span))
    .reduce<DateMention | null>(
      (best, date) => (best && distance(best) <= distance(date) ? best : date),
      null,
    );
}
