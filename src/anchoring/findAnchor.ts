import type { Span } from '../base/span';
import type { Anchor } from './anchor';
import type { AnchoredText } from './anchoredText';
import { candidatesFor } from './candidates';
import type { Candidate } from './candidates';
import { unalteredSpan } from './unalteredSpan';

/** Where the words of an anchor stand in a text as it is now. */
export interface Found {
  /**
   * `placed`: where they were said to be. `moved`: elsewhere, or altered, but certainly these. `orphan`: gone, or not
   * certain which; then `candidates` may hold what is worth looking at.
   */
  readonly state: 'placed' | 'moved' | 'orphan';
  /** In UTF-16 code units of the text; null of an orphan. */
  readonly span: Span | null;
  /** From 0 to 1, of an orphan that of its best candidate. */
  readonly score: number;
  /** Best first; empty unless an orphan. */
  readonly candidates: readonly { readonly span: Span; readonly score: number }[];
}

/** Words of which less is left are others. */
const LEAST_LEFT = 0.7;
/** Without the words around them, not even exact words are certain: they may be a repetition. */
const LEAST_CONTEXT = 0.45;
/** A word or two stand everywhere: of them only the words around tell which. */
const FEW = { letters: 6, context: 0.8 };
const SOME = { letters: 12, context: 0.7 };
const PARAGRAPH_END = /\n\s*\n|\r\s*\r/;
/** What is so much like the words is a repetition of them. */
const AS_GOOD = 0.85;
/** By so much the best must be better than any other. */
const LEAST_LEAD = 0.2;
const MOST_CANDIDATES = 3;

/**
 * Finds the words of an anchor again. What cannot be told apart, and what only resembles them, is an orphan: a note must
 * never come to stand on other words without anybody noticing.
 */
export function findAnchor(text: AnchoredText, anchor: Anchor): Found {
  const unchanged = unchangedSpan(text, anchor);
  if (unchanged) return { state: 'placed', span: unchanged, score: 1, candidates: [] };
  const unaltered = unalteredSpan(text, anchor);
  if (unaltered) {
    const state = isWhereItWas(text, anchor, unaltered) ? 'placed' : 'moved';
    return { state, span: unaltered, score: 1, candidates: [] };
  }
  const candidates = candidatesFor(text, anchor);
  const [best, ...others] = candidates;
  if (best && isCertain(best, others, anchor)) {
    const score = rounded(best);
    const state = isWhereItWas(text, anchor, best.span) ? 'placed' : 'moved';
    return { state, span: best.span, score, candidates: [] };
  }
  return {
    state: 'orphan',
    span: null,
    score: best ? rounded(best) : 0,
    candidates: candidates
      .slice(0, MOST_CANDIDATES)
      .map(candidate => ({ span: candidate.span, score: rounded(candidate) })),
  };
}

/** The old place where words and surroundings are still the same, to the letter. */
function unchangedSpan({ text, points }: AnchoredText, anchor: Anchor): Span | null {
  const { exact, prefix, suffix, position } = anchor;
  if (!position) return null;
  const start = points.toUnits(position[0]);
  const end = start + exact.length;
  const around = text.slice(Math.max(0, start - prefix.length), end + suffix.length);
  return around === prefix + exact + suffix ? [start, end] : null;
}

function isWhereItWas(
  { text, points }: AnchoredText,
  { exact, position }: Anchor,
  [start, end]: Span,
): boolean {
  return points.fromUnits(start) === position?.[0] && text.slice(start, end) === exact;
}

function isCertain(best: Candidate, others: readonly Candidate[], anchor: Anchor): boolean {
  if (best.left < LEAST_LEFT) return false;
  if (anchor.prefix === '' && anchor.suffix === '') return best.left === 1 && others.length === 0;
  if (best.context < leastContext(anchor.exact.length)) return false;
  // One side is not enough among the same words said twice, of which the other ones may have come to stand there, nor
  // across paragraphs, which may have been torn apart.
  const doubtful = PARAGRAPH_END.test(anchor.exact) || others.some(({ left }) => left >= AS_GOOD);
  if (doubtful && !best.enclosed) return false;
  return others.every(other => best.context * best.left - other.context * other.left >= LEAST_LEAD);
}

function leastContext(letters: number): number {
  if (letters < FEW.letters) return FEW.context;
  return letters < SOME.letters ? SOME.context : LEAST_CONTEXT;
}

function rounded({ left, context }: Candidate): number {
  return Math.round(left * (0.5 + context / 2) * 1000) / 1000;
}
