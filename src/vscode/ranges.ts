import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Reading } from '../features/reading';

/** The range of a span in the document the reading is of. */
export function rangeOf({ lines }: Reading, [start, end]: Span): vscode.Range {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** The span of a range; an empty one for a cursor. */
export function spanOfRange({ lines }: Reading, { start, end }: vscode.Range): Span {
  return [lines.offsetAt(start), lines.offsetAt(end)];
}
