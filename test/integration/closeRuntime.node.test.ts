import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { byline, eventually, remove, workspaceFolder } from './support/extension';
import { openArticle } from './support/openArticle';

describe('the runtime of the close reading', () => {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('byline');
  let api: Api;
  let folder: string;

  before(async () => {
    api = await byline();
    folder = mkdtempSync(join(tmpdir(), 'byline-runtime-'));
    const module = join(folder, 'node_modules/onnxruntime-node');
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, 'package.json'), '{ "name": "onnxruntime-node", "main": "index.js" }');
    writeFileSync(join(module, 'index.js'), 'throw new Error("a stand-in was loaded");');
  });

  after(async () => {
    await configuration().update('closeReading', undefined, vscode.ConfigurationTarget.Workspace);
    await configuration().update('onnxruntimeNode', undefined, vscode.ConfigurationTarget.Global);
    rmSync(folder, { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  /** What runs it, once an article has been read closely. */
  async function runtimeFor(name: string): Promise<string | undefined> {
    await configuration().update('closeReading', 'openArticle', vscode.ConfigurationTarget.Workspace);
    await openArticle(name, 'Mayor Zorla Ved said on Monday that the council would rebuild the wall.');
    await eventually(() => expect(api.close.loaded?.counts.texts).to.be.above(0));
    const runtime = api.close.loaded?.runtime;
    await configuration().update('closeReading', 'off', vscode.ConfigurationTarget.Workspace);
    return runtime;
  }

  it('is WebAssembly, and no folder of articles can name another', async () => {
    const update = configuration().update('onnxruntimeNode', folder, vscode.ConfigurationTarget.Workspace);
    const refused = await Promise.resolve(update).then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
    expect(await runtimeFor('byItself.txt')).to.equal('WebAssembly');
  });

  it('is looked for where the reader says, and WebAssembly does when it does not load', async () => {
    await configuration().update('onnxruntimeNode', folder, vscode.ConfigurationTarget.Global);
    expect(await runtimeFor('named.txt')).to.equal('WebAssembly (a stand-in was loaded)');
  });
});
