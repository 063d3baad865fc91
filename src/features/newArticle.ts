import { excerpt, onOneLine } from './passage';

/** What front matter says of an article; empty where it is not known. */
export interface ArticleFacts {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  /** Where it was published on the web. */
  readonly url: string;
}

const LONGEST_TITLE = 250;
const LONGEST_NAME = 50;
/** Names of devices on Windows, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const ADDRESS = /^https?:\/\/[^\s"'<>]+$/i;
/** What no text for reading holds: control characters besides tab and the end of a line. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f]/g;

/** What a text says of itself in its first line and by an address on a line of its own: a proposal, for the reader to change. */
export function proposedFacts(text: string): Pick<ArticleFacts, 'title' | 'url'> {
  const lines = text.slice(0, 100_000).split(/\r\n?|\n/);
  const first = lines.find(line => onOneLine(line) !== '') ?? '';
  const url = lines.map(line => line.trim()).find(isWebAddress) ?? '';
  return { title: isWebAddress(first.trim()) ? '' : excerpt(first, [0, first.length], LONGEST_TITLE), url };
}

/** Whether front matter may name this as where the article comes from. */
export function isWebAddress(text: string): boolean {
  return text.length <= 2000 && ADDRESS.test(text);
}

/** The file of a new article: what is known of it as front matter, then its text with plain line ends. */
export function articleFileText({ title, date, url }: ArticleFacts, text: string): string {
  const fields = [
    ['title', quoted(excerpt(title, [0, title.length], LONGEST_TITLE))],
    ['date', date],
    ['url', url],
  ].flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []));
  const body = text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
  return `${['---', ...fields, '---'].join('\n')}\n\n${body}\n`;
}

/** A file name that every file system takes, and that tells in a list of files what it is; without an ending. */
export function articleFileName({ title, date }: Pick<ArticleFacts, 'title' | 'date'>): string {
  const words = onOneLine(title)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const cut = [...words.replace(/^-/, '')].slice(0, LONGEST_NAME).join('');
  const name = [date, cut.replace(/-$/, '')].filter(part => part !== '').join('-');
  return name === '' || RESERVED.test(name) ? `article${name && '-'}${name}` : name;
}

/**
 * As YAML takes it, and as readers of plain `key: value` lines do, who know no escapes: a title with both kinds of
 * straight marks and no other way gets curly ones.
 */
function quoted(title: string): string {
  if (title === '') return '';
  if (!/["\\]/.test(title)) return `"${title}"`;
  return `'${title.replaceAll("'", '’')}'`;
}
