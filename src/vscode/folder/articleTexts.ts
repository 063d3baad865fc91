import * as vscode from 'vscode';
import { hexOf } from '../../base/bytes';
import { Limiter } from '../../base/limiter';
import { LineIndex } from '../../base/lineIndex';
import { decodeText } from '../../indexing/decodeText';
import type { ArticlePlaces } from '../../worker/folder/folderService';
import { rangeOf } from '../ranges';

/** So many files are read at once. */
const limiter = new Limiter(8);

/** The text of an article as an editor holds it, else of its file; null where there is none to be had. */
export async function articleText(uri: string): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri);
  if (open?.isDirty) return open.getText();
  try {
    const bytes = await limiter.run(async () => vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    const decoded = decodeText(bytes);
    return 'text' in decoded ? decoded.text : null;
  } catch {
    return null;
  }
}

/** The text of an article; null where it is no longer the one that was indexed. */
export async function indexedText({ uri, hash }: ArticlePlaces): Promise<string | null> {
  const text = await articleText(uri);
  return text !== null && (await sha256(text)) === hash ? text : null;
}

/** Places of an article as VS Code takes them; none where its text is no longer the one that was indexed. */
export async function locationsOf(places: ArticlePlaces): Promise<vscode.Location[]> {
  const { uri, spans } = places;
  const text = await indexedText(places);
  if (text === null) return [];
  const lines = new LineIndex(text);
  return spans.map(span => new vscode.Location(vscode.Uri.parse(uri), rangeOf({ lines }, span)));
}

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return hexOf(hash);
}
