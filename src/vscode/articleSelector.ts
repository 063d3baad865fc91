import * as vscode from 'vscode';
import type { Articles } from './articles';
import { FILE_SCHEMES } from './articles';
import { SAMPLE_SCHEME, SENTENCES_SCHEME } from './ownSchemes';

/**
 * The articles as VS Code tells documents apart. What is registered for more than these would put "Go to Definition"
 * and its like into the menus of files in which they do nothing.
 */
export function articleSelector(articles: Articles): vscode.DocumentFilter[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const byPath = [...FILE_SCHEMES].flatMap(scheme => articles.patterns.map(pattern => ({ scheme, pattern })));
  const withinFolder = folders.flatMap(folder =>
    articles.patterns.map(pattern => ({
      scheme: folder.uri.scheme,
      pattern: new vscode.RelativePattern(folder, pattern),
    })),
  );
  const byName = articles.asked.map(({ scheme, fsPath }) => ({ scheme, pattern: fsPath }));
  return [...byPath, ...withinFolder, ...byName, { scheme: SENTENCES_SCHEME }, { scheme: SAMPLE_SCHEME }];
}

/** Registers for the articles there are, and anew whenever others become articles, which also makes VS Code ask again. */
export function registerForArticles(
  articles: Articles,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registered = register(articleSelector(articles));
  const renew = (): void => {
    registered.dispose();
    registered = register(articleSelector(articles));
  };
  const subscriptions = vscode.Disposable.from(
    articles.onDidChange(renew),
    vscode.workspace.onDidChangeWorkspaceFolders(renew),
  );
  return {
    dispose: () => {
      subscriptions.dispose();
      registered.dispose();
    },
  };
}
