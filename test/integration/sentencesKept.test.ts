import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { answering } from './support/answering';
import { cardAt, shownBy } from './support/byline';
import { eventually, remove, withNothingKept, workspaceFolder } from './support/extension';
import { openArticle, putCursor, rangeOfWords } from './support/openArticle';

const TEXT =
  '---\ndate: 2021-03-03\n---\nHarbour of Velmouth opens\n\nMayor Ana Brell opened the harbour at Velmouth. "It is done," Brell said.  She then left.\n';

const LEFT = TEXT.indexOf('She then left');

describe('what is written in a sentence view', () => {
  let api: Api;
  let article: vscode.TextDocument;
  let view: vscode.TextEditor;

  beforeEach(async () => {
    api = await withNothingKept();
    article = (await openArticle('viewed.txt', TEXT)).document;
    await vscode.commands.executeCommand('byline.switchSentences');
    view = await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.scheme !== 'byline-sentences') throw new Error('no view yet');
      return editor;
    });
    await api.readings.read(view.document);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  it('as a note is on the words of the article, and found from either', async () => {
    const { start, end } = rangeOfWords(view.document, 'She then left');
    view.selection = new vscode.Selection(start, end);
    await answering([['Note on', 'Where to?']], () => vscode.commands.executeCommand('byline.addNote'));
    const [note] = await api.notes.notesOn(article);
    expect(note?.found.span).to.deep.equal([LEFT, LEFT + 'She then left'.length]);
    expect(await kept('notes')).to.include('"source": "../../../articles/viewed.txt"');
    await putCursor(view, 'then left');
    await answering([['Note', 'Where from?']], () => vscode.commands.executeCommand('byline.editNote'));
    expect((await api.notes.notesOn(article))[0]?.note.text).to.equal('Where from?');
    expect(await api.notes.notesOn(view.document)).to.deep.equal([]);
  });

  it('as a mark "checked" is on the quote of the article', async () => {
    await putCursor(view, 'It is done');
    await answering([['Where did you check', 'the minutes']], () =>
      vscode.commands.executeCommand('byline.markChecked'),
    );
    const [note] = await api.notes.notesOn(article);
    expect(note?.note).to.include({ kind: 'check', text: 'the minutes' });
    expect(note?.found.span?.[0]).to.equal(TEXT.indexOf('"It is'));
  });

  it('as a correction is one of the article, and said on both cards', async () => {
    await putCursor(view, 'Velmouth', 1);
    await answering(
      [
        ['What is wrong', 'Change what'],
        ['What is it?', 'organization'],
        ['How far', 'This mention'],
      ],
      () => vscode.commands.executeCommand('byline.fix'),
    );
    expect(await kept('corrections')).to.include(
      `"position": [\n          ${String(TEXT.lastIndexOf('Velmouth'))},`,
    );
    for (const document of [view.document, article])
      await eventually(async () => {
        const card = await cardAt(document, rangeOfWords(document, 'Velmouth', 1).start);
        expect(card && shownBy(card.markdown)).to.include('[Corrected here]');
      });
  });

  it('as "read" is said of the article', async () => {
    await vscode.commands.executeCommand('byline.markRead');
    expect(api.readingState.isRead(article.uri)).to.equal(true);
    await vscode.commands.executeCommand('byline.markUnread');
    expect(api.readingState.isRead(article.uri)).to.equal(false);
  });

  async function kept(what: 'notes' | 'corrections'): Promise<string> {
    const file = vscode.Uri.joinPath(workspaceFolder(), `.byline/${what}/articles/viewed.txt.json`);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  }
});
