import * as vscode from 'vscode';
import type { NoteStore } from '../notes/noteStore';

/** Notes go with their article when VS Code gives it, or a folder it is in, another name. */
export function followRenames(store: NoteStore, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    try {
      const noted = await store.articlesWithNotes();
      for (const { oldUri, newUri } of files)
        for (const article of noted) {
          const rest = restBelow(oldUri, article);
          if (rest !== null) await store.moveFile(article, newUri.with({ path: newUri.path + rest }));
        }
    } catch (error) {
      log.error('Could not move the notes with their articles', error);
    }
  });
}

/** '' for the file itself, a path with a slash for one below; null for any other. */
function restBelow(from: vscode.Uri, file: vscode.Uri): string | null {
  if (file.toString() === from.toString()) return '';
  return file.toString().startsWith(`${from.toString()}/`) ? file.path.slice(from.path.length) : null;
}
