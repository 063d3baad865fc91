import type { Span } from '../base/span';
import { wordsIn, type Word } from './words';

/** A place in an article with what stands around it. All of it is the text's own, unchanged. */
export interface ConcordanceLine {
  readonly span: Span;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** So much stands on each side, in UTF-16 code units. */
const CONTEXT = 60;

/** Where one of the phrases stands, whatever the case, accents and what parts its words. From left to right. */
export function occurrences(text: string, phrases: readonly string[]): Span[] {
  const wanted = phrases
    .map(phrase => [...wordsIn(phrase)].map(({ form }) => form))
    .filter(forms => forms.length > 0);
  if (wanted.length === 0) return [];
  const found: Span[] = [];
  const longest = Math.max(...wanted.map(forms => forms.length));
  const recent: Word[] = [];
  for (const word of wordsIn(text)) {
    recent.push(word);
    if (recent.length > longest) recent.shift();
    for (const forms of wanted) {
      const first = recent[recent.length - forms.length];
      if (first && forms.every((form, at) => recent[recent.length - forms.length + at]?.form === form))
        found.push([first.span[0], word.span[1]]);
    }
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** The line of a span: cut between words, and where the text's own line ends. */
export function concordanceLine(text: string, span: Span): ConcordanceLine {
  const [start, end] = span;
  const lineStart =
    Math.max(text.lastIndexOf('\n', start - 1), start === 0 ? -1 : text.lastIndexOf('\r', start - 1)) + 1;
  const ending = /[\r\n]/.exec(text.slice(end, end + 2 * CONTEXT));
  const lineEnd = ending ? end + ending.index : text.length;
  return {
    span,
    before: text.slice(cutBefore(text, Math.max(lineStart, 0), start), start),
    match: text.slice(start, end),
    after: text.slice(end, cutAfter(text, end, lineEnd)),
  };
}

function cutBefore(text: string, lineStart: number, start: number): number {
  if (start - lineStart <= CONTEXT) return lineStart;
  const at = start - CONTEXT;
  const blank = text.indexOf(' ', at);
  return blank >= 0 && blank + 1 < start ? blank + 1 : clearOfPair(text, at);
}

function cutAfter(text: string, end: number, lineEnd: number): number {
  if (lineEnd - end <= CONTEXT) return lineEnd;
  const at = end + CONTEXT;
  const blank = text.lastIndexOf(' ', at);
  return blank > end ? blank : clearOfPair(text, at);
}

/** Not between the halves of a surrogate pair. */
function clearOfPair(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
