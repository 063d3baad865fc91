import * as vscode from 'vscode';

const MILLISECONDS = 4000;

/** Says something in passing, in the status bar. Not for article text, in which VS Code would look for icons. */
export function announce(message: string): void {
  vscode.window.setStatusBarMessage(message, MILLISECONDS);
}
