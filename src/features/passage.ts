import type { Span } from '../base/span';

/** White space and control characters: in a card they are all one space. */
const BLANK = /[\s\p{Cc}]+/gu;

/** The text on one line: runs of white space and control characters become one space, none at the ends. */
export function onOneLine(text: string): string {
  return text.replace(BLANK, ' ').trim();
}

/**
 * The words of a span on one line, at most `limit` code units long, cut between words where possible and then marked
 * with an ellipsis. The work is bounded by the limit, however long the span.
 */
export function excerpt(text: string, span: Span, limit = 60): string {
  const words = onOneLine(text.slice(span[0], Math.min(span[1], span[0] + 4 * limit)));
  if (words.length <= limit && span[1] - span[0] <= 4 * limit) return words;
  const blank = words.lastIndexOf(' ', limit);
  const kept = words.slice(0, blank > limit / 2 ? blank : limit).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}
