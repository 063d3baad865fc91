import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { ArticlesNode } from '../../src/vscode/articleNodes';
import { ALL_BY_FOLDER } from '../../src/vscode/articlesShown';
import { answering } from './support/answering';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';

const article = (title: string, date: string): string =>
  `${title}\n\nVELMOUTH, ${date} — The mayor, Ada Quill, opened the old harbour.\n`;

describe('what the view Articles shows', () => {
  let api: Api;
  const folder = vscode.Uri.joinPath(workspaceFolder(), 'articles');
  const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);

  before(async () => {
    api = await byline();
    await (await api.folder.open())?.resume();
  });

  beforeEach(async () => {
    await writeFile('articles/old.txt', article('Quorvex harbour opens', 'May 4, 1931'));
    await writeFile('articles/new.txt', article('Quorvex harbour closes', 'June 2, 1931'));
    await writeFile('articles/other.txt', article('A ferry sinks', 'May 30, 1931'));
  });

  afterEach(async () => {
    api.articlesTree.show(ALL_BY_FOLDER);
    for (const name of ['old.txt', 'new.txt', 'other.txt'])
      await api.readingState.setRead(uriOf(name), false);
    await remove(folder);
  });

  const draw = (node: ArticlesNode): vscode.TreeItem => api.articlesTree.getTreeItem(node);
  const labels = async (node?: ArticlesNode): Promise<unknown[]> =>
    (await api.articlesTree.getChildren(node)).map(child => draw(child).label);

  /** The rows at the top; headlines may come a moment after the rows. */
  const shows = (rows: readonly string[]): Promise<unknown> =>
    eventually(async () => expect(await labels()).to.deep.equal(rows));

  it('is what the index knows, by date, with the words of a headline or of a file’s name', async () => {
    const sort = () => vscode.commands.executeCommand('byline.sortArticles');
    await answering([['Sort the articles', 'By date']], sort);
    const filter = () => vscode.commands.executeCommand('byline.filterArticles');
    await answering([['Filter the articles', 'quorvex']], filter);
    await shows(['2 Jun 1931 · Quorvex harbour closes', '4 May 1931 · Quorvex harbour opens']);
    await answering([['Filter the articles', 'harbour quorvex clos']], filter);
    await shows(['2 Jun 1931 · Quorvex harbour closes']);
    await answering([['Filter the articles', 'other.txt']], filter);
    await shows(['30 May 1931 · A ferry sinks']);
    await answering([['Filter the articles', 'nothing is called this']], filter);
    await shows(['No article fits.']);
    await answering([['Filter the articles', '']], filter);
    await answering([['Sort the articles', 'By folder']], sort);
    await eventually(async () => expect(await labels()).to.include('articles'));
  });

  it('keeps folders where it is filtered by words, and follows the index', async () => {
    api.articlesTree.show({ filter: 'quorvex' });
    await eventually(async () => {
      const [only, ...more] = await api.articlesTree.getChildren();
      expect(more).to.be.empty;
      expect(await labels(only)).to.deep.equal(['Quorvex harbour closes', 'Quorvex harbour opens']);
    });
    await remove(uriOf('old.txt'));
    await eventually(async () => {
      const [only] = await api.articlesTree.getChildren();
      expect(await labels(only)).to.deep.equal(['Quorvex harbour closes']);
    });
  });

  it('fetches the rest of a long folder when the reader asks for it', async () => {
    const names = Array.from({ length: 203 }, (_, at) => `long/${String(at)}.txt`);
    await Promise.all(
      names.map(name => writeFile(`articles/${name}`, article(`Day ${name}`, 'May 4, 1931'))),
    );
    const long = async (): Promise<ArticlesNode> => {
      const below = async (node?: ArticlesNode): Promise<ArticlesNode | undefined> => {
        const children = (await api.articlesTree.getChildren(node)).filter(({ kind }) => kind === 'folder');
        return children.find(child => draw(child).label === 'long') ?? (children[0] && below(children[0]));
      };
      return (await below()) ?? expect.fail('no such folder');
    };
    const rows = await eventually(async () => {
      const found = await labels(await long());
      expect(found).to.have.length(201);
      return found;
    });
    expect(rows.at(-1)).to.equal('Show more …');
    expect(draw(await long()).collapsibleState).to.equal(vscode.TreeItemCollapsibleState.Collapsed);
    const more = (await api.articlesTree.getChildren(await long())).at(-1);
    const { command = '', arguments: values = [] } = (more && draw(more).command) ?? {};
    await vscode.commands.executeCommand(command, ...(values as unknown[]));
    await eventually(async () => expect(await labels(await long())).to.have.length(203));
  });

  it('is only what has not been read where that is wanted, and a badge counts it', async () => {
    api.articlesTree.show({ filter: 'quorvex', order: 'date' });
    await eventually(async () => expect(await labels()).to.have.length(2));
    // Until the index has done with the articles of the test before, the badge may count others.
    await eventually(async () => {
      await api.readingState.setRead(uriOf('new.txt'), false);
      const before = api.articlesTree.unread;
      await api.readingState.setRead(uriOf('new.txt'), true);
      await eventually(() => expect(api.articlesTree.unread).to.equal(before - 1), 1000);
    });
    await vscode.commands.executeCommand('byline.showUnread');
    await shows(['4 May 1931 · Quorvex harbour opens']);
    await vscode.commands.executeCommand('byline.showAllArticles');
    await shows(['2 Jun 1931 · Quorvex harbour closes', '4 May 1931 · Quorvex harbour opens']);
  });
});
