import type { Span } from '../../base/span';

/** What a Markdown article states about itself between two `---` lines at its very start. */
export interface FrontMatter {
  /** The whole block with both fences, in code units. */
  span: Span;
  title: string | null;
  /** ISO date, when the `date` field begins with one. */
  date: string | null;
  dateSpan: Span | null;
  author: string | null;
  url: string | null;
}

const FIELD = /^(title|date|author|url)[ \t]*:[ \t]*(.*?)[ \t]*$/i;
const LONGEST = 4096;

/**
 * Reads the front matter of `text`, or null when it has none. Only the flat `key: value` form that article clippers
 * write is understood; anything else in the block is passed over, because a wrong reading would become a "given" fact.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const head = text.slice(0, LONGEST);
  const open = /^---[ \t]*\r?\n/.exec(head);
  if (!open) return null;
  const matter: FrontMatter = {
    span: [0, 0],
    title: null,
    date: null,
    dateSpan: null,
    author: null,
    url: null,
  };
  let at = open[0].length;
  while (at < head.length) {
    const newline = head.indexOf('\n', at);
    if (newline < 0) return null;
    const line = head.slice(at, newline).replace(/\r$/, '');
    if (/^(---|\.\.\.)[ \t]*$/.test(line)) return { ...matter, span: [0, newline + 1] };
    assignField(matter, line, at);
    at = newline + 1;
  }
  return null;
}

function assignField(matter: FrontMatter, line: string, at: number): void {
  const field = FIELD.exec(line);
  if (!field) return;
  const key = (field[1] ?? '').toLowerCase();
  const value = (field[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
  if (value === '') return;
  if (key === 'title') matter.title = value;
  else if (key === 'author') matter.author = value;
  else if (key === 'url') matter.url = value;
  else {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
    if (date === undefined) return;
    const start = at + line.indexOf(date);
    matter.date = date;
    matter.dateSpan = [start, start + date.length];
  }
}
