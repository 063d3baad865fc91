import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { rangeIn } from '../ranges';

const OPEN_WORDS = 'byline.openIndexedWords';

/** What a row about words of some article does when it is chosen: opens the article and selects them. */
export function openWordsCommand(uri: string, span: Span): vscode.Command {
  return { command: OPEN_WORDS, title: vscode.l10n.t('Show in the Text'), arguments: [uri, span] };
}

export function registerOpenWords(): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_WORDS, openWords);
}

export async function openWords(uri: string, span: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = rangeIn(document, span);
  await vscode.window.showTextDocument(document, { selection });
}
