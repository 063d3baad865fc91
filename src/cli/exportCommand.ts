import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Engine } from '../engine/engine';
import { bratStandoff } from '../export/brat';
import { exportAs, FORMATS } from '../export/exportAs';
import type { ExportedArticle } from '../export/exportedArticle';
import { PARTS } from '../export/exportedArticle';
import { GROUPINGS } from '../export/markdown';
import { exportedArticles } from './exportedArticles';
import { oneOf, parseOptions } from './options';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

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
    const wanted = parts.length > 0 ? parts : PARTS;
    const part = values.containing?.toLowerCase();
    const text = exportAs(
      articles,
      { format, parts: wanted, by, now: new Date().toISOString() },
      ({ words }) => part === undefined || words.toLowerCase().includes(part),
    );
    if (values.out === undefined) await terminal.write(text);
    else await writeFile(values.out, text);
  }
  return failed ? 1 : 0;
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
