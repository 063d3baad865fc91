import type { Span } from '../base/span';
import type { CodePoints } from './codePoints';

/**
 * What is kept of a place in a text so that it can be found again when the text has changed: the words, what stood
 * around them, and where they stood.
 */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In code points of the text the anchor was made in; null where that is not known. */
  readonly position: Span | null;
}

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector; offsets are code points. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** How much of the text on each side is kept, in code units: two or three clauses, so that losing a neighbour is not fatal. */
export const CONTEXT = 64;

/** Describes the words of a span, which must not be empty. `points` counts the same text. */
export function describeAnchor(text: string, points: CodePoints, [start, end]: Span): Anchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeTo(text, Math.min(text.length, end + CONTEXT))),
    position: [points.fromUnits(start), points.fromUnits(end)],
  };
}

export function selectorsOf({
  exact,
  prefix,
  suffix,
  position,
}: Anchor): [TextQuoteSelector, ...TextPositionSelector[]] {
  const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return position ? [quote, { type: 'TextPositionSelector', start: position[0], end: position[1] }] : [quote];
}

/** The anchor that selectors as found in a file describe; null where none says which words are meant. */
export function anchorOf(selectors: readonly unknown[]): Anchor | null {
  let quote: Record<string, unknown> | undefined;
  let position: Span | null = null;
  for (const selector of selectors) {
    if (typeof selector !== 'object' || selector === null) continue;
    const fields = selector as Record<string, unknown>;
    if (fields['type'] === 'TextQuoteSelector') quote ??= fields;
    const { start, end } = fields;
    if (fields['type'] === 'TextPositionSelector' && isOffset(start) && isOffset(end) && start <= end)
      position ??= [start, end];
  }
  const exact = quote?.['exact'];
  if (typeof exact !== 'string' || exact === '') return null;
  return { exact, prefix: textOf(quote?.['prefix']), suffix: textOf(quote?.['suffix']), position };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Half a character means nothing in a file. */
function wholeFrom(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function wholeTo(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at > 0 && at < text.length && code >= 0xdc00 && code < 0xe000;
}
