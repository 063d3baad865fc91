import { expect } from 'chai';
import * as vscode from 'vscode';
import { isClose } from '../../src/features/readingKind';
import { byline, eventually, remove, workspaceFolder } from './support/extension';
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

  it('is not to be had: the first reading stays, and why is said', async () => {
    const api = await byline();
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    } as unknown as typeof Worker;
    await switchTo('openArticle');
    const { document } = await openArticle('noWorker.txt', 'Zorla Ved said that the wall would hold.');
    await eventually(() => expect(api.close.trouble).to.include('no workers here'));
    const reading = await api.readings.read(document);
    expect(reading && isClose(reading.annotations.engine)).to.equal(false);
  });
});
