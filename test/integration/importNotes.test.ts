import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { noteOf } from '../../src/notes/note';
import { answering } from './support/answering';
import { remove, withNothingKept, workspaceFolder, writeFile } from './support/extension';
import { openArticle, spanOfWords } from './support/openArticle';

const TEXT =
  'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday. “It is ours again,” Quill said.\n';

describe('importing notes', () => {
  let api: Api;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    api = await withNothingKept();
    editor = await openArticle('imported.txt', TEXT);
    await api.readings.read(editor.document);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  for (const [form, ending] of [
    ['Notes (W3C', 'jsonld'],
    ['(brat)', 'ann'],
  ] as const)
    it(`brings back what was exported as ${ending}, as it was`, async () => {
      const span = spanOfWords(editor.document, 'the old harbour');
      const what = { text: 'Which?', tags: ['to check'], color: 'red' } as const;
      await api.notes.add(editor.document, span, what, 'test');
      const [before = expect.fail('no note')] = await api.notes.notesOn(editor.document);
      await api.notes.reply(editor.document.uri, before.item, 'The old one.', 'test');
      const file = vscode.Uri.joinPath(workspaceFolder(), `articles/notes.${ending}`);
      await answering(
        [
          ['Export as', form],
          ['where to save', file],
        ],
        () => vscode.commands.executeCommand('byline.export'),
      );
      const kept = await api.notes.itemsOn(editor.document.uri);
      await api.notes.remove(editor.document.uri, kept, 'test');
      expect(await texts()).to.be.empty;
      await importFrom(file);
      expect(await api.notes.itemsOn(editor.document.uri)).to.deep.equal(kept);
      // A second time there is nothing new.
      await importFrom(file);
      expect(await api.notes.itemsOn(editor.document.uri)).to.have.length(2);
      await vscode.commands.executeCommand('byline.undo');
      expect(await api.notes.itemsOn(editor.document.uri)).to.be.empty;
    });

  it('keeps both of a note that was changed here and there', async () => {
    const span = spanOfWords(editor.document, 'Ada Quill');
    await api.notes.add(editor.document, span, { text: 'Here.', tags: [], color: null }, 'test');
    const [item = expect.fail('no note')] = await api.notes.itemsOn(editor.document.uri);
    const theirs = { ...item, body: { type: 'TextualBody', value: 'There.' } };
    const file = await writeFile('articles/theirs.json', JSON.stringify({ items: [theirs] }));
    await importFrom(file, 'both kept: 1');
    expect(await texts()).to.have.members(['Here.', 'There.']);
    await importFrom(file);
    expect(await texts()).to.have.length(2);
  });

  it('takes what others made with brat, and leaves alone what is no file of notes', async () => {
    const start = TEXT.indexOf('Velmouth');
    const line = `T1\tTown ${String(start)} ${String(start + 8)}\tVelmouth\n#1\tAnnotatorNotes T1\tWhere?\n`;
    await importFrom(await writeFile('articles/theirs.ann', line));
    const [note] = await api.notes.notesOn(editor.document);
    expect(note?.note).to.deep.include({ text: 'Where?', tags: ['Town'] });
    expect(note?.found).to.deep.include({ state: 'placed', span: [start, start + 8] });
    await importFrom(await writeFile('articles/odd.json', 'no JSON'), 'left out: 1');
    await answering([['Import notes', undefined]], () =>
      vscode.commands.executeCommand('byline.importNotes'),
    );
    expect(await texts()).to.deep.equal(['Where?']);
  });

  /** `told` are words of what the reader is warned of. */
  function importFrom(file: vscode.Uri, told?: string): Promise<void> {
    const answers = told === undefined ? [] : [[told, undefined] as const];
    return answering([['Import notes', file], ...answers], () =>
      vscode.commands.executeCommand('byline.importNotes'),
    );
  }

  async function texts(): Promise<string[]> {
    return (await api.notes.itemsOn(editor.document.uri)).map(item => noteOf(item).text);
  }
});
