import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Reading } from '../features/reading';

/** The range of a span in the text whose lines these are. */
export function rangeOf({ lines }: Pick<Reading, 'lines'>, [start, end]: Span): vscode.Range {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** The span of a range; an empty one for a cursor. */
export function spanOfRange({ lines }: Reading, { start, end }: vscode.Range): Span {
  return [lines.offsetAt(start), lines.offsetAt(end)];
}

/** The range of a span in a document that is open. */
export function rangeIn(document: vscode.TextDocument, [start, end]: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The span of a range in a document that is open. */
export function spanIn(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return [document.offsetAt(start), document.offsetAt(end)];
}
