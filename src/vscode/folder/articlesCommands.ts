import * as vscode from 'vscode';
import type { ArticlesShown } from '../articlesShown';

/** The view "Articles", as far as it is told what to show. */
export interface ArticlesView {
  readonly shown: ArticlesShown;
  show(how: Partial<ArticlesShown>): void;
  /** Draws again what the index chose. */
  chooseAgain(): void;
}

export async function sortArticles(view: ArticlesView): Promise<void> {
  const { t } = vscode.l10n;
  const orders: { label: string; order: ArticlesShown['order'] }[] = [
    { label: t('By folder'), order: 'folder' },
    { label: t('By date, the latest first'), order: 'date' },
  ];
  const picked = await vscode.window.showQuickPick(orders, { title: t('Sort the articles') });
  if (picked) view.show({ order: picked.order });
}

export async function filterArticles(view: ArticlesView): Promise<void> {
  const filter = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter the articles'),
    prompt: vscode.l10n.t("Words of the headline or of the file's name; nothing for all"),
    value: view.shown.filter,
  });
  if (filter !== undefined) view.show({ filter: filter.trim() });
}
