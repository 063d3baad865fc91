import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';

const TEXT = 'Ada Quill opened the harbour on Monday. “It is ours again,” Quill said.';

describe('what is an article', () => {
  let api: Api;

  before(async () => {
    api = await byline();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'elsewhere'));
    await vscode.workspace
      .getConfiguration('byline')
      .update('articles', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('is decided by where a file lies and how it is called', () => {
    const isArticle = (path: string): boolean =>
      api.articles.includes(vscode.Uri.joinPath(workspaceFolder(), path));
    expect(isArticle('seeds/a.txt')).to.equal(true);
    expect(isArticle('seeds/2017/12/a.txt')).to.equal(true);
    expect(isArticle('old/articles/a.md')).to.equal(true);
    expect(isArticle('seeds/a.md')).to.equal(false);
    expect(isArticle('a.txt')).to.equal(false);
    expect(api.articles.includes(vscode.Uri.file('/home/me/seeds/a.txt')), 'seeds itself opened').to.equal(
      true,
    );
  });

  it('is nothing that is no file, however it is called', () => {
    for (const scheme of ['git', 'output', 'vscode-notebook-cell', 'comment', 'search-editor', 'untitled'])
      expect(api.articles.includes(vscode.Uri.from({ scheme, path: '/seeds/a.txt' })), scheme).to.equal(
        false,
      );
  });

  it('is read when it is in sight; anything else is left alone', async () => {
    const article = await writeFile('articles/a.txt', TEXT);
    const other = await writeFile('elsewhere/a.txt', TEXT);
    const { document: plain } = await vscode.window.showTextDocument(other, { preview: false });
    const { document } = await vscode.window.showTextDocument(article, { preview: false });
    await eventually(() => expect(api.readings.get(document)?.text).to.equal(TEXT));
    expect(api.readings.latest(plain)).to.equal(undefined);
    expect(await api.readings.read(plain)).to.equal(undefined);
    await remove(article);
  });

  it('is what the reader asks for, until they no longer do', async () => {
    const document = await vscode.workspace.openTextDocument({ content: TEXT, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    expect(api.articles.isArticle(document)).to.equal(false);
    await vscode.commands.executeCommand('byline.readAsArticle');
    expect(api.articles.isArticle(document)).to.equal(true);
    await eventually(() => expect(api.readings.get(document)?.annotations.quotes).to.have.length(1));
    await vscode.commands.executeCommand('byline.stopReadingAsArticle');
    expect(api.articles.isArticle(document)).to.equal(false);
    expect(api.readings.latest(document)).to.equal(undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is every text in a folder that was added', async () => {
    const uri = await writeFile('elsewhere/news [1]/a.txt', TEXT);
    const { document } = await vscode.window.showTextDocument(uri);
    expect(api.articles.isArticle(document)).to.equal(false);
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'elsewhere/news [1]');
    await vscode.commands.executeCommand('byline.addFolderToArticles', folder);
    await eventually(() => expect(api.articles.isArticle(document)).to.equal(true));
    await eventually(() => expect(api.readings.get(document)).to.not.equal(undefined));
    const { workspaceValue } =
      vscode.workspace.getConfiguration('byline').inspect<string[]>('articles') ?? {};
    expect(workspaceValue).to.deep.equal([
      '**/seeds/**/*.txt',
      '**/articles/**/*.{txt,md}',
      'elsewhere/news [[]1]/**/*.{txt,md}',
    ]);
    const outside = await writeFile('elsewhere/b.txt', TEXT);
    expect(api.articles.includes(outside)).to.equal(false);
  });
});
