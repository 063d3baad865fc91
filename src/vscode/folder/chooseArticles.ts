import * as vscode from 'vscode';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { ArticlesShown, ChosenArticles } from '../articlesShown';

/** So many are asked for at once where those that have been read are passed over. */
const PAGE = 500;

/** The articles of the index that fit, the latest first, those without a date last. */
export async function chooseArticles(
  client: FolderClient,
  isRead: (article: vscode.Uri) => boolean,
  { filter, unreadOnly }: Pick<ArticlesShown, 'filter' | 'unreadOnly'>,
  most: number,
): Promise<ChosenArticles> {
  const uris: vscode.Uri[] = [];
  const asked = unreadOnly ? PAGE : most + 1;
  for (let offset = 0; uris.length <= most; offset += asked) {
    const page = await client.call('articles', { filter, most: asked, offset });
    const found = page.map(({ uri }) => vscode.Uri.parse(uri));
    uris.push(...(unreadOnly ? found.filter(uri => !isRead(uri)) : found));
    if (page.length < asked) break;
  }
  return { uris: uris.slice(0, most), more: uris.length > most };
}
