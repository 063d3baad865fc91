// Quotes against a gold set of attributions: content by overlap of its letters and digits, then its source expression.
import type { Span } from '../../src/base/span';
import type { Annotations, Quote } from '../../src/engine/annotations';
import { lettersOf, matchContents, overlapOf } from './contentMatch';

export interface GoldAttribution {
  source: Span[];
  content: Span[];
  kind: 'direct' | 'mixed' | 'indirect';
}

export interface GoldAttributions {
  id: string;
  text: string;
  attributions: GoldAttribution[];
}

/** A quote found under another kind is found all the same: recall goes by the gold's kind, precision by ours. */
export interface QuoteCounts {
  gold: number;
  goldFound: number;
  found: number;
  foundRight: number;
  /** Of those found whose source the gold names: how many have a source that overlaps it. */
  sourced: number;
  sourceRight: number;
}

/** Whether an article may be shown: of those held out one looks at figures only. */
export type MayShow = (id: string) => boolean;

export interface QuoteAccuracy {
  byKind: Map<GoldAttribution['kind'], QuoteCounts>;
  /** Marked passages: all of ours, those we take for nobody's speech, those in no content of the gold, and both. */
  scare: { all: number; scare: number; unsaid: number; right: number };
  /** Examples from the articles that may be shown, by kind of error, the most frequent first. */
  errors: [kind: string, examples: string[]][];
}

export function quoteAccuracy(
  articles: readonly GoldAttributions[],
  annotate: (text: string) => Annotations,
  mayShow: MayShow,
): QuoteAccuracy {
  const kinds = ['direct', 'mixed', 'indirect'] as const;
  const byKind = new Map(kinds.map(kind => [kind, noQuotes()]));
  const scare = { all: 0, scare: 0, unsaid: 0, right: 0 };
  const errors = new Map<string, string[]>();
  const err = (kind: string, { id, text }: GoldAttributions, spans: readonly Span[], note = ''): void => {
    if (!mayShow(id)) return;
    const words = spans.map(([start, end]) => text.slice(start, end)).join(' … ');
    const example = `${id}: “${words.replace(/\s+/g, ' ').slice(0, LONGEST_EXAMPLE)}”${note}`;
    errors.set(kind, [...(errors.get(kind) ?? []), example]);
  };
  for (const article of articles) {
    const { text } = article;
    const all = annotate(text).quotes;
    const gold = article.attributions
      .map(one => ({ ...one, letters: lettersOf(text, one.content) }))
      .filter(({ letters }) => letters.size > 0);
    const found = all
      .filter(({ kind }) => kind !== 'scare')
      .map(quote => ({ ...quote, letters: lettersOf(text, quote.content) }));
    countScare(article, all, scare);
    const matches = matchContents(
      gold.map(({ letters }) => letters),
      found.map(({ letters }) => letters),
    );
    gold.forEach((one, i) => {
      const { kind, source, content } = one;
      const counts = byKind.get(kind) ?? noQuotes();
      const quote = found[matches.get(i) ?? -1];
      counts.gold++;
      if (!quote) {
        err(`missed: ${kind}, ${whyMissed(one, found, all, text)}`, article, content);
        return;
      }
      counts.goldFound++;
      if (quote.kind !== kind) err(`kind: ${quote.kind} for ${kind}`, article, content);
      if (source.length === 0) return;
      counts.sourced++;
      if (sourceIsRight(quote, source)) counts.sourceRight++;
      else {
        const given = quote.speaker.span;
        const what = given ? `another source, ${kind}` : `no source, ${kind}`;
        const note = ` ${given ? text.slice(...given) : 'nobody'} for ${source.map(span => text.slice(...span)).join(' … ')}`;
        err(what, article, content, note);
      }
    });
    const right = new Set(matches.values());
    found.forEach((quote, j) => {
      if (quote.kind === 'scare') return;
      const counts = byKind.get(quote.kind) ?? noQuotes();
      counts.found++;
      if (right.has(j)) counts.foundRight++;
      else err(`spurious: ${quote.kind}, ${whySpurious(quote, gold)}`, article, quote.content);
    });
  }
  return { byKind, scare, errors: [...errors].sort((a, b) => b[1].length - a[1].length) };
}

const LONGEST_EXAMPLE = 90;

export function noQuotes(): QuoteCounts {
  return { gold: 0, goldFound: 0, found: 0, foundRight: 0, sourced: 0, sourceRight: 0 };
}

export function sumOf(...parts: (QuoteCounts | undefined)[]): QuoteCounts {
  const total = noQuotes();
  for (const part of parts)
    for (const key of Object.keys(total) as (keyof QuoteCounts)[]) total[key] += part?.[key] ?? 0;
  return total;
}

interface Lettered {
  readonly letters: ReadonlySet<number>;
}

function whyMissed(gold: Lettered, found: readonly Lettered[], all: readonly Quote[], text: string): string {
  const overlaps = (letters: ReadonlySet<number>): boolean => overlapOf(gold.letters, letters) > 0;
  const scare = all.some(quote => quote.kind === 'scare' && overlaps(lettersOf(text, quote.content)));
  if (scare) return 'taken for nobody’s speech';
  return found.some(({ letters }) => overlaps(letters)) ? 'other bounds' : 'nothing there';
}

function whySpurious(
  { letters, polarity }: Lettered & Pick<Quote, 'polarity'>,
  gold: readonly Lettered[],
): string {
  if (gold.some(other => overlapOf(letters, other.letters) > 0)) return 'other bounds';
  return polarity === 'hypothetical' ? 'nothing there, thought or planned' : 'nothing there';
}

/** A marked passage is said by the gold where half of it lies in some content. */
function countScare(
  { text, attributions }: GoldAttributions,
  quotes: readonly Quote[],
  counts: QuoteAccuracy['scare'],
): void {
  const said = lettersOf(
    text,
    attributions.flatMap(({ content }) => content),
  );
  for (const { kind, quoted } of quotes) {
    if (kind === 'indirect') continue;
    const letters = [...lettersOf(text, quoted)];
    const unsaid = letters.filter(offset => said.has(offset)).length * 2 < letters.length;
    counts.all++;
    if (kind === 'scare') counts.scare++;
    if (unsaid) counts.unsaid++;
    if (unsaid && kind === 'scare') counts.right++;
  }
}

function sourceIsRight(quote: Quote, source: readonly Span[]): boolean {
  const span = quote.speaker.span;
  return span !== null && source.some(([start, end]) => start < span[1] && span[0] < end);
}
