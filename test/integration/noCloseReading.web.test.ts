import { expect } from 'chai';
import * as vscode from 'vscode';
import { isClose } from '../../src/features/readingKind';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { openArticle } from './support/openArticle';

describe('the close reading in a host that allows no worker', () => {
  const allowed = globalThis.Worker;
  const switchTo = (value: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('byline')
      .update('closeReading', value, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    globalThis.Worker = allowed;
    await switchTo(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  /** From now on; what has started goes on. */
  function allowNoWorker(): void {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    } as unknown as typeof Worker;
  }

  it('is not to be had of a folder either: the index has the first readings, and nothing is tried for ever', async () => {
    const api = await byline();
    const folder = (await api.folder.open()) ?? expect.fail('no index');
    await folder.resume();
    for (const name of ['alone1', 'alone2', 'alone3'])
      await writeFile(`articles/${name}.txt`, `${name}\n\nZorla Ved said that the wall would hold.`);
    const readings = async (): Promise<string[]> => {
      const articles = await folder.client.call('articles', { filter: 'alone', most: 9, offset: 0 });
      return articles.map(({ reading }) => reading);
    };
    const first = ['first', 'first', 'first'];
    await eventually(async () => expect(await readings()).to.deep.equal(first));
    allowNoWorker();
    await switchTo('folder');
    await eventually(() => expect(folder.closeFeeder.progress.phase).to.equal('failed'));
    expect(await readings()).to.deep.equal(first);
  });

  it('is not to be had: the first reading stays, and why is said', async () => {
    const api = await byline();
    allowNoWorker();
    await switchTo('openArticle');
    const { document } = await openArticle('noWorker.txt', 'Zorla Ved said that the wall would hold.');
    await eventually(() => expect(api.close.trouble).to.include('no workers here'));
    const reading = await api.readings.read(document);
    expect(reading && isClose(reading.annotations.engine)).to.equal(false);
  });
});
