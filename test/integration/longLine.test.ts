import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { Decorator } from '../../src/vscode/decorator';
import { cardAt, shownBy } from './support/byline';
import { byline, remove, workspaceFolder } from './support/extension';
import { openArticle } from './support/openArticle';

const FILLER = 'The rain went on and the water in the lower fields stood as high as the gate. ';
const INTRODUCTION = 'Nora Finch, the city engineer, left Leeds on May 4, 2018. ';
const QUOTE = '“I have done what I can,” Finch said. ';

/** VS Code draws 10,000 columns of a line: the first name lies across that, the others behind it. */
const COLUMNS = [9_990, 10_090, 20_001];

describe('one line longer than VS Code draws', () => {
  const text = COLUMNS.reduce((line, column) => filledTo(column, line) + INTRODUCTION + QUOTE, '');
  let api: Api;
  let editor: vscode.TextEditor;

  before(async () => {
    api = await byline();
    editor = await openArticle('long.txt', text);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  for (const column of COLUMNS) {
    it(`has its cards at column ${String(column)}`, async () => {
      const name = await cardAt(editor.document, at(column + 2));
      expect(name && shownBy(name.markdown)).to.match(/\*\*Nora Finch\*\* · person/);
      expect(name?.range.isEqual(words(column, 'Nora Finch'))).to.equal(true);
      const start = column + INTRODUCTION.length;
      const quote = await cardAt(editor.document, at(start + 10));
      expect(quote && shownBy(quote.markdown)).to.match(/quote[^]*Nora Finch/);
      expect(quote?.range.start.isEqual(at(start))).to.equal(true);
    });

    it(`leads from a quote at column ${String(column)} to its speaker`, async () => {
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        at(column + INTRODUCTION.length + 10),
      );
      const speaker = words(column + INTRODUCTION.length, 'Finch');
      expect(link?.targetRange.isEqual(speaker)).to.equal(true);
    });

    it(`is marked at column ${String(column)}`, () => {
      const drawn = drawnRanges();
      expect(drawn).to.deep.include(words(column, 'Nora Finch'));
      expect(drawn).to.deep.include(words(column, 'Leeds'));
      expect(drawn).to.deep.include(words(column, '“I have done what I can,”'));
    });
  }

  it('has every mention as a reference, wherever it stands', async () => {
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      at(20_003),
    );
    const starts = references.map(({ range }) => range.start.character);
    expect(starts).to.include.members(COLUMNS);
    expect(references.map(({ range }) => editor.document.getText(range))).to.include('Finch');
  });

  it('is gone through with the keys', async () => {
    const start = at(9_990);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('byline.nextQuote');
    await vscode.commands.executeCommand('byline.nextQuote');
    expect(editor.selection.start.isEqual(at(10_090 + INTRODUCTION.length))).to.equal(true);
  });

  function at(column: number): vscode.Position {
    return new vscode.Position(0, column);
  }

  /** The range of some words at or behind a column. */
  function words(column: number, wanted: string): vscode.Range {
    const start = text.indexOf(wanted, column);
    return new vscode.Range(at(start), at(start + wanted.length));
  }

  function drawnRanges(): vscode.Range[] {
    const drawn: vscode.Range[] = [];
    const decorator = new Decorator(api.readings, () => 'all');
    const { document, selection } = editor;
    const setDecorations = (_: unknown, ranges: vscode.Range[]): number => drawn.push(...ranges);
    decorator.draw({ document, selection, setDecorations } as unknown as vscode.TextEditor);
    decorator.dispose();
    return drawn;
  }
});

/** The line continued with sentences that name nobody, up to a column. */
function filledTo(column: number, line: string): string {
  const room = column - line.length;
  return `${line}${FILLER.repeat(Math.ceil(room / FILLER.length)).slice(0, room - 2)}. `;
}
