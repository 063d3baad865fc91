import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import type { EntityType } from '../../engine/annotations';
import type { CastSort, CastTree } from './castTree';

const OPEN_WORDS = 'byline.openIndexedWords';

/** What a row about words of some article does when it is chosen: opens the article and selects them. */
export function openWordsCommand(uri: string, span: Span): vscode.Command {
  return { command: OPEN_WORDS, title: vscode.l10n.t('Show in the Text'), arguments: [uri, span] };
}

export async function openWords(uri: string, [start, end]: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection });
}

/** Commands of rows, which nobody else can run. */
export function registerRowCommands(cast: CastTree): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(OPEN_WORDS, openWords),
    vscode.commands.registerCommand('byline.castMore', (type: EntityType) => cast.more(type)),
  );
}

export async function sortCast(cast: CastTree): Promise<void> {
  const sorts: { label: string; sort: CastSort }[] = [
    { label: vscode.l10n.t('By number of articles'), sort: 'articles' },
    { label: vscode.l10n.t('By name'), sort: 'name' },
  ];
  const title = vscode.l10n.t('Sort the cast');
  const picked = await vscode.window.showQuickPick(sorts, { title });
  if (picked) cast.show({ sort: picked.sort });
}

export async function filterCast(cast: CastTree): Promise<void> {
  const filter = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter the cast'),
    prompt: vscode.l10n.t('Letters of the name, in their order; nothing for everybody'),
    value: cast.filter,
  });
  if (filter !== undefined) cast.show({ filter: filter.trim() });
}
