import { expect } from 'chai';
import * as vscode from 'vscode';
import { hexOf } from '../../src/base/bytes';
import type { Api } from '../../src/extension';
import { answering } from './support/answering';
import { cardAt, clickLink, shownBy } from './support/byline';
import { eventually, remove, withNothingKept, workspaceFolder } from './support/extension';
import { putCursor, rangeOfWords } from './support/openArticle';

// Line ends as nobody means them, but as files have them: VS Code shows them all as the commonest of them.
const TEXT =
  'Harbour opens again\r\n\r\nThe mayor, Ada Quill, opened the old harbour.\nShe was late.\r\n\r\n“It is ours again,” Quill said to about 300 people.\r\n';
const SHOWN = TEXT.replace(/\r?\n/g, '\r\n');

describe('what the reader has checked', () => {
  let api: Api;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    api = await withNothingKept();
    await vscode.env.clipboard.writeText('');
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'articles/checked.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    editor = await vscode.window.showTextDocument(uri, { preview: false });
    await eventually(() => expect(editor.document.getText()).to.equal(SHOWN));
    await putCursor(editor, 'ours again');
    await answering([['Where did you check', 'the minutes']], () =>
      vscode.commands.executeCommand('byline.markChecked'),
    );
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  it('is said on the card, from which it is cited with where it stands in the file', async () => {
    const { markdown } = await card();
    expect(shownBy(markdown)).to.match(/checked by you, \d+ \w+ \d{4}\*\* · the minutes/);
    await clickLink(markdown, 'Copy with citation');
    const start = TEXT.indexOf('“It is');
    const hash = await sha256(TEXT);
    expect(await vscode.env.clipboard.readText())
      .to.match(/^“It is ours again,”\n— Ada Quill, /)
      .and.include(`(characters ${String(start)}–`)
      .and.include(`SHA-256 of the file ${hash}, checked by you, `);
  });

  it('is kept by its place in the file, line ends as they are there, and found there', async () => {
    const file = vscode.Uri.joinPath(workspaceFolder(), '.byline/notes/articles/checked.txt.json');
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    expect(kept).to.include(`"start": ${String(TEXT.indexOf('“It is'))},`);
    const [note] = await api.notes.notesOn(editor.document);
    expect(note?.found).to.include({ state: 'placed' });
    expect(note?.found.span?.[0]).to.equal(SHOWN.indexOf('“It is'));
  });

  it('is packed as evidence by its place in the file and that hash', async () => {
    const target = vscode.Uri.joinPath(workspaceFolder(), 'articles/pack.json');
    await answering(
      [
        ['Export as', 'Evidence pack'],
        ['hold?', ['It is ours']],
        ['where to save', target],
      ],
      () => vscode.commands.executeCommand('byline.export'),
    );
    const pack = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(target))) as {
      items: { span: [number, number]; sha256: string; checked: { where: string } }[];
    };
    const [item] = pack.items;
    expect(item?.span[0]).to.equal(TEXT.indexOf('“It is'));
    expect(item?.sha256).to.equal(await sha256(TEXT));
    expect(item?.checked.where).to.equal('the minutes');
  });

  it('is no longer when the words change, which is said once', async () => {
    await answering([['No longer checked by you', undefined]], () =>
      editor.edit(edit => edit.replace(rangeOfWords(editor.document, 'ours'), 'yours')),
    );
    await eventually(async () =>
      expect(shownBy((await card('yours')).markdown)).not.to.include('checked by you'),
    );
  });

  async function card(words = 'ours again') {
    await api.readings.read(editor.document);
    const found = await cardAt(editor.document, rangeOfWords(editor.document, words).start);
    return found ?? expect.fail('no card');
  }
});

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hexOf(new Uint8Array(hash));
}
