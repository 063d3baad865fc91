import * as vscode from 'vscode';

const SECTION = 'byline.closeReading';

/** What is read closely: nothing, or the articles in sight. */
export type CloseSetting = 'off' | 'openArticle';

/** What the reader wants; whatever else a settings file says is taken for the default. */
export function closeSetting(): CloseSetting {
  return vscode.workspace.getConfiguration().get(SECTION) === 'off' ? 'off' : 'openArticle';
}

export function onDidChangeCloseSetting(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}
