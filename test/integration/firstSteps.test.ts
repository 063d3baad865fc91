import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { cardAt, shownBy } from './support/byline';
import { byline, eventually } from './support/extension';
import { rangeOfWords } from './support/openArticle';

describe('the first steps', () => {
  let api: Api;

  before(async () => {
    api = await byline();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('have a walkthrough', async () => {
    await vscode.commands.executeCommand('byline.openWalkthrough');
    // Its own title comes to the tab only where VS Code has shown its welcome; `npm run ui` looks into it.
    await eventually(() =>
      expect(vscode.window.tabGroups.activeTabGroup.activeTab?.label).to.match(/Welcome|Read an article/),
    );
  });

  it('have an article of our own, with cards, which cannot be changed', async () => {
    const { document } = await sample();
    const text = document.getText();
    const card = await cardAt(document, rangeOfWords(document, 'Livia Brandt').start);
    expect(card && shownBy(card.markdown)).to.match(/\*\*Livia Brandt\*\* · person[^]*Mayor/);
    const { annotations } = (await api.readings.read(document)) ?? {};
    const people = annotations?.entities.filter(({ type }) => type === 'person').map(({ name }) => name);
    expect(people).to.include.members(['Livia Brandt', 'Pavel Korda', 'Hanne Sorley']);
    const speakers = annotations?.quotes
      .filter(({ kind }) => kind === 'direct')
      .map(({ speaker }) => annotations.entities.find(({ id }) => id === speaker.entities[0])?.name);
    expect(speakers).to.deep.equal(['Livia Brandt', 'Pavel Korda', 'Hanne Sorley']);
    await vscode.commands.executeCommand('type', { text: 'x' });
    expect(document.getText()).to.equal(text);
  });

  it('offer comfort for the article in sight, and do nothing unasked', async () => {
    const { document } = await sample();
    const settings = () => vscode.workspace.getConfiguration('editor').inspect('wordWrap');
    const before = settings();
    await vscode.commands.executeCommand('byline.openWalkthrough');
    await choosing(1);
    const view = vscode.window.activeTextEditor?.document;
    expect(view?.uri.scheme).to.equal('byline-sentences');
    expect(view?.lineCount).to.be.above(document.lineCount);
    expect(view?.getText()).to.include('\nThe next ferry leaves on Saturday.');
    expect(settings()).to.deep.equal(before);
  });

  it('offer the sample where there is no article in sight', async () => {
    await choosing(0);
    expect(vscode.window.activeTextEditor?.document.uri.scheme).to.equal('byline-sample');
  });

  async function sample(): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('byline.openSample');
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('no editor');
    return editor;
  }

  /** Asks for reading comfort and takes the offer at this place in the list. */
  async function choosing(index: number): Promise<void> {
    const done = vscode.commands.executeCommand('byline.readingComfort');
    await new Promise(resolve => setTimeout(resolve, 500));
    for (let i = 0; i < index; i++)
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
  }
});
