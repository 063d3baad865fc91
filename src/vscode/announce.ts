import * as vscode from 'vscode';

const MILLISECONDS = 4000;

/** Says something in passing, once. Not for article text, in which VS Code would look for icons. */
export function announce(message: string): void {
  if (isReadAloud()) speak(message);
  else vscode.window.setStatusBarMessage(message, MILLISECONDS);
}

/** Says to who cannot see it what a change on screen shows already. */
export function announceToListener(message: string): void {
  if (isReadAloud()) speak(message);
}

/**
 * The status bar is not read aloud; a notification is, and one of progress goes by itself. VS Code does not tell an
 * extension that it found a screen reader, so `editor.accessibilitySupport` must say so.
 */
function speak(message: string): void {
  const options = { location: vscode.ProgressLocation.Notification, title: message };
  void vscode.window.withProgress(options, () => new Promise(resolve => setTimeout(resolve, MILLISECONDS)));
}

function isReadAloud(): boolean {
  return vscode.workspace.getConfiguration('editor').get('accessibilitySupport') === 'on';
}
