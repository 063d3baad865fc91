import type { Span } from '../base/span';

/** One replacement in a text: what stood in the span gives way to `inserted` code units. */
export interface Edit {
  readonly span: Span;
  readonly inserted: number;
}

/**
 * Where a span comes to stand by an edit. What is put in at its ends stays outside, what is put in between belongs to
 * it. Null when the edit replaces words across one of its ends, or all of them: then they have to be looked for.
 */
export function followEdit([start, end]: Span, { span: [from, to], inserted }: Edit): Span | null {
  const shift = inserted - (to - from);
  if (to <= start) return [start + shift, end + shift];
  if (from >= end) return [start, end];
  // Within, and something is left on one side at least.
  if (from >= start && to <= end && (from > start || to < end)) {
    if (inserted === 0 || (from > start && to < end)) return [start, end + shift];
  }
  // A plain deletion leaves the rest where it was.
  if (inserted === 0 && from < start && to < end) return [from, end + shift];
  if (inserted === 0 && from > start && to > end) return [start, from];
  return null;
}

/** The same for several edits of one moment, whose spans are those of the text before any of them and do not overlap. */
export function followEdits(span: Span, edits: readonly Edit[]): Span | null {
  const lastFirst = [...edits].sort((a, b) => b.span[0] - a.span[0]);
  return lastFirst.reduce<Span | null>((at, edit) => at && followEdit(at, edit), span);
}
