import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { cardAt, shownBy } from './support/byline';
import { byline, eventually, remove, writeFile } from './support/extension';
import { MemoryFiles } from './support/memoryFiles';

const SCHEME = 'bylinetest';
const ROOT = vscode.Uri.from({ scheme: SCHEME, path: '/news' });
const TEXT = 'Harbour opens again\n\nThe mayor, Ada Quill, said “It is ours again,” on Monday.\n';

describe('a second folder, which is not on disk', () => {
  let api: Api;
  const files = new MemoryFiles();
  const provider = vscode.workspace.registerFileSystemProvider(SCHEME, files);
  const inMemory = (path: string, text: string): vscode.Uri => {
    const uri = ROOT.with({ path });
    files.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  };

  before(async () => {
    api = await byline();
    inMemory('/news/articles/old.txt', TEXT);
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 0, { uri: ROOT, name: 'Virtual' }));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 1));
    provider.dispose();
  });

  async function changeFolders(change: () => boolean): Promise<void> {
    const changed = new Promise<void>(resolve => {
      const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
        listener.dispose();
        resolve();
      });
    });
    expect(change(), 'VS Code takes the change').to.equal(true);
    await changed;
  }

  /** What the view "Articles" shows below the root of a name: the files in all its folders, by their last name. */
  async function listed(root: string): Promise<string[]> {
    const tree = api.articlesTree;
    const names: string[] = [];
    const walk = async (nodes: Awaited<ReturnType<typeof tree.getChildren>>): Promise<void> => {
      for (const node of nodes) {
        if (node.kind === 'folder') await walk(await tree.getChildren(node));
        if (node.kind === 'article') names.push(node.uri.path);
      }
    };
    const top = await tree.getChildren();
    await walk(top.filter(node => node.kind === 'folder' && node.root.name === root));
    return names.sort();
  }

  it('has its articles read, with cards', async () => {
    const { document } = await vscode.window.showTextDocument(inMemory('/news/articles/new.txt', TEXT));
    expect((await api.readings.read(document))?.annotations.skipped).to.equal(null);
    const at = document.positionAt(TEXT.indexOf('Ada'));
    const card = (await cardAt(document, at)) ?? expect.fail('no card');
    expect(shownBy(card.markdown)).to.include('Ada Quill');
  });

  it('is listed beside the first, and followed', async () => {
    const onDisk = await writeFile('articles/disk.txt', TEXT);
    await eventually(async () => {
      expect(await listed('Virtual')).to.include.members(['/news/articles/old.txt']);
      expect(await listed('workspace')).to.include.members([onDisk.path]);
    });
    inMemory('/news/articles/later.txt', TEXT);
    await eventually(async () => expect(await listed('Virtual')).to.include('/news/articles/later.txt'));
    files.delete(ROOT.with({ path: '/news/articles/later.txt' }));
    await eventually(async () => expect(await listed('Virtual')).to.not.include('/news/articles/later.txt'));
    await remove(onDisk);
  });

  it('is all there is of that kind: outside it, nothing is an article', () => {
    expect(api.articles.includes(inMemory('/other/articles/a.txt', TEXT))).to.equal(false);
    expect(api.articles.canAsk(inMemory('/news/b.txt', TEXT)), 'but a file within may be asked for').to.equal(
      true,
    );
  });
});
