import { expect } from 'chai';
import * as vscode from 'vscode';
import { cardAt, setDensity } from './support/byline';
import { openSeed, rangeOfWords } from './support/openArticle';

describe('a paused file', () => {
  afterEach(async () => {
    await setDensity('all');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens no card and shows no highlight by itself, while others do, until it is resumed', async () => {
    const { document } = await openSeed('001');
    const at = rangeOfWords(document, 'Okafor-Reyes').start;
    await vscode.commands.executeCommand('byline.togglePause');
    expect(await cardAt(document, at)).to.equal(undefined);
    const other = await openSeed('000');
    const name = rangeOfWords(other.document, 'Vladimir Putin').start;
    expect(await cardAt(other.document, name), 'in another file').to.not.equal(undefined);
    await openSeed('001');
    await vscode.commands.executeCommand('byline.togglePause');
    expect(await cardAt(document, at)).to.not.equal(undefined);
  });

  it('is resumed by choosing what is marked', async () => {
    const { document } = await openSeed('001');
    await vscode.commands.executeCommand('byline.togglePause');
    await setDensity('quotes');
    expect(await cardAt(document, rangeOfWords(document, 'Okafor-Reyes').start)).to.not.equal(undefined);
  });
});
