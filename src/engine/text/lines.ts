import type { Span } from '../../base/span';
import { CharClass, classOf } from './characters';

/** Below this length a full line is no evidence that somebody wrapped the text by hand. */
const NARROWEST = 40;
/** Above it, no editor of ours wraps: every line is a paragraph of its own. */
const WIDEST = 130;

/**
 * The paragraphs of a text as spans without the white space around them. A line is a paragraph, except where the lines
 * between two blank lines are one paragraph wrapped by hand. Linear in the length.
 */
export function paragraphs(text: string, start: number): Span[] {
  const found: Span[] = [];
  let group: Span[] = [];
  const flush = (): void => {
    if (isWrapped(text, group)) found.push([group[0]?.[0] ?? 0, group.at(-1)?.[1] ?? 0]);
    else for (const line of group) found.push(line);
    group = [];
  };
  for (const line of trimmedLines(text, start)) {
    if (line[0] === line[1]) flush();
    else group.push(line);
  }
  flush();
  return found;
}

function* trimmedLines(text: string, start: number): Generator<Span> {
  let at = start;
  while (at <= text.length) {
    let end = at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    yield trim(text, at, end);
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && classOf(text.charCodeAt(start)) === CharClass.Space) start++;
  while (end > start && classOf(text.charCodeAt(end - 1)) === CharClass.Space) end--;
  return [start, end];
}

/** Lines of even width whose sentences run on into the next line are one paragraph. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  let widest = 0;
  for (const [start, end] of lines) widest = Math.max(widest, end - start);
  if (widest > WIDEST || widest < NARROWEST) return false;
  let runsOn = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [start, end] = lines[i] ?? [0, 0];
    if (end - start < widest * 0.6) return false;
    const next = lines[i + 1]?.[0] ?? 0;
    if (!/[.!?:"”’]/.test(text.charAt(end - 1)) && /[\p{Ll}\d]/u.test(text.charAt(next))) runsOn++;
  }
  return runsOn * 3 >= lines.length - 1;
}
