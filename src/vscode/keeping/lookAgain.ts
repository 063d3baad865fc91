import * as vscode from 'vscode';

/** What is kept in files that others write too. */
export interface KeptInFiles {
  /** Takes in what was written meanwhile. */
  lookAgain(): Promise<void>;
}

/**
 * Looks at files again whenever the reader comes back to the window: while they were elsewhere another program may have
 * written, or git checked out, and of a folder that goes and comes VS Code is not always told.
 */
export function lookAgainOnReturn(
  keepers: readonly KeptInFiles[],
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let { focused: was } = vscode.window.state;
  return vscode.window.onDidChangeWindowState(({ focused }) => {
    const returns = focused && !was;
    was = focused;
    if (!returns) return;
    for (const keeper of keepers)
      keeper
        .lookAgain()
        .catch((error: unknown) => log.warn('Could not look again at what is kept in the folder', error));
  });
}
