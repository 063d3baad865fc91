import { expect } from 'chai';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { byline, remove, workspaceFolder, writeFile } from './support/extension';
import { tellMemory } from './support/output';

const PARAGRAPH =
  'The mayor, Ada Quill, opened the harbour on Monday. “It is ours again,” Quill said, after 41 ships had waited a week.\n\n';
/** As many as the bench wants, a few in every run of the tests. */
const ARTICLES = Number(process.env['BYLINE_MANY_ARTICLES'] ?? 15);
const WARM_UP = 10;
/** In bytes. */
const MOST_LEFT = 10 * 2 ** 20;

describe('memory', () => {
  let api: Api;

  before(async () => {
    api = await byline();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it(`is not kept for articles that were closed, ${String(ARTICLES)} of them`, async function () {
    this.timeout(300_000);
    for (let i = 0; i < WARM_UP; i++) await openAndClose(`articles/warm${String(i)}.txt`);
    const before = inUse();
    for (let i = 0; i < ARTICLES; i++) await openAndClose(`articles/${String(i)}.txt`);
    const left = inUse() - before;
    tellMemory(
      `more in the extension host's heap after ${String(ARTICLES)} articles opened and closed`,
      left,
    );
    expect(left).to.be.lessThan(MOST_LEFT);
  });

  async function openAndClose(path: string): Promise<void> {
    const uri = await writeFile(path, `${path}\n\n${PARAGRAPH.repeat(30)}`);
    // Not by openTextDocument, for whose sake VS Code would keep each document for minutes.
    await vscode.commands.executeCommand('vscode.open', uri, { preview: true });
    const document = vscode.window.activeTextEditor?.document;
    if (!document) expect.fail('no editor');
    expect(document.uri.toString()).to.equal(uri.toString());
    expect((await api.readings.read(document))?.annotations.entities).not.to.be.empty;
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  }
});

/** The heap's bytes in use after collecting what nothing refers to. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
