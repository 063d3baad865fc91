import * as vscode from 'vscode';

const SECTION = 'byline.closeReading';

/** What is read closely: nothing, the articles in sight, or those of the folder as well. */
export type CloseSetting = 'off' | 'openArticle' | 'folder';

/** What the reader wants; whatever else a settings file says is taken for the default. */
export function closeSetting(): CloseSetting {
  const setting = vscode.workspace.getConfiguration().get(SECTION);
  return setting === 'off' || setting === 'folder' ? setting : 'openArticle';
}

export function onDidChangeCloseSetting(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}
