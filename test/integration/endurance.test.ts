import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { Thread } from '../../src/worker/thread';
import { Chance } from '../support/chance';
import { cardAt } from './support/byline';
import { byline, eventually, remove, workspaceFolder } from './support/extension';
import { openArticle } from './support/openArticle';

const TEXT = 'The mayor, Ada Quill, opened the harbour on Monday. “It is ours again,” Quill said.\n\n';
const DEATHS = 50;
/** A start takes a fifth of a second, reading a few milliseconds: some deaths come at the start, some while it reads, some after. */
const LATEST_DEATH = 250;

describe("the worker's death", () => {
  let api: Api;

  before(async () => {
    api = await byline();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it(`leaves no article unread, at ${String(DEATHS)} moments as chance has them`, async function () {
    this.timeout(120_000);
    const random = new Chance(20);
    const editor = await openArticle('mortal.txt', TEXT.repeat(20));
    const { document } = editor;
    await api.readings.read(document);
    let ended: Thread | undefined;
    for (let death = 0; death < DEATHS; death++) {
      // Another text each time: one that seems to have killed the worker twice would be set aside.
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'So. '));
      const reading = api.readings.read(document);
      await new Promise(resolve => setTimeout(resolve, random.next() * (death % 2 ? 12 : LATEST_DEATH)));
      const ending = api.thread() ?? expect.fail('nothing to end');
      ending.terminate();
      const { annotations, version } = (await reading) ?? expect.fail('not read');
      expect(api.thread(), 'the one ended before').not.to.equal(ended);
      ended = ending;
      expect(annotations.skipped).to.equal(null);
      expect(annotations.entities.map(({ name }) => name)).to.include('Ada Quill');
      expect(version).to.equal(document.version);
      // At most a moment later: corrections, which a late word from the file system may be about, make it be read anew.
      await eventually(() =>
        expect(api.readings.get(document), 'what colours are drawn from').to.include({ version }),
      );
    }
    expect(await cardAt(document, document.positionAt(document.getText().indexOf('Ada')))).not.to.equal(
      undefined,
    );
  });
});
