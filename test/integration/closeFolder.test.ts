import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { isClose } from '../../src/features/readingKind';
import type { Folder } from '../../src/vscode/folder/folder';
import { byline, eventually, remove, workspaceFolder } from './support/extension';
import { openArticle } from './support/openArticle';

const TEXT = [
  'Brenmouth to rebuild its harbour wall',
  'Mayor Zorla Ved said on Monday that the council would rebuild the wall before the winter. “We have waited too long,” Ved told the Brenmouth Herald.',
  'Orrin Tal of the Fishers’ Union doubts that the money will suffice.',
].join('\n\n');

describe('the close reading in the index of the folder', () => {
  let api: Api;
  let folder: Folder;

  before(async () => {
    api = await byline();
    folder = (await api.folder.open()) ?? expect.fail('no index');
    await folder.resume();
  });

  afterEach(async () => {
    await switchTo(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
    // The next suite begins with an index of what it writes.
    await eventually(async () => expect(await readings()).to.deep.equal({}));
  });

  const switchTo = (value: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('byline')
      .update('closeReading', value, vscode.ConfigurationTarget.Workspace);

  /** Which reading the index has of each article that a test wrote, by the name of its file. */
  async function readings(): Promise<Record<string, string>> {
    const articles = await folder.client.call('articles', { filter: '', most: 100, offset: 0 });
    const own = articles.filter(({ uri }) => uri.includes('/articles/'));
    return Object.fromEntries(own.map(({ uri, reading }) => [uri.split('/').pop() ?? '', reading] as const));
  }

  it('has an open article as that reading does, and no first reading takes its place', async () => {
    await switchTo('openArticle');
    const { document } = await openArticle('inIndex.txt', TEXT);
    await eventually(async () => expect(await readings()).to.deep.equal({ 'inIndex.txt': 'close' }));
    await switchTo('off');
    await eventually(() => {
      const reading = api.readings.get(document);
      expect(reading && isClose(reading.annotations.engine)).to.equal(false);
    });
    // As when it is written anew with the same words.
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(TEXT));
    const text = { uri: document.uri.toString(), text: TEXT, state: { size: 1, modified: 1 }, settled: true };
    expect(await folder.client.call('put', text)).to.deep.equal({ changed: false });
    expect(await readings()).to.deep.equal({ 'inIndex.txt': 'close' });
  });

  it('is given up where the text has changed, until that has been read closely too', async () => {
    await switchTo('openArticle');
    const { document } = await openArticle('changing.txt', TEXT);
    await eventually(async () => expect(await readings()).to.deep.equal({ 'changing.txt': 'close' }));
    await switchTo('off');
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(`${TEXT}\n\nIt rained.`));
    await eventually(async () => expect(await readings()).to.deep.equal({ 'changing.txt': 'first' }));
    await switchTo('openArticle');
    await eventually(async () => expect(await readings()).to.deep.equal({ 'changing.txt': 'close' }));
  });
});
