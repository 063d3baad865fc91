import * as vscode from 'vscode';
import { inertLabel } from '../features/inertLabel';
import { MOST_SYMBOLS, symbolsFor } from '../features/symbols';
import { plainLabel } from '../features/trees/plainLabel';
import type { ArticleFiles } from './articleFiles';
import type { LazyFolder } from './folder/lazyFolder';
import type { Library, Named } from './library';
import { SYMBOL_KINDS } from './symbolKinds';

/** While there is no index, the first articles are searched: each must be read once before anything of it can be found. */
const MOST_ARTICLES = 1000;

/** "Go to Symbol in Workspace": who and what the articles of the workspace name. */
export function registerWorkspaceSymbols(
  files: ArticleFiles,
  library: Library,
  folder: LazyFolder,
): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      if (query.trim() === '') return [];
      const current = folder.current;
      if (current) return current.symbols(query, MOST_SYMBOLS);
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
    resolveWorkspaceSymbol: async symbol => folder.current?.resolveSymbol(symbol) ?? symbol,
  });
}

function symbolOf({ name, type, article, location }: Named): vscode.SymbolInformation {
  return new vscode.SymbolInformation(
    inertLabel(name),
    SYMBOL_KINDS[type],
    inertLabel(plainLabel(article)),
    location,
  );
}
