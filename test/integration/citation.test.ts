import { expect } from 'chai';
import * as vscode from 'vscode';
import { eventually, remove, workspaceFolder } from './support/extension';
import { openArticle, putCursor, rangeOfWords } from './support/openArticle';

const TEXT = [
  '---',
  'title: Harbour of Velmouth opens',
  'date: 2021-03-03',
  '---',
  'Mayor Ana Brell opened the harbour. "It is done at\u202e last," Brell told reporters in Velmouth.',
].join('\n');
const SOURCE = '“Harbour of Velmouth opens”, 3 Mar 2021 (given), ';

describe('copying with citation', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await vscode.env.clipboard.writeText('before');
    editor = await openArticle('cited.txt', TEXT);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it('copies selected words with speaker, title, date and path, and no control of theirs', async () => {
    const { start, end } = rangeOfWords(editor.document, 'done at\u202e last');
    editor.selection = new vscode.Selection(start, end);
    expect(await copied()).to.match(/^“done at last”\n— (Ana )?Brell, “Harbour/);
    expect(await copied())
      .to.include(SOURCE)
      .and.match(
        /articles\/cited\.txt\n\(characters \d+–\d+, SHA-256 of the file [0-9a-f]{64}, not checked\)\n$/,
      );
  });

  it('copies the quote at the cursor, or the sentence', async () => {
    await putCursor(editor, 'done');
    expect(await copied()).to.match(/^“It is done at last,”\n— (Ana )?Brell, “Harbour/);
    await putCursor(editor, 'opened');
    expect(await copied()).to.match(/^“Mayor Ana Brell opened the harbour\.”\n— “Harbour/);
  });

  it('names the article also from its sentence view', async () => {
    await putCursor(editor, 'done');
    const fromArticle = await copied();
    await vscode.commands.executeCommand('byline.switchSentences');
    await eventually(() =>
      expect(vscode.window.activeTextEditor?.document.uri.scheme).to.equal('byline-sentences'),
    );
    await vscode.env.clipboard.writeText('before');
    expect(await copied()).to.equal(fromArticle);
  });

  it('leaves the clipboard alone where there is nothing to copy', async () => {
    await putCursor(editor, 'title');
    expect(await copied()).to.equal('before');
  });

  async function copied(): Promise<string> {
    await vscode.commands.executeCommand('byline.copyWithCitation');
    return vscode.env.clipboard.readText();
  }
});
