import * as vscode from 'vscode';
import type { Span } from '../../base/span';

const OPEN_WORDS = 'byline.openIndexedWords';

/** What a row about words of some article does when it is chosen: opens the article and selects them. */
export function openWordsCommand(uri: string, span: Span): vscode.Command {
  return { command: OPEN_WORDS, title: vscode.l10n.t('Show in the Text'), arguments: [uri, span] };
}

export function registerOpenWords(): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_WORDS, openWords);
}

export async function openWords(uri: string, [start, end]: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection });
}
