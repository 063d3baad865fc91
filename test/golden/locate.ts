import type { Span } from '../../src/base/span';

/**
 * The span that an address means: the words themselves, `words#2` for their second occurrence, `from … to` for all from
 * the first words to the next occurrence of the last. Throws where the text has no such words: the case is wrong then.
 */
export function locate(text: string, address: string): Span {
  const [, words = '', nth = '1'] = /^([^]*?)(?:#(\d+))?$/.exec(address) ?? [];
  const [first = '', last] = words.split(' … ');
  let start = -1;
  for (let i = 0; i < Number(nth); i++) {
    start = text.indexOf(first, start + 1);
    if (start < 0) throw new Error(`the article has no ${JSON.stringify(address)}`);
  }
  if (last === undefined) return [start, start + first.length];
  const end = text.indexOf(last, start + first.length);
  if (end < 0) throw new Error(`the article has no ${JSON.stringify(address)}`);
  return [start, end + last.length];
}

/** Words with their offsets, for messages. */
export function show(text: string, span: Span | null): string {
  return span ? `${JSON.stringify(text.slice(...span))} [${span.join(', ')}]` : 'null';
}

/** Several spans, for messages. */
export function showAll(text: string, spans: readonly Span[]): string {
  return spans.length ? spans.map(span => show(text, span)).join(', ') : 'none';
}

export function same(a: Span | null, b: Span | null): boolean {
  return a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1]);
}

/** Whether both lists hold the same spans in the same order. */
export function sameAll(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => same(span, b[i] ?? null));
}
