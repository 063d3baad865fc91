import * as vscode from 'vscode';
import { isIsoDate } from '../base/isoDate';
import type { ArticleFacts } from '../features/newArticle';
import { articleFileName, articleFileText, isWebAddress, proposedFacts } from '../features/newArticle';
import type { Articles } from './articles';

/** In which folder of a workspace folder a new article goes: the first in which a file would be an article. */
const FOLDERS = ['articles', 'seeds', ''];
const MOST_OF_ONE_NAME = 1000;

/** "New Article from Clipboard": asks for what is known of it, and writes it as a file among the articles. */
export async function newArticleFromClipboard(articles: Articles): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Copy the text of an article first.'));
    return;
  }
  const facts = await askForFacts(text);
  if (!facts) return;
  const content = articleFileText(facts, text);
  const folder = await chooseFolder(articles);
  if (folder === null) return;
  const uri = folder ? await write(folder, articleFileName(facts), content) : undefined;
  const document = uri
    ? await vscode.workspace.openTextDocument(uri)
    : await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  await articles.ask(document.uri);
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Three questions, each of which may be answered with nothing but the title. Undefined when the reader gave up. */
async function askForFacts(text: string): Promise<ArticleFacts | undefined> {
  const proposed = proposedFacts(text);
  const title = await ask(1, {
    prompt: vscode.l10n.t('Title of the article'),
    value: proposed.title,
    validateInput: value => (value.trim() === '' ? vscode.l10n.t('An article needs a title.') : undefined),
  });
  if (title === undefined) return undefined;
  const date = await ask(2, {
    prompt: vscode.l10n.t('Day it was published, as in 2024-05-31; empty if you do not know'),
    placeHolder: 'YYYY-MM-DD',
    validateInput: value =>
      value.trim() === '' || isIsoDate(value.trim())
        ? undefined
        : vscode.l10n.t('A day is written as in 2024-05-31.'),
  });
  if (date === undefined) return undefined;
  const url = await ask(3, {
    prompt: vscode.l10n.t('Where it was published on the web; empty if you do not know'),
    placeHolder: 'https://…',
    value: proposed.url,
    validateInput: value =>
      value.trim() === '' || isWebAddress(value.trim())
        ? undefined
        : vscode.l10n.t('An address begins with https:// or http://.'),
  });
  return url === undefined ? undefined : { title: title.trim(), date: date.trim(), url: url.trim() };
}

function ask(step: number, options: vscode.InputBoxOptions): Thenable<string | undefined> {
  const title = vscode.l10n.t('New article ({0}/3)', step);
  return vscode.window.showInputBox({ ...options, title, ignoreFocusOut: true });
}

/** Undefined where no folder is open; null when the reader gave up choosing between several. */
async function chooseFolder(articles: Articles): Promise<vscode.Uri | undefined | null> {
  const [only, another] = vscode.workspace.workspaceFolders ?? [];
  if (!only) return undefined;
  const root = another ? await vscode.window.showWorkspaceFolderPick() : only;
  if (!root) return null;
  const folders = FOLDERS.map(name => vscode.Uri.joinPath(root.uri, name));
  return folders.find(folder => articles.includes(vscode.Uri.joinPath(folder, 'a.txt'))) ?? root.uri;
}

/** Never over a file that is there. */
async function write(folder: vscode.Uri, name: string, content: string): Promise<vscode.Uri> {
  for (let i = 1; i <= MOST_OF_ONE_NAME; i++) {
    const uri = vscode.Uri.joinPath(folder, `${name}${i === 1 ? '' : `-${i}`}.txt`);
    if (await exists(uri)) continue;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    return uri;
  }
  throw new Error(vscode.l10n.t('There are too many articles of this name.'));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
