import type { Span } from '../base/span';
import { alignWithin, contextLeft } from './align';
import type { Anchor } from './anchor';
import type { AnchoredText } from './anchoredText';
import { searchApproximately } from './approximateSearch';
import { fold } from './foldedText';
import { sharedGrams } from './sharedGrams';

/** A place that may be the one an anchor means. */
export interface Candidate {
  /** In UTF-16 code units of the text. */
  readonly span: Span;
  /** How much of the words is there, from 0 to 1. */
  readonly left: number;
  /** How much of what stood around them is still around, from 0 to 1. */
  readonly context: number;
  /** Whether that is so on both sides, right beside them. */
  readonly enclosed: boolean;
}

/** Longer words are found by their beginning and end, and compared by what they share. */
const LONGEST_WHOLE = 256;
/** So much may have been put into the words, in characters. */
const MOST_INSERTED = 180;
/** A piece shorter than this stands everywhere. */
const SHORTEST_PIECE = 10;
const MOST_HITS = 12;
/** So much of a context is looked for. */
const CONTEXT_PIECE = 32;
/** The share of a piece that may be wrong. */
const MOST_ERRORS = 0.25;
/** What each character costs that was put into the words; a sentence costs as much as twenty that match. */
const INSERTED = -0.25;
/** Less than this is not worth showing. */
const LEAST_LEFT = 0.5;
/** Costs of a character between the words and their context: near, it belongs to the words; far, it was put there. */
const NEAR = { more: -0.5, reach: 16 };
const FAR = { more: -0.04, reach: MOST_INSERTED };

/** Every place of the text that resembles the words of the anchor, most likely first. */
export function candidatesFor(text: AnchoredText, anchor: Anchor): Candidate[] {
  const { folded } = text;
  const exact = fold(anchor.exact).trim();
  if (exact === '') return [];
  const [before, suffix] = [fold(anchor.prefix).trimEnd(), fold(anchor.suffix).trimStart()];
  const prefix = reversed(before);
  const spans =
    exact.length <= LONGEST_WHOLE
      ? [...shortSpans(folded.text, exact), ...besideContext(folded.text, exact, before, suffix)]
      : longSpans(folded.text, exact);
  const candidates = spans.map(({ span, left }) => ({
    span: folded.sourceSpan(text.text, span),
    left,
    ...contextOf(folded.text, span, prefix, suffix),
  }));
  return bestOfEach(candidates);
}

interface Likeness {
  /** In the folded text. */
  readonly span: Span;
  readonly left: number;
}

/** Hits of the whole, closely around each; then of pieces, with room for what was put in between. */
function shortSpans(text: string, exact: string): Likeness[] {
  const found: Likeness[] = [];
  const { length } = exact;
  const extend = (from: number, to: number, more: number): void => {
    const start = Math.max(0, from);
    const aligned = alignWithin(exact, text.slice(start, Math.min(text.length, to)), more);
    if (!aligned) return;
    const [first, last] = aligned.span;
    found.push({ span: [start + first, start + last], left: aligned.matched / length });
  };
  const slack = Math.ceil(length * MOST_ERRORS) + 4;
  const whole = searchApproximately(text, exact, Math.floor(length * MOST_ERRORS)).slice(0, MOST_HITS);
  for (const { end } of whole) extend(end - length - slack, end + slack, INSERTED);
  for (const { at, words } of piecesOf(exact)) {
    const hits = searchApproximately(text, words, Math.floor(words.length * 0.15));
    for (const { end } of hits.slice(0, MOST_HITS)) {
      const start = end - words.length - at;
      if (whole.some(hit => Math.abs(start + length - hit.end) <= slack)) continue;
      // What is whole elsewhere must not be taken for what was torn apart here.
      const left = whole.map(hit => hit.end).filter(other => other <= end);
      const right = whole.map(hit => hit.end - length).filter(other => other >= end);
      extend(
        Math.max(start - MOST_INSERTED, ...left),
        Math.min(start + length + MOST_INSERTED, ...right),
        INSERTED,
      );
    }
  }
  return found.filter(({ left }) => left >= LEAST_LEFT);
}

/** Beginning, middle and end, where the words are long enough for that. */
function piecesOf(exact: string): { at: number; words: string }[] {
  const count = Math.min(4, Math.floor(exact.length / SHORTEST_PIECE));
  if (count < 2) return [];
  const size = Math.floor(exact.length / count);
  return Array.from({ length: count }, (_, i) => ({
    at: i * size,
    words: exact.slice(i * size, (i + 1) * size),
  }));
}

/** A few words have no pieces that could be looked for: they are, if altered, where what stood around them is. */
function besideContext(text: string, exact: string, prefix: string, suffix: string): Likeness[] {
  if (exact.length >= 2 * SHORTEST_PIECE) return [];
  const reach = exact.length + CONTEXT_PIECE;
  const ends = (words: string): number[] =>
    words.length < CONTEXT_PIECE / 2
      ? []
      : searchApproximately(text, words, Math.floor(words.length * 0.2))
          .slice(0, MOST_HITS / 2)
          .map(({ end }) => end);
  const windows = [
    ...ends(prefix.slice(-CONTEXT_PIECE)).map(end => [end, end + reach] as const),
    ...ends(suffix.slice(0, CONTEXT_PIECE))
      .map(end => end - Math.min(suffix.length, CONTEXT_PIECE))
      .map(start => [start - reach, start] as const),
  ];
  return windows.flatMap(([from, to]) => {
    const start = Math.max(0, from);
    const aligned = alignWithin(exact, text.slice(start, Math.max(0, to)), -0.5);
    if (!aligned) return [];
    const [first, last] = aligned.span;
    const left = aligned.matched / exact.length;
    return left >= LEAST_LEFT ? [{ span: [start + first, start + last] as const, left }] : [];
  });
}

/** From a hit of the beginning to one of the end. */
function longSpans(text: string, exact: string): Likeness[] {
  const size = LONGEST_WHOLE / 4;
  const hitsOf = (words: string): number[] =>
    searchApproximately(text, words, Math.floor(size * MOST_ERRORS))
      .slice(0, MOST_HITS)
      .map(({ end }) => end);
  const starts = hitsOf(exact.slice(0, size)).map(end => Math.max(0, end - size));
  const ends = hitsOf(exact.slice(-size));
  return starts
    .flatMap(start =>
      ends
        .filter(end => end - start > exact.length / 2 && end - start < 2 * exact.length + MOST_INSERTED)
        .map(end => ({ span: [start, end] as const, left: sharedGrams(exact, text.slice(start, end)) })),
    )
    .filter(({ left }) => left >= LEAST_LEFT);
}

/**
 * Context right beside the words counts on either side alone. Further off it counts only on both sides: on one, the
 * words may have been cut out and the same ones stand nearby.
 */
function contextOf(
  text: string,
  [start, end]: Span,
  prefix: string,
  suffix: string,
): Pick<Candidate, 'context' | 'enclosed'> {
  const sides: Side[] = [
    { context: prefix, beside: reach => reversed(text.slice(Math.max(0, start - reach), start).trimEnd()) },
    { context: suffix, beside: reach => text.slice(end, end + reach).trimStart() },
  ];
  const left = (how: typeof NEAR): number[] =>
    sides.map(({ context, beside }) =>
      contextLeft(context, beside(2 * context.length + how.reach), how.more),
    );
  const near = left(NEAR);
  const far = left(FAR);
  const lengths = sides.map(({ context }) => context.length);
  const ends = [text.slice(0, start).trim() === '', text.slice(end).trim() === ''];
  // A side that is short, as at the ends of a text, says less.
  const alone = near.map((share, i) => share * Math.min(1, (lengths[i] ?? 0) / CONTEXT_PIECE));
  const both = Math.min(...far) >= 0.3 ? weighted(far, lengths) : 0;
  return {
    context: Math.max(weighted(near, lengths), Math.max(...alone) * 0.75, both * 0.9),
    // Words at an end of the text had nothing beside them, and are enclosed only there.
    enclosed: near.every((share, i) => (lengths[i] === 0 ? ends[i] : share >= 0.5)),
  };
}

interface Side {
  readonly context: string;
  readonly beside: (reach: number) => string;
}

function weighted(shares: readonly number[], lengths: readonly number[]): number {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return all === 0 ? 0 : shares.reduce((sum, share, i) => sum + share * (lengths[i] ?? 0), 0) / all;
}

function reversed(text: string): string {
  // By code units, as everything here counts.
  return text.split('').reverse().join('');
}

/** Of those that overlap the better one. */
function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const worth = ({ left, context }: Candidate): number => left * (0.5 + context / 2);
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => worth(b) - worth(a) || a.span[0] - b.span[0])) {
    const [start, end] = candidate.span;
    if (!kept.some(({ span }) => start < span[1] && span[0] < end)) kept.push(candidate);
  }
  return kept;
}
