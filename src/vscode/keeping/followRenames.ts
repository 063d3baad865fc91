import * as vscode from 'vscode';

/** What is kept in a file for each article. */
export interface KeptByArticle {
  /** The articles of which there is something. */
  articlesKept(): Promise<readonly vscode.Uri[]>;
  /** Gives what is kept on an article that went elsewhere to where it is now. */
  moveFile(from: vscode.Uri, to: vscode.Uri): Promise<void>;
}

/** What is kept goes with its article when VS Code gives it, or a folder it is in, another name. */
export function followRenames(
  keepers: readonly KeptByArticle[],
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    const tell = (error: unknown): void =>
      log.error('Could not move what is kept on articles with them', error);
    for (const keeper of keepers) {
      const articles = await keeper.articlesKept().catch((error: unknown) => (tell(error), []));
      for (const { oldUri, newUri } of files)
        for (const article of articles) {
          const rest = restBelow(oldUri, article);
          // One that cannot be moved leaves the others to be.
          if (rest !== null)
            await keeper.moveFile(article, newUri.with({ path: newUri.path + rest })).catch(tell);
        }
    }
  });
}

/** '' for the file itself, a path with a slash for one below; null for any other. */
function restBelow(from: vscode.Uri, file: vscode.Uri): string | null {
  if (file.toString() === from.toString()) return '';
  return file.toString().startsWith(`${from.toString()}/`) ? file.path.slice(from.path.length) : null;
}
