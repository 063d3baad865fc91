import type * as vscode from 'vscode';

/** What the view "Articles" shows, and in which order. */
export interface ArticlesShown {
  readonly order: 'folder' | 'date';
  /** Words that the headline or the file's name must hold; empty for all. */
  readonly filter: string;
  readonly unreadOnly: boolean;
}

export const ALL_BY_FOLDER: ArticlesShown = { order: 'folder', filter: '', unreadOnly: false };

/** Some of the articles, the latest first. */
export interface ChosenArticles {
  readonly uris: readonly vscode.Uri[];
  /** Whether there are others. */
  readonly more: boolean;
}

/** Where the workspace remembers the order. */
const ORDER = 'articlesOrder';

/** How the articles are shown at first: in the order that the reader chose last, and all of them. */
export function shownAtFirst(memory: Pick<vscode.Memento, 'get'>): ArticlesShown {
  return memory.get(ORDER) === 'date' ? { ...ALL_BY_FOLDER, order: 'date' } : ALL_BY_FOLDER;
}

export async function rememberOrder(
  memory: Pick<vscode.Memento, 'update'>,
  order: ArticlesShown['order'],
): Promise<void> {
  await memory.update(ORDER, order);
}
