import * as vscode from 'vscode';
import type { LedgerRow } from '../../corpus/ledger';
import { wordsIn } from '../../corpus/words';
import type { Check } from '../../features/check';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { ArticleQuotes, ArticleSummary } from '../../worker/folder/folderService';
import type { ChecksOf } from '../notes/checksOf';
import { articleText } from './articleTexts';

/** One quote with the article it stands in. */
export interface PlacedRow {
  readonly article: ArticleSummary;
  readonly row: LedgerRow;
  /** What the reader says of having checked the words, or null. */
  readonly checked: Check | null;
}

/**
 * What was said in some articles, in their order: only what somebody said, denied or asked, with every word of `about`. Nothing
 * of an article whose text is no longer the one that was indexed.
 */
export async function rowsOf(
  client: FolderClient,
  articles: readonly ArticleQuotes[],
  about: string,
  checksOf?: ChecksOf,
): Promise<PlacedRow[]> {
  const wanted = [...wordsIn(about)].map(({ form }) => form);
  const found = await Promise.all(
    articles.map(async ({ seqs, ...article }) => {
      const text = await articleText(article.uri);
      if (text === null) return [];
      const rows = (await client.call('ledger', { uri: article.uri, text, seqs })) ?? [];
      const fitting = rows.filter(row => {
        const said = new Set([...wordsIn(row.text)].map(({ form }) => form));
        return wanted.every(form => said.has(form));
      });
      const checkOn = fitting.length > 0 && (await checksOf?.(vscode.Uri.parse(article.uri), text));
      return fitting.map(row => ({ article, row, checked: checkOn ? checkOn(row.span) : null }));
    }),
  );
  return found.flat();
}
