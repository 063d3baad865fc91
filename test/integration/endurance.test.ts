import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { cardAt } from './support/byline';
import { byline, remove, workspaceFolder } from './support/extension';
import { openArticle } from './support/openArticle';

const TEXT = 'The mayor, Ada Quill, opened the harbour on Monday. “It is ours again,” Quill said.\n\n';
const DEATHS = 50;
/** A start takes a fifth of a second, reading a few milliseconds: some deaths come at the start, some while it reads, some after. */
const LATEST_DEATH = 250;

/** Numbers from 0 to 1 that look like chance and are the same in each run (a linear congruential generator). */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

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
    const random = chance(20);
    const editor = await openArticle('mortal.txt', TEXT.repeat(20));
    const { document } = editor;
    await api.readings.read(document);
    for (let death = 0; death < DEATHS; death++) {
      // Another text each time: one that seems to have killed the worker twice would be set aside.
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'So. '));
      const before = api.thread();
      const reading = api.readings.read(document);
      await new Promise(resolve => setTimeout(resolve, random() * (death % 2 ? 12 : LATEST_DEATH)));
      api.thread()?.terminate();
      const { annotations, version } = (await reading) ?? expect.fail('not read');
      expect(annotations.skipped).to.equal(null);
      expect(annotations.entities.map(({ name }) => name)).to.include('Ada Quill');
      expect(version).to.equal(document.version);
      expect(api.readings.get(document), 'what colours are drawn from').to.include({ version });
      if (death > 0) expect(before).not.to.equal(undefined);
    }
    expect(await cardAt(document, document.positionAt(document.getText().indexOf('Ada')))).not.to.equal(
      undefined,
    );
  });
});
