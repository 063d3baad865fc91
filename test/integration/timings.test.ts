import { expect } from 'chai';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { cardAt } from './support/byline';
import { byline, workspaceFolder, remove, writeFile } from './support/extension';

const PARAGRAPH =
  'The mayor, Ada Quill, opened the harbour on Monday. “It is ours again,” Quill said, after 41 ships had waited a week.\n\n';

/** Prints what `npm run bench -- host` looks for. Times are told, never asserted: machines are shared. */
function tell(what: string, milliseconds: number): void {
  Mocha.reporters.Base.consoleLog(`      timing: ${what}: ${milliseconds.toFixed(1)} ms`);
}

describe('what the reader waits for', () => {
  let api: Api;

  before(async () => {
    api = await byline();
    await open('articles/warm.txt', PARAGRAPH);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  /** Opens an article and waits for its annotations; returns the document and how long that took once it was open. */
  async function open(
    path: string,
    text: string,
  ): Promise<{ document: vscode.TextDocument; waited: number }> {
    const document = await vscode.workspace.openTextDocument(await writeFile(path, text));
    const begun = performance.now();
    await vscode.window.showTextDocument(document);
    const reading = await api.readings.read(document);
    expect(reading?.annotations.entities).not.to.be.empty;
    return { document, waited: performance.now() - begun };
  }

  it('has the annotations of an article of usual length', async () => {
    const { document, waited } = await open('articles/usual.txt', PARAGRAPH.repeat(20));
    tell('a 2,400-character article from showing to annotations, worker warm', waited);
    const begun = performance.now();
    expect(await cardAt(document, new vscode.Position(0, 12))).not.to.equal(undefined);
    tell('its card, through the editor and back', performance.now() - begun);
  });

  it('goes on while a long article is read', async () => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const { waited } = await open('articles/long.txt', PARAGRAPH.repeat(145));
    delay.disable();
    tell('a 3,000-word article from showing to annotations, worker warm', waited);
    tell("longest stretch without an answer from the extension host's thread meanwhile", delay.max / 1e6);
  });
});
