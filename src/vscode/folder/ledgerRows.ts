import type { LedgerRow } from '../../corpus/ledger';
import { wordsIn } from '../../corpus/words';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { ArticleQuotes, ArticleSummary } from '../../worker/folder/folderService';
import { articleText } from './articleTexts';

/** One quote with the article it stands in. */
export interface PlacedRow {
  readonly article: ArticleSummary;
  readonly row: LedgerRow;
}

/**
 * What was said in some articles, in their order: only what somebody said, denied or asked, with every word of `about`. Nothing
 * of an article whose text is no longer the one that was indexed.
 */
export async function rowsOf(
  client: FolderClient,
  articles: readonly ArticleQuotes[],
  about: string,
): Promise<PlacedRow[]> {
  const wanted = [...wordsIn(about)].map(({ form }) => form);
  const found = await Promise.all(
    articles.map(async ({ seqs, ...article }) => {
      const text = await articleText(article.uri);
      const rows = text === null ? null : await client.call('ledger', { uri: article.uri, text, seqs });
      return (rows ?? []).flatMap(row => {
        const said = new Set([...wordsIn(row.text)].map(({ form }) => form));
        return wanted.every(form => said.has(form)) ? [{ article, row }] : [];
      });
    }),
  );
  return found.flat();
}
