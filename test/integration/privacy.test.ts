import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { answering } from './support/answering';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { openArticle, rangeOfWords, spanOfWords } from './support/openArticle';

const TEXT = 'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday.\n';
const ASKED = 'Where should your notes';

describe('where notes are kept', () => {
  let api: Api;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    api = await byline();
    await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
    editor = await openArticle('private.txt', TEXT);
    const { start, end } = rangeOfWords(editor.document, 'the old harbour');
    editor.selection = new vscode.Selection(start, end);
    await api.kept.setPrivacy(undefined);
  });

  afterEach(async () => {
    await api.kept.setPrivacy('shared');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.byline', 'articles', '.git'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  const addNote = () => vscode.commands.executeCommand('byline.addNote');
  const exclusions = async (): Promise<string> => {
    const file = vscode.Uri.joinPath(workspaceFolder(), '.git/info/exclude');
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  };

  it('is asked before the first note, which is not written without an answer', async () => {
    await answering([[ASKED, undefined]], addNote);
    expect(api.kept.privacy).to.equal(undefined);
    expect(await api.notes.notesOn(editor.document)).to.be.empty;
  });

  it('is asked once', async () => {
    await answering(
      [
        [ASKED, 'Private'],
        ['Note on', 'One.'],
      ],
      addNote,
    );
    await answering([['Note on', 'Two.']], addNote);
    expect(await noteTexts()).to.deep.equal(['One.', 'Two.']);
    const kept = await vscode.workspace.findFiles('.byline/**');
    expect(kept).to.be.empty;
    for (const { item } of await api.notes.notesOn(editor.document))
      await api.notes.remove(editor.document.uri, [item], 'test');
  });

  it('leaves what is in the folder there when notes become private', async () => {
    await api.kept.setPrivacy('shared');
    const span = spanOfWords(editor.document, 'the old harbour');
    await api.notes.add(editor.document, span, { text: 'Theirs.', tags: [], color: null }, 'test');
    expect(await noteTexts()).to.deep.equal(['Theirs.']);
    await api.kept.setPrivacy('private');
    expect(await noteTexts()).to.deep.equal([]);
    await api.kept.setPrivacy('shared');
    expect(await noteTexts()).to.deep.equal(['Theirs.']);
  });

  it('is a folder that git is not told of, when the reader wants that', async () => {
    await writeFile('.git/HEAD', 'ref: refs/heads/main\n');
    await writeFile('.git/info/exclude', '*.swp');
    const answers = [
      [ASKED, 'In the folder'],
      ['kept out of git', 'Keep Out of Git'],
      ['Note on', 'One.'],
    ] as const;
    await answering(answers, addNote);
    await eventually(async () => expect(await exclusions()).to.equal('*.swp\n.byline/\n'));
    expect(await noteTexts()).to.deep.equal(['One.']);
    await api.kept.setPrivacy(undefined);
    await answering(answers, addNote);
    await eventually(async () => expect(await noteTexts()).to.have.length(2));
    expect(await exclusions()).to.equal('*.swp\n.byline/\n');
  });

  it('is not asked about git where the folder is no repository', async () => {
    await answering(
      [
        [ASKED, 'In the folder'],
        ['Note on', 'One.'],
      ],
      addNote,
    );
    expect(await noteTexts()).to.deep.equal(['One.']);
  });

  async function noteTexts(): Promise<string[]> {
    return (await api.notes.notesOn(editor.document)).map(({ note }) => note.text);
  }
});
