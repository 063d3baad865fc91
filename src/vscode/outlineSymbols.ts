import * as vscode from 'vscode';
import { outlineOf } from '../features/outline';
import type { OutlineItem } from '../features/outline';
import type { Reading } from '../features/reading';
import { hostWording } from './hostWording';
import { rangeOf } from './ranges';

/** VS Code's kinds are those of program code; taken for their icons. */
const KINDS: Record<OutlineItem['kind'], vscode.SymbolKind> = {
  headline: vscode.SymbolKind.Module,
  subhead: vscode.SymbolKind.Namespace,
  caption: vscode.SymbolKind.Field,
  paragraph: vscode.SymbolKind.String,
  quote: vscode.SymbolKind.Event,
};

/** The outline of an article, for the view of that name, breadcrumbs, sticky scroll and "Go to Symbol in Editor". */
export function outlineSymbols(reading: Reading): vscode.DocumentSymbol[] {
  return outlineOf(reading, hostWording).map(item => symbolOf(reading, item));
}

function symbolOf(
  reading: Reading,
  { kind, name, detail, span, children }: OutlineItem,
): vscode.DocumentSymbol {
  const range = rangeOf(reading, span);
  const symbol = new vscode.DocumentSymbol(name, detail, KINDS[kind], range, range);
  symbol.children = children.map(child => symbolOf(reading, child));
  return symbol;
}
