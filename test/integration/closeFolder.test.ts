import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { isClose } from '../../src/features/readingKind';
import type { Folder } from '../../src/vscode/folder/folder';
import type { CloseProgress } from '../../src/vscode/close/closePass';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
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

  it('has articles that nobody opens as that reading does, where the setting says so', async () => {
    const told: CloseProgress[] = [];
    const listener = folder.closeFeeder.onDidChange(progress => told.push(progress));
    await writeFile('articles/before.txt', TEXT);
    await eventually(async () => expect(await readings()).to.deep.equal({ 'before.txt': 'first' }));
    await switchTo('folder');
    await eventually(async () => expect(await readings()).to.deep.equal({ 'before.txt': 'close' }));
    await writeFile('articles/later.txt', TEXT.replaceAll('Zorla Ved', 'Ilka Morn'));
    await eventually(async () =>
      expect(await readings()).to.deep.equal({ 'before.txt': 'close', 'later.txt': 'close' }),
    );
    listener.dispose();
    expect(told.map(({ phase }) => phase)).to.include('reading');
    for (const { done, total } of told) expect(done).to.be.within(0, total);
    folder.ledger.show({ order: 'speaker', about: '' });
    const speakers = await folder.ledger.getChildren();
    const items = speakers.map(node => ({ node, item: folder.ledger.getTreeItem(node) }));
    expect(items.map(({ item }) => item.label)).to.include.members(['Zorla Ved', 'Ilka Morn']);
    const speaker = items.find(({ item }) => item.label === 'Ilka Morn') ?? expect.fail('not quoted');
    for (const quote of await folder.ledger.getChildren(speaker.node))
      expect(folder.ledger.getTreeItem(quote).tooltip).to.match(/ · close reading$/);
  });

  /** A text that takes many seconds. */
  const long = `${TEXT}\n\n${'The council waits for money. '.repeat(1500)}`;

  /** The model is at the long article, which comes first: it has no date, as nothing else that is unread. */
  async function readingLong(): Promise<void> {
    await writeFile('articles/long.txt', long);
    await eventually(async () => expect(await readings()).to.deep.equal({ 'long.txt': 'first' }));
    const before = api.closeThread();
    await switchTo('folder');
    await eventually(() => {
      expect(folder.closeFeeder.progress.phase).to.equal('reading');
      expect(api.close.loaded?.isReading).to.equal(true);
      expect(api.closeThread(), 'its worker has started').not.to.equal(before);
    });
    expect(await readings()).to.deep.equal({ 'long.txt': 'first' });
  }

  it('lets what is opened go first', async () => {
    await readingLong();
    const { document } = await openArticle('open.txt', TEXT);
    await eventually(() => {
      const reading = api.readings.get(document);
      expect(reading && isClose(reading.annotations.engine)).to.equal(true);
    });
    await eventually(async () =>
      expect(await readings(), 'before the long one').to.deep.equal({
        'long.txt': 'first',
        'open.txt': 'close',
      }),
    );
  });

  it('stays away once it is stopped, until it is asked for again', async () => {
    await readingLong();
    await vscode.commands.executeCommand('byline.stopReadingClosely');
    expect(folder.closeFeeder.progress.phase).to.equal('stopped');
    await writeFile('articles/new.txt', TEXT);
    await eventually(async () => {
      expect(await readings()).to.deep.equal({ 'long.txt': 'first', 'new.txt': 'first' });
      expect(folder.feeder.state.phase).to.equal('current');
      expect(api.close.loaded?.isReading).to.equal(false);
    });
    expect(folder.closeFeeder.progress.phase).to.equal('stopped');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles/long.txt'));
    await vscode.commands.executeCommand('byline.readFolderClosely');
    await eventually(async () => expect(await readings()).to.deep.equal({ 'new.txt': 'close' }));
  });

  it('leaves the index whole when its worker is killed, and reads the next article', async () => {
    await readingLong();
    api.closeThread()?.terminate();
    await eventually(() => expect(api.close.trouble).to.include('its worker ended'));
    await writeFile('articles/next.txt', TEXT);
    await eventually(async () =>
      expect(await readings()).to.deep.equal({ 'long.txt': 'first', 'next.txt': 'close' }),
    );
  });
});
