import * as vscode from 'vscode';
import { LineIndex } from '../../base/lineIndex';
import type { Span } from '../../base/span';
import { inertLabel } from '../../features/inertLabel';
import type { FolderClient } from '../../worker/folder/folderClient';
import { rangeOf } from '../ranges';
import { SYMBOL_KINDS } from '../symbolKinds';
import { articleTitle } from './folderWords';
import { articleText } from './articleTexts';

/** Where a symbol stands is found out when it is chosen: its article must be read for that. */
class FolderSymbol extends vscode.SymbolInformation {
  span: Span = [0, 0];
}

/** Who and what the folder names, by the letters of a query in their order. */
export async function folderSymbols(
  client: FolderClient,
  query: string,
  most: number,
): Promise<vscode.SymbolInformation[]> {
  const found = await client.call('symbols', { query, most });
  return found.map(({ name, type, at }) => {
    const uri = vscode.Uri.parse(at.uri);
    const article = inertLabel(articleTitle(at));
    const location = new vscode.Location(uri, new vscode.Range(0, 0, 0, 0));
    const symbol = new FolderSymbol(inertLabel(name), SYMBOL_KINDS[type], article, location);
    symbol.span = at.span;
    return symbol;
  });
}

export async function resolveFolderSymbol(
  symbol: vscode.SymbolInformation,
): Promise<vscode.SymbolInformation> {
  if (!(symbol instanceof FolderSymbol)) return symbol;
  const { uri } = symbol.location;
  const text = await articleText(uri.toString());
  if (text !== null)
    symbol.location = new vscode.Location(uri, rangeOf({ lines: new LineIndex(text) }, symbol.span));
  return symbol;
}
