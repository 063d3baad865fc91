import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Reading } from '../features/reading';
import { documentKey, parseTarget, spanOfTarget } from '../features/target';
import { announce } from './announce';
import { rangeOf, spanOfRange } from './ranges';
import type { Readings } from './readings';

/** The words of an open article that a command is about. */
export interface Place {
  readonly editor: vscode.TextEditor;
  readonly reading: Reading;
  readonly at: Span;
}

/**
 * Where a command is to work: at the target a card's link gives, if that is still the text it was made for; without
 * arguments at the selection of the active editor. Undefined, and said so where the reader can help it, when neither
 * is in an article.
 */
export async function placeOf(readings: Readings, values: readonly unknown[]): Promise<Place | undefined> {
  const target = parseTarget(values);
  const editor = target ? editorWithKey(target[0]) : vscode.window.activeTextEditor;
  const reading = editor && (await readings.read(editor.document));
  if (!reading) return undefined;
  const at = target ? spanOfTarget(reading, target) : spanOfRange(reading, editor.selection);
  if (at) return { editor, reading, at };
  announce(vscode.l10n.t('The text has changed since'));
  return undefined;
}

/** Selects words of the place's article, brings them into view and gives its editor the focus. */
export async function select({ editor, reading }: Place, span: Span): Promise<void> {
  const { document, viewColumn } = editor;
  const selection = rangeOf(reading, span);
  await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
}

function editorWithKey(key: number): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => documentKey(document.uri.toString()) === key);
}
