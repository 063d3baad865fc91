import { expect } from 'chai';
import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../src/features/cards/cardActions';
import manifest from '../../package.json';
import { eventually } from './support/extension';
import { openSeed, rangeOfWords } from './support/openArticle';

/** Each step but the first is a command that a key is bound to, in VS Code or by Byline. */
describe('an article read with keys alone', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('from the views to a quote, to who speaks in it, and back', async () => {
    await press('byline.articles.focus');
    // What Enter does on a row; `npm run ui` presses the key itself.
    const { document } = await openSeed('001');
    await press('workbench.action.focusActiveEditorGroup');
    await press('cursorTop');
    await press('byline.nextQuote');
    const quote = selection();
    expect(document.getText(quote)).to.match(/^“Nobody on this quay[^]*says otherwise\.”$/);
    await press('byline.showCard');
    // The card has the focus; Escape gives it back.
    await press('workbench.action.focusActiveEditorGroup');
    await press('editor.action.revealDefinition');
    // It stands between the two pieces of the quote.
    const speaker = rangeOfWords(document, 'union leader Tomas Okafor-Reyes');
    await eventually(() => expect(speaker.contains(selection().active)).to.equal(true));
    await press('cursorUndo');
    await eventually(() => expect(selection().isEqual(quote)).to.equal(true));
    await press('workbench.action.focusSideBar');
  });

  it('with a key for each thing a card offers', () => {
    const bound = manifest.contributes.keybindings.map(({ command }) => command);
    expect(bound).to.include.members([...CARD_COMMANDS, 'byline.showCard']);
  });

  async function press(command: string): Promise<void> {
    await vscode.commands.executeCommand(command);
  }

  function selection(): vscode.Selection {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('no editor');
    return editor.selection;
  }
});
