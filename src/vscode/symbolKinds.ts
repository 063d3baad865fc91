import * as vscode from 'vscode';
import type { EntityType } from '../engine/annotations';

/** What a list of symbols shows an entity as. */
export const SYMBOL_KINDS: Record<EntityType, vscode.SymbolKind> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Struct,
  place: vscode.SymbolKind.Field,
  group: vscode.SymbolKind.Enum,
  event: vscode.SymbolKind.Event,
  product: vscode.SymbolKind.Object,
  work: vscode.SymbolKind.File,
};
