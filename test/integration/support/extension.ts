import * as vscode from 'vscode';
import type { Api } from '../../../src/extension';

/** What the extension under test gives to whoever activates it. */
export async function byline(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('byline.byline');
  if (!extension) throw new Error('Byline is not installed');
  return extension.activate();
}

/** The first folder that is open. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the suites run in a folder');
  return folder.uri;
}

/** Writes a file below the folder that is open. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** Deletes a file or folder, whether it is there or not. */
export async function remove(uri: vscode.Uri): Promise<void> {
  await Promise.resolve(vscode.workspace.fs.delete(uri, { recursive: true })).catch(() => undefined);
}

/**
 * Waits until `check` no longer throws, `limit` milliseconds at most; what happens elsewhere (a file system, a window) has no
 * promise to wait for.
 */
export async function eventually<T>(check: () => T | Promise<T>, limit = 60_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

/** The extension with nothing kept of the folder's articles, and the question of privacy answered: what is kept is shared. */
export async function withNothingKept(): Promise<Api> {
  const api = await byline();
  await api.kept.setPrivacy('shared');
  await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
  return api;
}

/** When VS Code saves by itself: a browser does so after a second, where nothing else is said. */
export function autoSave(value: 'off' | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('files')
    .update('autoSave', value, vscode.ConfigurationTarget.Global);
}
