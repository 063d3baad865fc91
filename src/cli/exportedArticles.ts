import { applyCorrections } from '../corrections/applyCorrections';
import { dateGivenBy } from '../corrections/correction';
import type { Engine } from '../engine/engine';
import type { ExportedArticle } from '../export/exportedArticle';
import { readArticleFile } from './articleFile';
import { nearestCorrections } from './nearestCorrections';
import { notesOn } from './notesCommand';
import type { Terminal } from './terminal';

export interface ExportedArticles {
  readonly articles: readonly ExportedArticle[];
  /** Whether a file could not be used; said on standard error. */
  readonly failed: boolean;
}

/** Reads articles with their corrections and notes. */
export async function exportedArticles(
  engine: Pick<Engine, 'annotate'>,
  files: readonly string[],
  terminal: Terminal,
): Promise<ExportedArticles> {
  const articles: ExportedArticle[] = [];
  let failed = false;
  for (const file of files) {
    const article = await readArticleFile(file, terminal);
    if (!article) {
      failed = true;
      continue;
    }
    const { path, text, sha256 } = article;
    const corrections = await nearestCorrections(file, terminal);
    const notes = await notesOn(article, terminal);
    failed ||= !corrections || !notes;
    const published = dateGivenBy(corrections ?? []);
    const found = engine.annotate({ id: path, text, sha256, published });
    const { annotations } = applyCorrections(text, found, corrections ?? []);
    articles.push({ path, text, annotations, notes: notes ?? [] });
  }
  return { articles, failed };
}
