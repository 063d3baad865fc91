import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { Folder } from '../../src/vscode/folder/folder';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';

const CANAL = 'Canal opens\n\nOSTRANE, May 4, 2020 — Engineer Odila Fenbrook opened the canal on Monday.\n';
const LOCK = 'Lock repaired\n\nOSTRANE, June 2, 2020 — Odila Fenbrook repaired the lock. She did it twice.\n';

describe('what the reader puts right, in the index of the folder', () => {
  let api: Api;
  let folder: Folder;

  before(async () => {
    api = await byline();
    folder = (await api.folder.open()) ?? expect.fail('no index');
    await folder.resume();
  });

  afterEach(async () => {
    for (const name of ['.byline', 'articles']) await remove(vscode.Uri.joinPath(workspaceFolder(), name));
  });

  const becomes = (wanted: readonly (readonly [type: string, articles: number])[]): Promise<unknown> =>
    eventually(async () => {
      const found = await folder.client.call('who', { name: 'Odila Fenbrook' });
      expect(found.map(({ type, articles }) => [type, articles])).to.have.deep.members(wanted as unknown[]);
    });

  it('holds at once in the articles that it reaches, and no longer than it stands', async () => {
    await writeFile('articles/canal.txt', CANAL);
    const uri = await writeFile('articles/lock.txt', LOCK);
    await becomes([['person', 2]]);
    const common = { id: 'c1', words: 'Odila Fenbrook', anchor: null, created: null };
    const correct = (scope: 'article' | 'folder'): Promise<void> =>
      api.corrections.add(uri, { ...common, kind: 'changeType', type: 'organization', scope }, 'test');
    await correct('article');
    await becomes([
      ['person', 1],
      ['organization', 1],
    ]);
    await correct('folder');
    await becomes([['organization', 2]]);
    await vscode.commands.executeCommand('byline.undo');
    await vscode.commands.executeCommand('byline.undo');
    await becomes([['person', 2]]);
  });
});
