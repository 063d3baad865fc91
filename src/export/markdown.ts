import { onOneLine } from '../features/passage';
import type { ExportedArticle, Part } from './exportedArticle';
import {
  checkedWords,
  entityRecords,
  figureRecords,
  noteRecords,
  originOf,
  quoteRecords,
  STANCE,
  valueWords,
} from './records';
import type { FigureRecord, NoteRecord, Origin, QuoteRecord } from './records';

/** How reading notes are gathered. */
export const GROUPINGS = ['article', 'tag', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Reading notes in Markdown, in which words of articles are never markup. */
export function markdownNotes(
  articles: readonly ExportedArticle[],
  by: Grouping,
  parts: ReadonlySet<Part>,
): string {
  const lines = ['# Reading notes', ''];
  if (by === 'article') for (const article of articles) lines.push(...articleLines(article, parts));
  else {
    const notes = parts.has('notes') ? articles.flatMap(noteRecords) : [];
    const quotes = parts.has('quotes') && by === 'person' ? articles.flatMap(quoteRecords) : [];
    const keys = new Set([
      ...notes.flatMap(note => (by === 'tag' ? note.tags : note.people)),
      ...quotes.flatMap(({ speaker }) => speaker ?? []),
    ]);
    for (const key of [...keys].sort((a, b) => a.localeCompare(b, 'en'))) {
      const own = notes.filter(note => (by === 'tag' ? note.tags : note.people).includes(key));
      const said = quotes.filter(({ speaker }) => speaker === key);
      lines.push(`## ${escapeMarkdown(key)}`, '');
      lines.push(
        ...own.flatMap(note => noteLines(note, true)),
        ...said.flatMap(quote => quoteLines(quote, true)),
      );
    }
    const rest = notes.filter(note => (by === 'tag' ? note.tags : note.people).length === 0);
    if (rest.length > 0)
      lines.push(
        by === 'tag' ? '## No tag' : '## Nobody',
        '',
        ...rest.flatMap(note => noteLines(note, true)),
      );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function articleLines(article: ExportedArticle, parts: ReadonlySet<Part>): string[] {
  const origin = originOf(article);
  const lines = [`## ${escapeMarkdown(origin.headline ?? origin.article)}`, '', sourceWords(origin), ''];
  const section = (part: Part, title: string, items: readonly string[]): void => {
    if (parts.has(part) && items.length > 0) lines.push(`### ${title}`, '', ...items, '');
  };
  section(
    'notes',
    'Notes',
    noteRecords(article).flatMap(note => noteLines(note, false)),
  );
  section(
    'quotes',
    'Quotes',
    quoteRecords(article).flatMap(quote => quoteLines(quote, false)),
  );
  section('figures', 'Figures', figureRecords(article).map(figureLine));
  section(
    'entities',
    'Cast',
    entityRecords(article).map(({ name, type, roles, mentions }) =>
      [
        `- ${escapeMarkdown(name)}: ${type}`,
        ...roles.map(escapeMarkdown),
        `mentions: ${String(mentions)}`,
      ].join(', '),
    ),
  );
  return lines;
}

function noteLines(note: NoteRecord, withSource: boolean): string[] {
  const words = note.words === '' ? [] : [`> ${escapeMarkdown(note.words)}`, ''];
  const facts = [
    ...note.tags.map(tag => `tag: ${escapeMarkdown(tag)}`),
    ...(note.state === 'orphan' ? ['its words were not found'] : []),
    ...(note.resolved ? ['resolved'] : []),
    ...(withSource ? [sourceWords(note)] : []),
  ];
  const written = [note.note, ...note.replies.map(reply => `Reply: ${reply}`)].filter(text => text !== '');
  return [
    ...words,
    ...written.flatMap(text => [...text.split(/\r?\n/).map(escapeMarkdown), '']),
    ...(facts.length > 0 ? [`(${facts.join(' · ')})`, ''] : []),
  ];
}

function quoteLines(quote: QuoteRecord, withSource: boolean): string[] {
  const words =
    quote.wording === 'verbatim' ? `“${escapeMarkdown(quote.words)}”` : escapeMarkdown(quote.words);
  const facts = [
    quote.wording === 'partly verbatim'
      ? `partly verbatim: ${quote.verbatim.map(piece => `“${escapeMarkdown(piece)}”`).join(', ')}`
      : quote.wording,
    speakerWords(quote),
    ...quote.via.map(name => `via ${escapeMarkdown(name)}`),
    ...quote.addressee.map(name => `to ${escapeMarkdown(name)}`),
    escapeMarkdown(checkedWords(quote.checked)),
    ...(withSource ? [sourceWords(quote)] : []),
  ];
  return [`- ${words}`, `  (${facts.join(' · ')})`];
}

function figureLine(figure: FigureRecord): string {
  return `- ${escapeMarkdown(figure.words)}: ${figure.kind}, ${figure.bound}, ${escapeMarkdown(valueWords(figure))} (${escapeMarkdown(checkedWords(figure.checked))})`;
}

/** "denied by Ada Quill, confidence 0.93" */
export function speakerWords({ polarity, speaker, speakerConfidence }: QuoteRecord): string {
  if (speaker === null) return `${STANCE[polarity]} nobody who is named`;
  return `${STANCE[polarity]} ${escapeMarkdown(speaker)}, confidence ${speakerConfidence.toFixed(2)}`;
}

function sourceWords({ article, date, dateBasis }: Origin): string {
  return `${escapeMarkdown(article)}, ${date === null ? 'date unknown' : `${date} (date ${dateBasis})`}`;
}

/** Text that stays text in CommonMark and its common extensions: no markup, no HTML, no links made by themselves. */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(
      /^(\s*)([#+\-=]|\d+[.)])/,
      (_, blank: string, mark: string) => `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, match => `${match.slice(0, -1)}\\.`)
    .replace(/@/g, '\\@');
}
