import * as vscode from 'vscode';
import type { Alignment } from '../base/alignment';
import { hexOf } from '../base/bytes';
import { alignLines } from '../base/lineEnds';
import { decodeText } from '../indexing/decodeText';

/** The file of a document, as long as both say the same. */
export interface FileBehind {
  /** Without its byte-order mark; line ends as they are in the file, where VS Code may have evened them out. */
  readonly text: string;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
  /** From the document's offsets to those of `text`; null where both are the same. */
  readonly toFile: Alignment | null;
}

/** Undefined where there is no such file, or the document has been changed since. */
export async function fileBehind(document: vscode.TextDocument): Promise<FileBehind | undefined> {
  if (document.isDirty || document.isUntitled) return undefined;
  try {
    const bytes = new Uint8Array(await vscode.workspace.fs.readFile(document.uri));
    const decoded = decodeText(bytes);
    if (!('text' in decoded)) return undefined;
    const { text } = decoded;
    const shown = document.getText();
    const toFile = text === shown ? null : alignLines(shown, text);
    if (text !== shown && !toFile) return undefined;
    return { text, toFile, sha256: hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) };
  } catch {
    return undefined;
  }
}
