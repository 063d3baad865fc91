import * as vscode from 'vscode';
import type { SkipReason } from '../../corpus/article';
import { isSettled, LARGEST_FILE } from '../../corpus/article';
import { decodeText } from '../../indexing/decodeText';
import type { ArticleState, KnownState } from '../../worker/folder/folderService';

/** What the index is to hear of a file: its text, or why it is none. */
export type ForIndex =
  | { readonly kind: 'text'; readonly article: ArticleState; readonly unsaved: boolean }
  | { readonly kind: 'skip'; readonly file: KnownState & { readonly reason: SkipReason } };

/** The text an editor holds unsaved, else that of the file; null where that is gone. Each file is read once. */
export async function readForIndex(uri: vscode.Uri): Promise<ForIndex | null> {
  const key = uri.toString();
  const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === key);
  if (document?.isDirty) {
    const text = document.getText();
    const article = { uri: key, text, state: { size: text.length, modified: 0 }, settled: false };
    return { kind: 'text', article, unsaved: true };
  }
  const known = await stateOf(uri);
  if (!known) return null;
  const skip = (reason: SkipReason): ForIndex => ({ kind: 'skip', file: { ...known, reason } });
  if (known.state.size > LARGEST_FILE) return skip('size');
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    return skip('unreadable');
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return skip(decoded.problem);
  const settled = isSettled(known.state, Date.now());
  return { kind: 'text', article: { ...known, text: decoded.text, settled }, unsaved: false };
}

/** Size and time of a file; null where it is gone. */
export async function stateOf(uri: vscode.Uri): Promise<KnownState | null> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return { uri: uri.toString(), state: { size, modified: mtime } };
  } catch {
    return null;
  }
}
