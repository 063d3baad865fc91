import { expect } from 'chai';
import * as vscode from 'vscode';
import { cardAt, clickLink } from './support/byline';
import { openArticle, openSeed, putCursor, rangeOfWords } from './support/openArticle';

const TEXT = [
  'Mayor Ana Brell opens the harbour of Velmouth',
  '',
  'VELMOUTH, March 3, 2021 — Mayor Ana Brell opened the harbour on Wednesday. "It is done," Brell told reporters. Ana Brell, 61, then left for Estrel. "We waited for years," said Tomas Reyes, a docker.',
].join('\n');

describe('ways round an article', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openArticle('opening.txt', TEXT);
  });

  it('go from mention to mention, and round', async () => {
    await putCursor(editor, 'Ana Brell');
    const starts = [selected()];
    for (const expected of ['Ana Brell', 'Brell', 'Ana Brell', 'Ana Brell']) {
      await run('nextMention');
      expect(words()).to.equal(expected);
      starts.push(selected());
    }
    expect(selected()).to.equal(offsetOf('Ana Brell'));
    await run('previousMention');
    expect(selected()).to.equal(offsetOf('Ana Brell, 61'));
    expect(new Set(starts.slice(1)).size).to.equal(4);
  });

  it('go from quote to quote, and round', async () => {
    await putCursor(editor, 'Mayor');
    for (const expected of ['"It is done,"', '"We waited for years,"', '"It is done,"']) {
      await run('nextQuote');
      expect(words()).to.equal(expected);
    }
    await run('previousQuote');
    expect(words()).to.equal('"We waited for years,"');
  });

  it('show the words for a role', async () => {
    await putCursor(editor, 'Ana Brell, 61');
    await run('showEvidence');
    expect(words()).to.equal('Mayor');
  });

  it('are the same from a card', async () => {
    const card = await cardAt(editor.document, rangeOfWords(editor.document, 'Brell told').start);
    if (!card) throw new Error('no card');
    await clickLink(card.markdown, 'Next mention');
    expect(selected()).to.equal(offsetOf('Ana Brell, 61'));
  });

  it('list mentions and quotes without moving the cursor', async () => {
    await putCursor(editor, 'Brell told');
    const before = editor.selection;
    await run('allMentions');
    await vscode.commands.executeCommand('closeReferenceSearch');
    await run('showQuotes');
    await vscode.commands.executeCommand('closeReferenceSearch');
    expect(editor.selection.isEqual(before)).to.equal(true);
  });

  it('stay where they are in plain text, and outside articles', async () => {
    await putCursor(editor, 'opened the');
    const before = editor.selection;
    for (const command of [
      'nextMention',
      'allMentions',
      'showQuotes',
      'showEvidence',
      'explainMark',
      'showCard',
    ])
      await run(command);
    expect(editor.selection.isEqual(before)).to.equal(true);

    const document = await vscode.workspace.openTextDocument({ content: TEXT, language: 'plaintext' });
    const other = await vscode.window.showTextDocument(document);
    await putCursor(other, 'Ana Brell');
    await run('nextMention');
    expect(other.selection.isEmpty).to.equal(true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('work on one line of two thousand characters', async () => {
    const long = await openSeed('000');
    await putCursor(long, 'Hmeimim, where');
    await run('nextMention');
    const { document, selection } = long;
    expect(document.getText(selection)).to.equal('Hmeimim');
    expect(selection.start.isEqual(rangeOfWords(document, 'Hmeimim').start)).to.equal(true);
  });

  function words(): string {
    return editor.document.getText(editor.selection);
  }

  function selected(): number {
    return editor.document.offsetAt(editor.selection.start);
  }

  function offsetOf(text: string): number {
    return editor.document.offsetAt(rangeOfWords(editor.document, text).start);
  }
});

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(`byline.${command}`);
}
