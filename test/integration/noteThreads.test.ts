import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { setDensity } from './support/byline';
import { eventually, remove, withNothingKept, workspaceFolder } from './support/extension';
import { openArticle, rangeOfWords, spanOfWords } from './support/openArticle';

const TEXT = 'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday.\n';

describe('the threads of notes', () => {
  let api: Api;
  let editor: vscode.TextEditor;
  let number = 0;

  beforeEach(async () => {
    api = await withNothingKept();
    editor = await openArticle(`threaded-${String(++number)}.txt`, TEXT);
    const span = spanOfWords(editor.document, 'the old harbour');
    const what = { text: '**Which** harbour?', tags: ['to check'], color: null };
    await api.notes.add(editor.document, span, what, 'test');
  });

  afterEach(async () => {
    await setDensity('all');
    await editor.document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  it('stand at the words, with what was written as it was written', async () => {
    const thread = await only();
    expect(thread.range?.isEqual(rangeOfWords(editor.document, 'the old harbour'))).to.equal(true);
    expect(thread.label).to.equal('Note · to check');
    expect(bodies(thread)).to.deep.equal(['**Which** harbour?']);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Late: '));
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'So. '));
    await eventually(async () =>
      expect((await only()).range?.isEqual(rangeOfWords(editor.document, 'the old harbour'))).to.equal(true),
    );
  });

  it('take replies, are settled, changed and deleted, which the notes are then', async () => {
    await vscode.commands.executeCommand('byline.thread.reply', {
      thread: await only(),
      text: 'The old one.',
    });
    await eventually(async () =>
      expect(bodies(await only())).to.deep.equal(['**Which** harbour?', 'The old one.']),
    );
    await vscode.commands.executeCommand('byline.thread.resolve', await only());
    await eventually(async () => expect((await only()).state).to.equal(vscode.CommentThreadState.Resolved));
    expect((await note()).note.resolved).to.match(/^\d{4}-/);
    const [first, reply] = (await only()).comments;
    await vscode.commands.executeCommand('byline.thread.edit', first);
    expect((await only()).comments[0]?.mode).to.equal(vscode.CommentMode.Editing);
    if (first) first.body = 'Which one?';
    await vscode.commands.executeCommand('byline.thread.save', first);
    await eventually(async () => expect(bodies(await only())[0]).to.equal('Which one?'));
    expect((await note()).note.text).to.equal('Which one?');
    await vscode.commands.executeCommand('byline.thread.delete', reply);
    await eventually(async () => expect(bodies(await only())).to.deep.equal(['Which one?']));
    await vscode.commands.executeCommand('byline.thread.delete', await only());
    await eventually(() => expect(api.noteThreads.on(editor.document)).to.be.empty);
    expect(await api.notes.notesOn(editor.document)).to.be.empty;
  });

  it('keep what is being written when the reader thinks better of it', async () => {
    const [comment] = (await only()).comments;
    await vscode.commands.executeCommand('byline.thread.edit', comment);
    if (comment) comment.body = 'half a thou';
    await vscode.commands.executeCommand('byline.thread.cancel', comment);
    await eventually(async () => expect(bodies(await only())).to.deep.equal(['**Which** harbour?']));
  });

  it('are not on lines so long that they would be out of sight', async () => {
    const first = await only();
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'So they say. '.repeat(60)));
    await eventually(() => expect(api.noteThreads.on(editor.document)).not.to.include(first));
    expect(api.noteThreads.on(editor.document)).to.be.empty;
    expect(await api.notes.notesOn(editor.document)).to.have.length(1);
  });

  it('are in the sentence view too, and nowhere when Byline is off', async () => {
    await vscode.commands.executeCommand('byline.switchSentences');
    const view = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      if (active?.document.uri.scheme !== 'byline-sentences') throw new Error('no view yet');
      return active.document;
    });
    await eventually(() => {
      const [thread] = api.noteThreads.on(view);
      expect(thread?.range?.isEqual(rangeOfWords(view, 'the old harbour'))).to.equal(true);
    });
    await setDensity('off');
    await eventually(() => expect(api.noteThreads.on(view)).to.be.empty);
  });

  async function only(): Promise<vscode.CommentThread> {
    return eventually(() => {
      const [thread, ...more] = api.noteThreads.on(editor.document);
      if (!thread || more.length > 0) throw new Error('not one thread');
      return thread;
    });
  }

  async function note() {
    const [found] = await api.notes.notesOn(editor.document);
    return found ?? expect.fail('no note');
  }

  function bodies({ comments }: vscode.CommentThread): unknown[] {
    return comments.map(({ body }) => body);
  }
});
