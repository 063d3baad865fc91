/** A half-open range `[start, end)` in UTF-16 code units of one text. */
export type Span = readonly [start: number, end: number];

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether `outer` holds all of `inner`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Orders spans by start, the longer first: the order of everything in the annotations contract. */
export function compareSpans(a: Span, b: Span): number {
  return a[0] - b[0] || b[1] - a[1];
}

/** A span of `text` without the white space at its ends; empty where there is nothing else in it. */
export function trimmedSpan(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return [from, from + words.trim().length];
}
