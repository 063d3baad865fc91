import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { byline, remove, workspaceFolder } from './support/extension';

const TEXT = [
  'Mayor: “It is done”\r',
  '\r',
  'https://velmouth.example/harbour\r',
  '\r',
  'Mayor Ana Brell opened the harbour. "It is done," Brell said.\u001b[2J',
].join('\n');

describe('a new article from the clipboard', () => {
  let api: Api;

  before(async () => {
    api = await byline();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it('is written among the articles with what the reader accepts, and opened', async () => {
    await vscode.env.clipboard.writeText(TEXT);
    await answering('quickInput.accept');
    const document = vscode.window.activeTextEditor?.document;
    expect(document?.uri.toString()).to.equal(file('mayor-it-is-done.txt').toString());
    expect(document?.getText()).to.equal(
      [
        '---',
        'title: "Mayor: “It is done”"',
        'url: https://velmouth.example/harbour',
        '---',
        '',
        'Mayor: “It is done”',
        '',
        'https://velmouth.example/harbour',
        '',
        'Mayor Ana Brell opened the harbour. "It is done," Brell said.[2J',
        '',
      ].join('\n'),
    );
    const reading = document && (await api.readings.read(document));
    expect(reading?.annotations.entities.map(({ name }) => name)).to.include('Ana Brell');
  });

  it('writes over no other', async () => {
    await vscode.env.clipboard.writeText(TEXT);
    await answering('quickInput.accept');
    await answering('quickInput.accept');
    expect(vscode.window.activeTextEditor?.document.uri.path).to.match(/\/mayor-it-is-done-2\.txt$/);
    await vscode.workspace.fs.stat(file('mayor-it-is-done.txt'));
  });

  it('is none when the reader gives up, or there is nothing to make it of', async () => {
    await vscode.env.clipboard.writeText(TEXT);
    await answering('workbench.action.closeQuickOpen');
    await vscode.env.clipboard.writeText(' \n');
    await vscode.commands.executeCommand('byline.newArticleFromClipboard');
    expect(vscode.window.activeTextEditor).to.equal(undefined);
    const written = await Promise.resolve(vscode.workspace.fs.stat(file(''))).catch(() => undefined);
    expect(written).to.equal(undefined);
  });

  /** Answers question after question in one way until there is none. */
  async function answering(command: string): Promise<void> {
    let answered = false;
    const done = vscode.commands
      .executeCommand('byline.newArticleFromClipboard')
      .then(() => (answered = true));
    while (!answered) {
      await new Promise(resolve => setTimeout(resolve, 50));
      await vscode.commands.executeCommand(command);
    }
    await done;
  }
});

function file(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), 'articles', name);
}
