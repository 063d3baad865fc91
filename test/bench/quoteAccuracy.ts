// Quotes against a gold set of attributions: content by overlap of its letters and digits, then its source expression.
import type { Span } from '../../src/base/span';
import type { Annotations, Quote } from '../../src/engine/annotations';

export interface GoldAttributions {
  id: string;
  text: string;
  attributions: { source: Span[]; content: Span[]; kind: 'direct' | 'mixed' | 'indirect' }[];
}

/** Intersection over union of the characters of two contents from which they count as the same quote. */
const SAME = 0.5;

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
    const matches = match(
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

/** The best one-to-one matches, greedily from the largest overlap down: index of gold to index of found. */
function match(gold: readonly Set<number>[], found: readonly Set<number>[]): Map<number, number> {
  const pairs = gold
    .flatMap((letters, i) =>
      found.map((other, j) => ({ i, j, overlap: intersectionOverUnion(letters, other) })),
    )
    .filter(pair => pair.overlap >= SAME)
    .sort((a, b) => b.overlap - a.overlap);
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (matches.has(i) || taken.has(j)) continue;
    matches.set(i, j);
    taken.add(j);
  }
  return matches;
}

/** Offsets of the letters and digits of some spans. */
function lettersOf(text: string, spans: readonly Span[]): Set<number> {
  const letters = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text.charAt(i))) letters.add(i);
  }
  return letters;
}

function intersectionOverUnion(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const offset of a) if (b.has(offset)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

function sourceIsRight(quote: Quote, source: readonly Span[]): boolean {
  const span = quote.speaker.span;
  return span !== null && source.some(([start, end]) => start < span[1] && span[0] < end);
}
