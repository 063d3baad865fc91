import * as vscode from 'vscode';
import { escapeGlob } from '../base/glob';
import type { Articles } from './articles';

/** Commands by which the reader says what is an article. */
export function registerArticleCommands(articles: Articles): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('byline.readAsArticle', (uri?: unknown) => readAsArticle(articles, uri)),
    vscode.commands.registerCommand('byline.stopReadingAsArticle', (uri?: unknown) =>
      stopReadingAsArticle(articles, uri),
    ),
    vscode.commands.registerCommand('byline.addFolderToArticles', addFolderToArticles),
  );
}

async function readAsArticle(articles: Articles, argument: unknown): Promise<void> {
  const uri = uriOf(argument);
  if (!uri) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the file first that you want to read as an article.'),
    );
    return;
  }
  await articles.ask(uri);
  if (articles.includes(uri)) await vscode.window.showTextDocument(uri);
  else void vscode.window.showInformationMessage(vscode.l10n.t('Only files can be read as articles.'));
}

async function stopReadingAsArticle(articles: Articles, argument: unknown): Promise<void> {
  const uri = uriOf(argument);
  if (uri) await articles.withdraw(uri);
}

/** Adds a folder to `byline.articles`: of this workspace when it lies within, else of the user. */
async function addFolderToArticles(argument: unknown): Promise<void> {
  const folder = argument instanceof vscode.Uri ? argument : await askForFolder();
  if (!folder) return;
  const configuration = vscode.workspace.getConfiguration('byline');
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(folder);
  const glob = `${globOf(folder, workspaceFolder)}/**/*.{txt,md}`;
  const globs = configuration.get<string[]>('articles', []);
  if (globs.includes(glob)) return;
  const target = workspaceFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update('articles', [...globs, glob], target);
}

/** From the workspace folder on, so that the setting can be shared; whole where there is nothing to start from. */
function globOf(folder: vscode.Uri, workspaceFolder: vscode.WorkspaceFolder | undefined): string {
  const isRoot = workspaceFolder?.uri.toString() === folder.toString();
  const path = workspaceFolder && !isRoot ? vscode.workspace.asRelativePath(folder, false) : folder.path;
  return escapeGlob(path.replace(/\/+$/, ''));
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Add to Articles'),
    ...(defaultUri && { defaultUri }),
  });
  return picked?.[0];
}

/** Menus of the explorer give the file; from the palette the active editor's is meant. */
function uriOf(argument: unknown): vscode.Uri | undefined {
  return argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
}
