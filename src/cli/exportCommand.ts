import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Engine } from '../engine/engine';
import { bratStandoff } from '../export/brat';
import { conllTokens } from '../export/conll';
import { entitiesCsv, figuresCsv, notesCsv, quotesCsv } from '../export/csv';
import { evidencePack } from '../export/evidence';
import type { ExportedArticle, Part } from '../export/exportedArticle';
import { PARTS } from '../export/exportedArticle';
import { htmlPage } from '../export/html';
import { GROUPINGS, markdownNotes } from '../export/markdown';
import { entityRecords, figureRecords, noteRecords, quoteRecords } from '../export/records';
import { annotationPage } from '../export/w3c';
import { exportedArticles } from './exportedArticles';
import { oneOf, parseOptions } from './options';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

const FORMATS = ['json', 'markdown', 'csv', 'html', 'w3c', 'brat', 'conll', 'pack'] as const;

/** `byline export FILE…`: quotes, figures, entities and notes in a form for elsewhere. Returns the exit code. */
export async function exportCommand(
  args: readonly string[],
  terminal: Terminal,
  makeEngine: () => Pick<Engine, 'annotate'>,
): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string' },
    what: { type: 'string', multiple: true },
    by: { type: 'string' },
    containing: { type: 'string' },
    out: { type: 'string' },
  });
  const format = oneOf('--format', values.format, FORMATS);
  const by = oneOf('--by', values.by, GROUPINGS);
  const parts = (values.what ?? [])
    .flatMap(list => list.split(','))
    .map(part => oneOf('--what', part, PARTS));
  if (positionals.length === 0) throw new UsageError('no file');
  if (format === 'csv' && parts.length > 1)
    throw new UsageError('--format csv: one table, --what quotes, figures, entities or notes');
  if (format === 'brat' && positionals.length > 1 && values.out === undefined)
    throw new UsageError('--format brat of several files needs --out FOLDER');
  const { articles, failed } = await exportedArticles(makeEngine(), positionals, terminal);
  if (format === 'brat' && values.out !== undefined) await writeBrat(articles, values.out);
  else {
    const wanted = new Set<Part>(parts.length > 0 ? parts : PARTS);
    const words = values.containing?.toLowerCase();
    const chosen = (text: string): boolean => words === undefined || text.toLowerCase().includes(words);
    const text = formatted(format, articles, wanted, by, chosen);
    if (values.out === undefined) await terminal.write(text);
    else await writeFile(values.out, text);
  }
  return failed ? 1 : 0;
}

function formatted(
  format: (typeof FORMATS)[number],
  articles: readonly ExportedArticle[],
  parts: ReadonlySet<Part>,
  by: (typeof GROUPINGS)[number],
  chosen: (words: string) => boolean,
): string {
  switch (format) {
    case 'json':
      return json(articles, parts);
    case 'markdown':
      return markdownNotes(articles, by, parts);
    case 'csv':
      return table(articles, [...parts][0] ?? 'quotes');
    case 'html':
      return htmlPage(articles, parts);
    case 'w3c':
      return annotationPage(articles);
    case 'brat':
      return articles.map(bratStandoff).join('');
    case 'conll':
      return articles.map(conllTokens).join('');
    case 'pack':
      return evidencePack(articles, parts, new Date().toISOString(), chosen);
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

/** Of each article its text and its annotations under one name, as brat wants them. */
async function writeBrat(articles: readonly ExportedArticle[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const taken = new Set<string>();
  for (const article of articles) {
    const plain = basename(article.path, extname(article.path));
    let name = plain;
    for (let n = 2; taken.has(name); n++) name = `${plain}-${String(n)}`;
    taken.add(name);
    await writeFile(join(folder, `${name}.txt`), article.text);
    await writeFile(join(folder, `${name}.ann`), bratStandoff(article));
  }
}
