import { expect } from 'chai';
import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../src/features/cards/cardActions';
import manifest from '../../package.json';
import { byline, eventually } from './support/extension';
import { rangeOfWords } from './support/openArticle';

/** Each step is a command that a key is bound to, in VS Code or by Byline; nothing is clicked and no position is given. */
describe('an article read with keys alone', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('from the activity bar to a quote, to who speaks in it, and back', async () => {
    const { articlesTree } = await byline();
    expect(await articlesTree.getChildren()).not.to.be.empty;
    await press('byline.articles.focus');
    await press('list.focusFirst');
    const { document } = await downTo(/001_harbour-strike\.txt$/);
    await press('workbench.action.focusActiveEditorGroup');
    await press('cursorTop');
    await press('byline.nextQuote');
    const quote = rangeOfWords(document, '“Nobody on this quay wants to be out here in the rain,”');
    expect(selection().isEqual(quote)).to.equal(true);
    await press('byline.showCard');
    await press('editor.action.revealDefinition');
    const speaker = rangeOfWords(document, 'Tomas Okafor-Reyes', 1);
    await eventually(() => expect(speaker.contains(selection().start)).to.equal(true));
    await press('workbench.action.navigateBack');
    await eventually(() => expect(quote.contains(selection().start)).to.equal(true));
    await press('workbench.action.focusSideBar');
  });

  it('with a key for each thing a card offers', () => {
    const bound = manifest.contributes.keybindings.map(({ command }) => command);
    expect(bound).to.include.members([...CARD_COMMANDS, 'byline.showCard']);
  });

  /** Down the rows, opening one after the other, until the article is there. */
  async function downTo(path: RegExp): Promise<vscode.TextEditor> {
    for (let row = 0; row < 20; row++) {
      await press('list.focusDown');
      await press('list.select');
      for (let wait = 0; wait < 20; wait++) {
        const editor = vscode.window.activeTextEditor;
        if (editor && path.test(editor.document.uri.path)) return editor;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
    throw new Error(`no row opened ${String(path)}`);
  }

  async function press(command: string): Promise<void> {
    await vscode.commands.executeCommand(command);
  }

  function selection(): vscode.Selection {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('no editor');
    return editor.selection;
  }
});
