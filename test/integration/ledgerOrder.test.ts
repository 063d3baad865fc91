import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Folder } from '../../src/vscode/folder/folder';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';

const article = (date: string, words: string): string =>
  `Pontoon in the news\n\nOSTRANE, ${date} — “The pontoon ${words},” engineer Odila Marrenko said.\n`;

describe('the order of the ledger', () => {
  let folder: Folder;

  before(async () => {
    folder = (await (await byline()).folder.open()) ?? expect.fail('no index');
    await folder.resume();
  });

  afterEach(async () => {
    folder.ledger.show({ order: 'speaker', about: '' });
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it('is by date, from either end', async () => {
    await writeFile('articles/a.txt', article('May 4, 2020', 'floats'));
    await writeFile('articles/b.txt', article('March 1, 2019', 'is new'));
    await writeFile('articles/c.txt', article('June 2, 2021', 'sank'));
    const shown = async (order: 'newest' | 'oldest'): Promise<unknown[]> => {
      folder.ledger.show({ order, about: 'pontoon' });
      return (await folder.ledger.getChildren()).map(row => folder.ledger.getTreeItem(row).label);
    };
    const oldest = ['“The pontoon is new,”', '“The pontoon floats,”', '“The pontoon sank,”'];
    await eventually(async () => expect(await shown('oldest')).to.deep.equal(oldest));
    expect(await shown('newest')).to.deep.equal([...oldest].reverse());
  });
});
