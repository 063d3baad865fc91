import { contains } from '../base/span';
import type { Span } from '../base/span';
import type { BlockKind } from '../engine/annotations';
import { inertLabel } from './inertLabel';
import { speech } from './navigation';
import type { Reading } from './reading';
import { MOST_ROWS } from './trees/cast';
import { plainLabel } from './trees/plainLabel';
import { quoteItem, quoteLabel, quoteSource } from './trees/quoteItem';
import type { Wording } from './wording';

/** What of an article is worth going to; a dateline, a byline or an address is on the way there anyway. */
const LISTED = ['headline', 'subhead', 'caption', 'paragraph'] as const satisfies readonly BlockKind[];

type ListedKind = (typeof LISTED)[number];

/** A part of an article, named by its first words, or a quote in it. Plain text, safe where `$(…)` is an icon. */
export interface OutlineItem {
  readonly kind: ListedKind | 'quote';
  readonly name: string;
  /** What the part is, or who speaks; may be empty. */
  readonly detail: string;
  /** Within its parent's. */
  readonly span: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * Headline, captions and paragraphs as siblings, each over exactly its own text: were the headline their parent, sticky
 * scroll would keep it on screen over everything. Quotes stand under the part in which they begin, cut off at its end.
 */
export function outlineOf(reading: Reading, wording: Wording): OutlineItem[] {
  const quotes = quotesOutlined(reading, wording);
  const items: OutlineItem[] = [];
  let next = 0;
  const takeQuotes = (end: number): GrowingItem[] => {
    const taken: GrowingItem[] = [];
    for (let quote = quotes[next]; quote && quote.span[0] < end; quote = quotes[++next]) taken.push(quote);
    return taken;
  };
  for (const { kind, span } of reading.annotations.anatomy.blocks.filter(isListed).slice(0, MOST_ROWS)) {
    items.push(...nested(takeQuotes(span[0])));
    const name = labelOf(reading, span);
    const inside = takeQuotes(span[1]).map(quote => cutAt(quote, span[1]));
    items.push({ kind, name, detail: kindWords(kind, wording), span, children: nested(inside) });
  }
  items.push(...nested(takeQuotes(Infinity)));
  return items;
}

interface GrowingItem extends OutlineItem {
  readonly children: OutlineItem[];
}

function isListed(block: { readonly kind: BlockKind; readonly span: Span }): block is {
  readonly kind: ListedKind;
  readonly span: Span;
} {
  return (LISTED as readonly BlockKind[]).includes(block.kind);
}

function quotesOutlined(reading: Reading, wording: Wording): GrowingItem[] {
  return speech(reading)
    .slice(0, MOST_ROWS)
    .map(quote => {
      const item = quoteItem(reading, quote);
      const name = inertLabel(quoteLabel(item, wording));
      return {
        kind: 'quote',
        name,
        detail: inertLabel(quoteSource(item, wording)),
        span: quote.span,
        children: [],
      };
    });
}

/** A quote within a quote goes under that. The items come in order, longer first. */
function nested(items: readonly GrowingItem[]): OutlineItem[] {
  const roots: GrowingItem[] = [];
  const open: GrowingItem[] = [];
  for (const item of items) {
    while (open.length > 0 && !contains(open.at(-1)?.span ?? [0, 0], item.span)) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

function cutAt(item: GrowingItem, end: number): GrowingItem {
  return item.span[1] <= end ? item : { ...item, span: [item.span[0], end] };
}

/** VS Code refuses a symbol without a name. */
function labelOf({ text }: Reading, [start, end]: Span): string {
  return inertLabel(plainLabel(text.slice(start, Math.min(end, start + 400)), 80)) || '…';
}

function kindWords(kind: ListedKind, { t }: Wording): string {
  const words: Record<ListedKind, string> = {
    headline: t('headline'),
    subhead: t('subheading'),
    caption: t('caption'),
    paragraph: '',
  };
  return words[kind];
}
