import { bratStandoff } from './brat';
import { conllTokens } from './conll';
import { entitiesCsv, figuresCsv, notesCsv, quotesCsv } from './csv';
import type { Chosen } from './evidence';
import { evidencePack } from './evidence';
import type { ExportedArticle, Part } from './exportedArticle';
import { PARTS } from './exportedArticle';
import { htmlPage } from './html';
import type { Grouping } from './markdown';
import { markdownNotes } from './markdown';
import { entityRecords, figureRecords, noteRecords, quoteRecords } from './records';
import { annotationPage } from './w3c';

export const FORMATS = ['json', 'markdown', 'csv', 'html', 'w3c', 'brat', 'conll', 'pack'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportOptions {
  readonly format: Format;
  /** What is asked for; a table holds the first of it. */
  readonly parts: readonly Part[];
  /** How reading notes are gathered. */
  readonly by: Grouping;
  /** ISO date and time, for a pack of evidence. */
  readonly now: string;
}

/** Articles as a file for elsewhere. `chosen` may leave out some of what a pack of evidence would hold. */
export function exportAs(
  articles: readonly ExportedArticle[],
  { format, parts, by, now }: ExportOptions,
  chosen?: Chosen,
): string {
  const wanted = new Set(parts);
  switch (format) {
    case 'json':
      return json(articles, wanted);
    case 'markdown':
      return markdownNotes(articles, by, wanted);
    case 'csv':
      return table(articles, parts[0] ?? 'quotes');
    case 'html':
      return htmlPage(articles, wanted);
    case 'w3c':
      return annotationPage(articles);
    case 'brat':
      return articles.map(bratStandoff).join('');
    case 'conll':
      return articles.map(conllTokens).join('');
    case 'pack':
      return evidencePack(articles, wanted, now, chosen);
  }
}

function table(articles: readonly ExportedArticle[], part: Part): string {
  const tables: Record<Part, () => string> = {
    quotes: () => quotesCsv(articles.flatMap(quoteRecords)),
    figures: () => figuresCsv(articles.flatMap(figureRecords)),
    entities: () => entitiesCsv(articles.flatMap(entityRecords)),
    notes: () => notesCsv(articles.flatMap(noteRecords)),
  };
  return tables[part]();
}

function json(articles: readonly ExportedArticle[], parts: ReadonlySet<Part>): string {
  const all: Record<Part, () => unknown[]> = {
    quotes: () => articles.flatMap(quoteRecords),
    figures: () => articles.flatMap(figureRecords),
    entities: () => articles.flatMap(entityRecords),
    notes: () => articles.flatMap(noteRecords),
  };
  return `${JSON.stringify(Object.fromEntries(PARTS.filter(part => parts.has(part)).map(part => [part, all[part]()])))}\n`;
}
