import * as vscode from 'vscode';
import type { EntityType } from '../engine/annotations';
import { inertLabel } from '../features/inertLabel';
import { MOST_SYMBOLS, symbolsFor } from '../features/symbols';
import { plainLabel } from '../features/trees/plainLabel';
import type { ArticleFiles } from './articleFiles';
import type { Library, Named } from './library';

/** In a larger folder the first ones are searched: each must be read once before anything of it can be found. */
const MOST_ARTICLES = 1000;

const KINDS: Record<EntityType, vscode.SymbolKind> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Struct,
  place: vscode.SymbolKind.Field,
  group: vscode.SymbolKind.Enum,
  event: vscode.SymbolKind.Event,
  product: vscode.SymbolKind.Object,
  work: vscode.SymbolKind.File,
};

/** "Go to Symbol in Workspace": who and what the articles of the workspace name. */
export function registerWorkspaceSymbols(files: ArticleFiles, library: Library): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      if (query.trim() === '') return [];
      const uris = (await files.list()).slice(0, MOST_ARTICLES);
      const named: Named[] = [];
      await Promise.all(
        uris.map(async uri => {
          const found = token.isCancellationRequested ? [] : await library.named(uri, token);
          if (!('problem' in found)) named.push(...symbolsFor(query, found));
        }),
      );
      if (token.isCancellationRequested) return [];
      return symbolsFor(query, named).slice(0, MOST_SYMBOLS).map(symbolOf);
    },
  });
}

function symbolOf({ name, type, article, location }: Named): vscode.SymbolInformation {
  return new vscode.SymbolInformation(
    inertLabel(name),
    KINDS[type],
    inertLabel(plainLabel(article)),
    location,
  );
}
