import * as vscode from 'vscode';

/** The URIs of what is to be read: what editors hold first, and what one of them holds unsaved although its file is known. */
export function editorsFirst(uris: readonly string[]): string[] {
  const documents = vscode.workspace.textDocuments;
  const open = new Set(documents.map(({ uri }) => uri.toString()));
  const unsaved = documents.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString());
  const all = [...new Set([...uris, ...unsaved])];
  return [...all.filter(uri => open.has(uri)), ...all.filter(uri => !open.has(uri))];
}
