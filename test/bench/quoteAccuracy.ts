// Quotes against a gold set of attributions: content by overlap of its letters and digits, then its source expression.
import type { Span } from '../../src/base/span';
import type { Annotations, Quote } from '../../src/engine/annotations';
import { lettersOf, matchContents } from './contentMatch';

export interface GoldAttributions {
  id: string;
  text: string;
  attributions: { source: Span[]; content: Span[]; kind: 'direct' | 'mixed' | 'indirect' }[];
}

/** A quote found under the other kind is found all the same: recall goes by the gold's kind, precision by ours. */
export interface QuoteCounts {
  gold: number;
  goldFound: number;
  found: number;
  foundRight: number;
}

export interface QuoteAccuracy {
  /** Direct and mixed. */
  marked: QuoteCounts;
  indirect: QuoteCounts;
  /** Of marked quotes found whose source the gold names: how many have a source that overlaps it. */
  sources: { right: number; all: number };
  /** Marked passages of ours that are nobody's speech, and all of ours. */
  scare: { scare: number; all: number };
}

export function quoteAccuracy(
  articles: readonly GoldAttributions[],
  annotate: (text: string) => Annotations,
): QuoteAccuracy {
  const none = (): QuoteCounts => ({ gold: 0, goldFound: 0, found: 0, foundRight: 0 });
  const result: QuoteAccuracy = {
    marked: none(),
    indirect: none(),
    sources: { right: 0, all: 0 },
    scare: { scare: 0, all: 0 },
  };
  const countsOf = (kind: string): QuoteCounts => (kind === 'indirect' ? result.indirect : result.marked);
  for (const article of articles) {
    const quotes = annotate(article.text).quotes;
    for (const { kind } of quotes) {
      if (kind !== 'indirect') result.scare.all++;
      if (kind === 'scare') result.scare.scare++;
    }
    const gold = article.attributions.filter(({ content }) => lettersOf(article.text, content).size > 0);
    const found = quotes.filter(quote => quote.kind !== 'scare');
    const matches = matchContents(
      gold.map(({ content }) => lettersOf(article.text, content)),
      found.map(({ content }) => lettersOf(article.text, content)),
    );
    gold.forEach(({ kind, source }, i) => {
      const counts = countsOf(kind);
      const quote = found[matches.get(i) ?? -1];
      counts.gold++;
      if (!quote) return;
      counts.goldFound++;
      if (kind === 'indirect' || source.length === 0) return;
      result.sources.all++;
      if (sourceIsRight(quote, source)) result.sources.right++;
    });
    const right = new Set(matches.values());
    found.forEach(({ kind }, j) => {
      countsOf(kind).found++;
      if (right.has(j)) countsOf(kind).foundRight++;
    });
  }
  return result;
}

function sourceIsRight(quote: Quote, source: readonly Span[]): boolean {
  const span = quote.speaker.span;
  return span !== null && source.some(([start, end]) => start < span[1] && span[0] < end);
}
