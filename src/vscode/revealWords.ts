import * as vscode from 'vscode';

const COMMAND = 'byline.revealWords';

/** What a row of a tree does when it is chosen: opens the article and selects the words. */
export function revealWordsCommand(uri: vscode.Uri, range: vscode.Range): vscode.Command {
  return { command: COMMAND, title: vscode.l10n.t('Show in the Text'), arguments: [uri, range] };
}

export function registerRevealWords(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (uri: unknown, selection: unknown) => {
    if (!(uri instanceof vscode.Uri) || !(selection instanceof vscode.Range)) return;
    await vscode.window.showTextDocument(uri, { selection });
  });
}
