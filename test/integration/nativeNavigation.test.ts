import { expect } from 'chai';
import * as vscode from 'vscode';
import { setDensity } from './support/byline';
import { eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { openArticle, openSeed, putCursor, rangeOfWords } from './support/openArticle';

const TEXT = [
  'Mayor Brell opens the harbour of Velmouth',
  '',
  'VELMOUTH, March 3, 2021 — Mayor Ana Brell opened the harbour on Wednesday. "It is done," Brell told reporters.',
  '',
  'Ana Brell, 61, then left for Estrel. "We waited for years," said Tomas Reyes, a docker.',
].join('\n');

describe("VS Code's own navigation", () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openArticle('native.txt', TEXT);
  });

  afterEach(async () => {
    await setDensity('all');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it('has an outline of siblings with quotes under their paragraphs', async () => {
    const outline = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    expect(outline.map(({ name }) => name.slice(0, 14))).to.deep.equal([
      'Mayor Brell op',
      'Mayor Ana Brel',
      'Ana Brell, 61,',
    ]);
    expect(outline[0]?.range.isSingleLine, 'nothing for sticky scroll to pin').to.equal(true);
    expect(outline[1]?.children.map(({ name }) => name)).to.deep.equal(['“It is done,”']);
    expect(outline[2]?.children.map(({ detail }) => detail)).to.deep.equal(['Tomas Reyes']);
  });

  it('goes to the mention that introduces, and from a quote to its speaker', async () => {
    await putCursor(editor, 'Ana Brell, 61');
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await eventually(() =>
      expect(editor.selection.start.isEqual(rangeOfWords(editor.document, 'Ana Brell').start)).to.equal(true),
    );
    await putCursor(editor, 'We waited');
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await eventually(() =>
      expect(editor.selection.start.isEqual(rangeOfWords(editor.document, 'Tomas').start)).to.equal(true),
    );
  });

  it('finds every mention as reference and highlight', async () => {
    const at = rangeOfWords(editor.document, 'Brell told').start;
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at);
    const names = ['Brell', 'Ana Brell', 'Brell', 'Ana Brell'];
    expect(references.map(({ range }) => editor.document.getText(range))).to.deep.equal(names);
    const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at);
    expect(highlights.map(({ range }) => editor.document.getText(range))).to.deep.equal(names);
  });

  it('highlights no mentions of its own when Byline is off', async () => {
    await setDensity('off');
    const at = rangeOfWords(editor.document, 'Ana Brell').start;
    const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at);
    expect(highlights.map(({ range }) => editor.document.getText(range))).to.not.include('Ana Brell');
  });

  it('grows the selection from word to name, sentence and paragraph', async () => {
    await putCursor(editor, 'Brell, 61');
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      seen.push(editor.document.getText(editor.selection));
    }
    expect(seen).to.include.members(['Brell', 'Ana Brell', 'Ana Brell, 61, then left for Estrel.']);
    expect(seen.indexOf('Brell')).to.be.below(seen.indexOf('Ana Brell'));
  });

  it('folds a paragraph of several lines', async () => {
    const wrapped = await openArticle('wrapped.txt', TEXT.replace('the harbour on', 'the\nharbour on'));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      wrapped.document.uri,
    );
    expect(folds.map(({ start, end }) => [start, end])).to.deep.equal([[2, 3]]);
  });

  it('finds who is named anywhere in the workspace', async () => {
    const symbols = (query: string) =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
    // The article was written a moment ago: it is among the workspace's once its file system has told of it.
    await eventually(async () => {
      const reyes = (await symbols('Tomas Reyes')).find(({ name }) => name === 'Tomas Reyes');
      expect(reyes?.containerName).to.equal('Mayor Brell opens the harbour of Velmouth');
      expect(reyes?.location.uri.toString()).to.equal(editor.document.uri.toString());
    });
    const [castellan] = await symbols('Aurelio Castellan');
    expect(castellan?.location.uri.path, 'in a file that is not open').to.match(/seeds\/00/);
    expect(await symbols('Zebediah Nobody')).to.deep.equal([]);
  });

  it('works on one line of two thousand characters', async () => {
    const seed = await openSeed('000');
    const at = rangeOfWords(seed.document, 'Bashar Al-Assad').start.translate(0, 1);
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      seed.document.uri,
      rangeOfWords(seed.document, "Assad's").start,
    );
    expect(links[0]?.targetRange.contains(at)).to.equal(true);
  });

  it('is of articles alone, from the moment they are', async () => {
    const uri = await writeFile('elsewhere.txt', TEXT);
    const { document } = await vscode.window.showTextDocument(uri);
    const outline = () =>
      vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    expect((await outline()) ?? []).to.deep.equal([]);
    await vscode.commands.executeCommand('byline.readAsArticle');
    await eventually(async () => expect(await outline()).to.have.length(3));
    await vscode.commands.executeCommand('byline.stopReadingAsArticle');
    await eventually(async () => expect((await outline()) ?? []).to.deep.equal([]));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await remove(document.uri);
  });

  async function ask<T>(command: string, position?: vscode.Position): Promise<T> {
    return vscode.commands.executeCommand<T>(command, editor.document.uri, ...(position ? [position] : []));
  }
});
