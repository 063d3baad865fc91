import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { NotesNode } from '../../src/vscode/notes/notesTree';
import type { TrackedNote } from '../../src/vscode/notes/trackedNotes';
import { eventually, remove, withNothingKept, workspaceFolder } from './support/extension';
import { openArticle, putCursor, rangeOfWords, spanOfWords } from './support/openArticle';

const TEXT =
  'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday. “It is ours again,” Quill said to about 300 people on the quay.\n\nNobody had believed in it, least of all the fishermen.\n';

describe('notes', () => {
  let api: Api;
  let editor: vscode.TextEditor;
  let number = 0;

  const file = (): vscode.Uri =>
    vscode.Uri.joinPath(
      workspaceFolder(),
      '.byline/notes/articles',
      `${editor.document.uri.path.slice(editor.document.uri.path.lastIndexOf('/') + 1)}.json`,
    );
  const kept = async (): Promise<{ items: Record<string, unknown>[] }> =>
    JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file()))) as {
      items: Record<string, unknown>[];
    };
  const only = async (): Promise<TrackedNote> => {
    const [note, ...more] = await api.notes.notesOn(editor.document);
    if (!note || more.length > 0) throw new Error('not one note');
    return note;
  };
  const wordsOf = ({ found }: TrackedNote): string | null =>
    found.span && editor.document.getText().slice(...found.span);
  const add = async (words: string, text = 'Ask them.'): Promise<void> => {
    const span = spanOfWords(editor.document, words);
    await api.notes.add(editor.document, span, { text, tags: ['to check'], color: 'red' }, 'test');
  };
  const replaceWords = (words: string, by: string) =>
    editor.edit(edit => edit.replace(rangeOfWords(editor.document, words), by));

  beforeEach(async () => {
    api = await withNothingKept();
    editor = await openArticle(`noted-${String(++number)}.txt`, TEXT);
  });

  after(async () => {
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  it('are kept as W3C annotations beside the article', async () => {
    await add('the old harbour');
    const { items, ...page } = await kept();
    expect(page).to.deep.equal({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(items[0]).to.deep.include({ type: 'Annotation', motivation: 'commenting', 'byline:color': 'red' });
    const start = TEXT.indexOf('the old harbour');
    expect((items[0]?.['target'] as { selector: unknown[] }).selector[1]).to.deep.equal({
      type: 'TextPositionSelector',
      start,
      end: start + 'the old harbour'.length,
    });
  });

  it('follow edits while they are made, and say so in the file once it is saved', async () => {
    await add('the old harbour');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Late: '));
    await replaceWords('old', 'very old');
    await eventually(async () => expect(wordsOf(await only())).to.equal('the very old harbour'));
    await editor.document.save();
    await eventually(async () => {
      const [item] = (await kept()).items;
      const [quote, position] = (item?.['target'] as { selector: Record<string, unknown>[] }).selector;
      expect(quote).to.include({ exact: 'the very old harbour' });
      expect(position?.['start']).to.equal(editor.document.getText().indexOf('the very old harbour'));
    });
  });

  it('are on the words that were meant when the article is edited before they are written', async () => {
    const adding = add('the old harbour');
    await replaceWords('Harbour opens again', 'It opens');
    await adding;
    await eventually(async () => expect(wordsOf(await only())).to.equal('the old harbour'));
    await replaceWords('It opens', 'Harbour opens again');
  });

  it('become orphans with their words, and come back with them', async () => {
    await add('least of all the fishermen');
    await replaceWords(', least of all the fishermen', '');
    await eventually(async () => expect((await only()).found.state).to.equal('orphan'));
    await replaceWords('Nobody had believed in it', 'Nobody had believed in it, least of all the fishermen');
    await eventually(async () => expect(wordsOf(await only())).to.equal('least of all the fishermen'));
  });

  it('are edited, answered, settled and deleted, and all that is taken back', async () => {
    await add('Ada Quill');
    const { uri } = editor.document;
    await api.notes.edit(uri, (await only()).item, { text: 'Ask her.' }, 'test');
    await api.notes.reply(uri, (await only()).item, 'Done.', 'test');
    await api.notes.edit(uri, (await only()).item, { resolved: '2026-01-01T00:00:00Z' }, 'test');
    const note = await only();
    expect(note.note).to.include({ text: 'Ask her.', color: 'red', resolved: '2026-01-01T00:00:00Z' });
    expect(note.note.tags).to.deep.equal(['to check']);
    expect(note.replies.map(reply => reply.note.text)).to.deep.equal(['Done.']);
    await api.notes.remove(uri, [note.item, ...note.replies.map(({ item }) => item)], 'test');
    expect(await api.notes.notesOn(editor.document)).to.be.empty;
    for (let steps = 0; steps < 2; steps++) await vscode.commands.executeCommand('byline.undo');
    expect((await only()).note).to.include({ text: 'Ask her.', resolved: null });
    expect((await only()).replies).to.have.length(1);
  });

  it('are meant by the words under the cursor, the innermost first', async () => {
    await add('Ada Quill', 'Inner.');
    await add('The mayor, Ada Quill, opened', 'Outer.');
    await putCursor(editor, 'Ada Quill');
    await vscode.commands.executeCommand('byline.deleteNote');
    expect((await only()).note.text).to.equal('Outer.');
  });

  it('take in what another program wrote', async () => {
    await add('Ada Quill');
    const page = await kept();
    const [item] = page.items;
    page.items = [{ ...item, theirs: true }];
    // The folder comes anew each time: a watcher may have missed that there is one, and then what happens in it.
    await eventually(async () => {
      await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
      await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(JSON.stringify(page)));
      await eventually(async () => expect((await only()).item).to.include({ theirs: true }), 10_000);
    });
    await api.notes.edit(editor.document.uri, (await only()).item, { text: 'New.' }, 'test');
    expect((await kept()).items[0]).to.include({ theirs: true });
  });

  it('are looked at again when the reader comes back, whatever a watcher was told', async () => {
    await add('Ada Quill');
    const page = await kept();
    const [item] = page.items;
    page.items = [{ ...item, theirs: true }];
    await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(JSON.stringify(page)));
    await api.notes.lookAgain();
    expect((await only()).item).to.include({ theirs: true });
    expect(wordsOf(await only())).to.equal('Ada Quill');
  });

  it('are no longer listed when the last on an article is gone, and are when one comes back', async () => {
    await add('Ada Quill');
    const listed = async (): Promise<number> => (await api.notesTree.getChildren()).length;
    expect(await listed()).to.equal(1);
    await api.notes.remove(editor.document.uri, [(await only()).item], 'test');
    expect(await listed()).to.equal(0);
    await vscode.commands.executeCommand('byline.undo');
    expect(await listed()).to.equal(1);
  });

  it('in a damaged file are said to be there, in the list', async () => {
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode('{"items": ['));
    const [article] = await api.notesTree.getChildren();
    const [row] = article ? await api.notesTree.getChildren(article) : [];
    expect(row && api.notesTree.getTreeItem(row).label).to.include('The file of notes is damaged');
  });

  it('are listed by article; an orphan is put back on its candidate', async () => {
    await add('“It is ours again,”');
    const isOurs = ({ document }: { document: vscode.TextDocument }): boolean =>
      document.uri.toString() === editor.document.uri.toString();
    // Moved among other words, in which nothing tells that they are the same.
    await replaceWords('“It is ours again,” Quill said to about 300 people on the quay.', 'All cheered.');
    await replaceWords('least of all the fishermen', 'though a poster said “It is ours again,” for years');
    await eventually(async () => expect((await only()).found.candidates).to.have.length(1));
    const roots = await api.notesTree.getChildren();
    const [article] = roots;
    if (!article) throw new Error('no article');
    const [row] = await api.notesTree.getChildren(article);
    if (row?.kind !== 'note' || !isOurs(row)) throw new Error('no note');
    const item = api.notesTree.getTreeItem(row);
    expect(item.label).to.equal('Ask them.');
    expect(item.description).to.include('its words were not found').and.to.include('to check');
    const [candidate] = await api.notesTree.getChildren(row);
    await vscode.commands.executeCommand('byline.placeNote', candidate satisfies NotesNode | undefined);
    expect(wordsOf(await only())).to.equal('“It is ours again,”');
  });

  it('marked as checked are lifted when the words change', async () => {
    const span = spanOfWords(editor.document, '“It is ours again,”');
    await api.notes.add(editor.document, span, { kind: 'check', text: 'the minutes' }, 'test');
    const description = async (): Promise<string> => {
      const [article] = await api.notesTree.getChildren();
      const [row] = article ? await api.notesTree.getChildren(article) : [];
      return row ? String(api.notesTree.getTreeItem(row).description) : '';
    };
    expect(await description()).to.match(/^checked \d{4}-/);
    await replaceWords('ours', 'yours');
    await eventually(async () => expect(await description()).to.include('no longer checked'));
  });

  it('go with an article that gets another name', async () => {
    await add('Ada Quill');
    const { uri } = editor.document;
    const to = uri.with({ path: uri.path.replace(/noted-/, 'renamed-') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, to);
    await vscode.workspace.applyEdit(edit);
    const document = await vscode.workspace.openTextDocument(to);
    await eventually(async () => expect(await api.notes.notesOn(document)).to.have.length(1));
    await remove(to);
  });

  it('can be kept private, and then are not in the folder', async () => {
    await api.kept.setPrivacy('private');
    try {
      await add('Ada Quill');
      expect(wordsOf(await only())).to.equal('Ada Quill');
      const error: unknown = await Promise.resolve(vscode.workspace.fs.stat(file())).catch(
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(vscode.FileSystemError);
      await api.notes.remove(editor.document.uri, [(await only()).item], 'test');
    } finally {
      await api.kept.setPrivacy('shared');
    }
  });
});
