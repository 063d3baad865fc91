import type { Span } from '../base/span';

/** White space and control characters, which all become one space. */
const BLANK = /[\s\p{Cc}]+/gu;
/**
 * What nobody sees but what changes how the rest reads: controls of the writing direction (one without its end would turn
 * our own words around), characters without a width, tags. Joiners and variation selectors stay: scripts and emoji need them.
 */
const INVISIBLE =
  /(?![\u200c\u200d\p{Variation_Selector}])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const UNSHOWN = `(?:[\\s\\p{Cc}]|${INVISIBLE.source})`;
/** What does not stay as it is: all of these but one ordinary space between words. */
const GAP = new RegExp(`(?! (?!${UNSHOWN}))${UNSHOWN}+`, 'gu');

/**
 * The text on one line with nothing in it that cannot be seen: every way of an article's words to a screen or a terminal
 * begins here. What acts as markup somewhere is for `escapeText` and `inertLabel` to disarm.
 */
export function onOneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(BLANK, ' ').replace(LONE_SURROGATE, '\ufffd').trim();
}

/** A passage of a text as `onOneLine` leaves it. */
export interface ShownPiece {
  readonly span: Span;
  /** As long as the span. */
  readonly words: string;
  /** Whether a space stands between the piece before and this one. */
  readonly blankBefore: boolean;
}

/** The pieces of which `onOneLine` makes a span's one line, for whoever must know where each came from. */
export function shownPieces(text: string, [from, end]: Span): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  const whole = text.slice(from, end).trimEnd();
  const passage = whole.trimStart();
  const start = from + whole.length - passage.length;
  let at = 0;
  let blank = false;
  const take = (to: number): void => {
    if (to === at) return;
    const words = passage.slice(at, to).replace(LONE_SURROGATE, '\ufffd');
    pieces.push({ span: [start + at, start + to], words, blankBefore: blank && pieces.length > 0 });
    blank = false;
  };
  for (const { index, 0: gap } of passage.matchAll(GAP)) {
    take(index);
    blank ||= holdsBlank(gap);
    at = index + gap.length;
  }
  take(passage.length);
  return pieces;
}

function holdsBlank(gap: string): boolean {
  return gap.replace(INVISIBLE, '') !== '';
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
