import * as vscode from 'vscode';

/** The first minutes: a walkthrough, to be opened again at any time. */
export function registerWalkthrough(): vscode.Disposable {
  return vscode.commands.registerCommand('byline.openWalkthrough', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', 'byline.byline#read', false),
  );
}
