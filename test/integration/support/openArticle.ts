import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Span } from '../../../src/base/span';
import { eventually, writeFile } from './extension';

/** Writes an article into the workspace's folder articles/ and opens it. */
export async function openArticle(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await writeFile(`articles/${name}`, text);
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  // VS Code keeps documents for minutes and shows at first what a file of this name held before.
  await eventually(() => expect(editor.document.getText()).to.equal(text));
  return editor;
}

/** Opens one of the demo articles by the beginning of its file's name. */
export async function openSeed(beginning: string): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles(`seeds/${beginning}*.txt`);
  if (!uri) throw new Error(`no article seeds/${beginning}*.txt`);
  return vscode.window.showTextDocument(uri, { preview: false });
}

/** The place of the nth occurrence (from 0) of some words in a document. */
export function rangeOfWords(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  const text = document.getText();
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${JSON.stringify(words)} number ${nth} in ${document.uri.toString()}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The same in code units. */
export function spanOfWords(document: vscode.TextDocument, words: string): Span {
  const { start, end } = rangeOfWords(document, words);
  return [document.offsetAt(start), document.offsetAt(end)];
}

/** The places of all occurrences of some words in a document. */
export function rangesOfWords(document: vscode.TextDocument, words: string): vscode.Range[] {
  const count = document.getText().split(words).length - 1;
  return Array.from({ length: count }, (_, nth) => rangeOfWords(document, words, nth));
}

/** Puts the cursor into the nth occurrence of some words. */
export async function putCursor(editor: vscode.TextEditor, words: string, nth = 0): Promise<void> {
  const at = rangeOfWords(editor.document, words, nth).start.translate(0, 1);
  editor.selection = new vscode.Selection(at, at);
  // The window may still be telling of a selection before; what it has answered lies behind that.
  await vscode.commands.executeCommand('setContext', 'byline.test.cursor', words);
}
