import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { answering } from './support/answering';
import { eventually, remove, withNothingKept, workspaceFolder } from './support/extension';
import { openArticle } from './support/openArticle';

const TEXT =
  'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday. “It is ours again,” Quill said.\n';

describe("the reader's hand on rows and files", () => {
  let api: Api;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    api = await withNothingKept();
    editor = await openArticle('rows.txt', TEXT);
    await api.readings.read(editor.document);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  it('puts right who is in a row of a view, and finds the entry that says so', async () => {
    await fixVelmouth();
    const at = TEXT.indexOf('Velmouth');
    await eventually(async () => {
      await api.readings.read(editor.document);
      const entry = await api.corrections.entryFor(editor.document.uri, [at, at + 1]);
      expect(entry?.correction).to.include({ kind: 'changeType', words: 'Velmouth' });
    });
    expect(await api.corrections.entryFor(editor.document.uri, [0, 7])).to.equal(undefined);
  });

  it('checks the quote of a row', async () => {
    const row = await rowOf('“It is ours');
    await answering([['Where did you check', 'the minutes']], () =>
      vscode.commands.executeCommand('byline.markChecked', row),
    );
    const [note] = await api.notes.notesOn(editor.document);
    expect(note?.found.span?.[0]).to.equal(TEXT.indexOf('“It is'));
  });

  it('goes with an article that gets another name: corrections as notes', async () => {
    await fixVelmouth();
    const { uri } = editor.document;
    const to = uri.with({ path: uri.path.replace('rows.txt', 'named.txt') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, to);
    await vscode.workspace.applyEdit(edit);
    const document = await vscode.workspace.openTextDocument(to);
    await eventually(async () => {
      const reading = await api.readings.read(document);
      const type = reading?.annotations.entities.find(({ name }) => name === 'Velmouth')?.type;
      expect(type).to.equal('organization');
    });
    const files = await eventually(async () => {
      const found = await vscode.workspace.fs.readDirectory(
        vscode.Uri.joinPath(workspaceFolder(), '.byline/corrections/articles'),
      );
      expect(found.map(([name]) => name)).to.deep.equal(['named.txt.json']);
      return found;
    });
    expect(files).to.have.length(1);
  });

  async function fixVelmouth(): Promise<void> {
    const row = await rowOf('Velmouth');
    await answering(
      [
        ['What is wrong', 'Change what'],
        ['What is it?', 'organization'],
        ['How far', 'This article'],
      ],
      () => vscode.commands.executeCommand('byline.fix', row),
    );
  }

  /** A row of the view "In This Article" by the beginning of its label. */
  async function rowOf(words: string) {
    return eventually(() => {
      for (const part of api.inThisArticle.getChildren())
        for (const row of api.inThisArticle.getChildren(part)) {
          const { label } = api.inThisArticle.getTreeItem(row);
          if (typeof label === 'string' && label.startsWith(words)) return row;
        }
      throw new Error(`no row ${words}`);
    });
  }
});
