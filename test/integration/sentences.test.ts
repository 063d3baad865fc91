import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Quote } from '../../src/engine/annotations';
import type { Api } from '../../src/extension';
import { sentencesUri } from '../../src/vscode/sentenceUris';
import { cardAt, clickLink, setDensity, shownBy } from './support/byline';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { openArticle, putCursor, rangeOfWords } from './support/openArticle';

const TEXT = [
  '---',
  'date: 2021-03-03',
  '---',
  'Mayor Brell opens the harbour of Velmouth',
  '',
  'Mayor Ana Brell opened the harbour. "It is done," Brell told reporters in Velmouth. She then left. "We waited for years," said Tomas Reyes, a docker.',
  '',
  'Brell is 61.',
].join('\n');

const SENTENCES = [
  'Mayor Brell opens the harbour of Velmouth',
  '',
  'Mayor Ana Brell opened the harbour.',
  '"It is done," Brell told reporters in Velmouth.',
  'She then left.',
  '"We waited for years," said Tomas Reyes, a docker.',
  '',
  'Brell is 61.',
].join('\n');

describe('the sentence view', () => {
  let api: Api;
  let article: vscode.TextEditor;

  before(async () => {
    api = await byline();
  });

  beforeEach(async () => {
    article = await openArticle('sentences.txt', TEXT);
  });

  afterEach(async () => {
    await setDensity('all');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it('shows one sentence a line and leaves the article as it is', async () => {
    const view = await switchAt('Tomas');
    expect(view.document.getText()).to.equal(SENTENCES);
    expect(view.document.languageId).to.equal('plaintext');
    expect(view.document.uri.path).to.match(/sentences \(sentences\)\.txt$/);
    expect(article.document.getText()).to.equal(TEXT);
    expect(article.document.isDirty).to.equal(false);
  });

  it('opens at the words the article was left at, and goes back to them', async () => {
    const view = await switchAt('Tomas');
    expect(
      view.selection.active.isEqual(rangeOfWords(view.document, 'Tomas').start.translate(0, 1)),
    ).to.equal(true);
    view.selection = selectionOf(view, 'waited for years');
    const back = await switchNow();
    expect(back.document.uri.toString()).to.equal(article.document.uri.toString());
    expect(back.document.getText(back.selection)).to.equal('waited for years');
  });

  it('has the cards of the article, leading to its own words', async () => {
    const view = await switchAt('Tomas');
    await known(view);
    const name = rangeOfWords(view.document, 'Ana Brell');
    const card = await cardAt(view.document, name.start);
    if (!card) throw new Error('no card');
    expect(card.range.isEqual(name)).to.equal(true);
    const inArticle = await cardAt(article.document, rangeOfWords(article.document, 'Ana Brell').start);
    expect(shownBy(card.markdown)).to.equal(inArticle && shownBy(inArticle.markdown));
    await clickLink(card.markdown, 'Next mention');
    const { activeTextEditor } = vscode.window;
    expect(activeTextEditor?.document).to.equal(view.document);
    expect(activeTextEditor?.document.getText(activeTextEditor.selection)).to.equal('Brell');
    expect(activeTextEditor?.selection.start.line).to.equal(3);
  });

  it('has the names and quotes of the article, and its ways round', async () => {
    const view = await switchAt('Tomas');
    const { annotations } = await known(view);
    const ofArticle = await api.readings.read(article.document);
    expect(annotations.entities.map(({ name }) => name)).to.deep.equal(
      ofArticle?.annotations.entities.map(({ name }) => name),
    );
    const inMarks = (quotes: readonly Quote[] = [], { document }: vscode.TextEditor): string[] =>
      quotes.flatMap(({ quoted }) =>
        quoted.map(([start, end]) =>
          document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
        ),
      );
    expect(inMarks(annotations.quotes, view)).to.deep.equal(['It is done,', 'We waited for years,']);
    expect(annotations.quotes).to.have.length(ofArticle?.annotations.quotes.length ?? 0);
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      view.document.uri,
    );
    expect(outline.map(({ range }) => range.start.line)).to.deep.equal([0, 2, 7]);
    await putCursor(view, 'We waited');
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await eventually(() =>
      expect(view.selection.start.isEqual(rangeOfWords(view.document, 'Tomas').start)).to.equal(true),
    );
    await vscode.commands.executeCommand('byline.nextQuote');
    expect(view.document.getText(view.selection)).to.equal('"It is done,"');
  });

  it('follows the article while that is edited, and when the file changes', async function () {
    this.timeout(60_000);
    const view = await switchAt('Tomas');
    await known(view);
    const beside = await vscode.window.showTextDocument(article.document, vscode.ViewColumn.Two);
    await beside.edit(edit => edit.replace(rangeOfWords(article.document, 'then left'), 'stayed. It rained'));
    await eventually(() => expect(view.document.getText()).to.include('\nShe stayed.\nIt rained.\n'));
    await beside.document.save();
    expect((await api.readings.read(view.document))?.version).to.equal(view.document.version);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await writeFile('articles/sentences.txt', TEXT.replace('Brell is 61', 'Brell is 62'));
    await eventually(() => expect(view.document.getText()).to.include('\nBrell is 62.'));
  });

  it('is paused with its article', async () => {
    const view = await switchAt('Tomas');
    await known(view);
    const at = rangeOfWords(view.document, 'Ana Brell').start;
    await vscode.commands.executeCommand('byline.togglePause');
    expect(await cardAt(article.document, rangeOfWords(article.document, 'Ana Brell').start)).to.equal(
      undefined,
    );
    expect(await cardAt(view.document, at)).to.equal(undefined);
    await vscode.commands.executeCommand('byline.togglePause');
    expect(await cardAt(view.document, at)).to.not.equal(undefined);
  });

  it('goes nowhere when the article is gone, and shows no file that is no article', async () => {
    const other = await writeFile('elsewhere.txt', TEXT);
    const stranger = await vscode.workspace.openTextDocument(sentencesUri(other));
    expect(stranger.getText()).to.equal('');
    const nested = await vscode.workspace.openTextDocument(sentencesUri(sentencesUri(article.document.uri)));
    expect(nested.getText()).to.equal('');
    for (const query of ['', '::', 'file:'])
      expect(
        (
          await vscode.workspace.openTextDocument(
            vscode.Uri.from({ scheme: 'byline-sentences', path: `/${query}.txt`, query }),
          )
        ).getText(),
      ).to.equal('');
    await remove(other);
  });

  async function switchAt(words: string): Promise<vscode.TextEditor> {
    await putCursor(article, words);
    return switchNow();
  }

  async function switchNow(): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('byline.switchSentences');
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('no editor');
    return editor;
  }

  async function known({ document }: vscode.TextEditor) {
    const reading = await api.readings.read(document);
    if (!reading) throw new Error('the view is not read');
    return reading;
  }
});

function selectionOf({ document }: vscode.TextEditor, words: string): vscode.Selection {
  const { start, end } = rangeOfWords(document, words);
  return new vscode.Selection(start, end);
}
