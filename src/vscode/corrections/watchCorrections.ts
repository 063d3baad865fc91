import * as vscode from 'vscode';
import { isPassing } from '../../sidecar/filePort';

/** Tells of corrections that come, change or go in the folders that are open, whoever writes them. */
export function watchCorrections(onChange: () => void): vscode.Disposable {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return vscode.Disposable.from(
    ...folders.map(folder => {
      // Of a folder that goes or comes whole, no file of its own is told.
      const pattern = new vscode.RelativePattern(
        folder,
        '{.byline,.byline/corrections,.byline/corrections/**,.byline/corrections.json}',
      );
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const tell = ({ path }: vscode.Uri): void => {
        if (!isPassing(path)) onChange();
      };
      watcher.onDidCreate(tell);
      watcher.onDidChange(tell);
      watcher.onDidDelete(tell);
      return watcher;
    }),
  );
}
