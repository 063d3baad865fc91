import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { cardAt } from './support/byline';
import { byline, writeFile } from './support/extension';

const TEXT = 'Harbour opens again\n\nThe mayor, Ada Quill, said “It is ours again,” on Monday.\n';

describe('a workspace that is not trusted', () => {
  let api: Api;

  before(async () => {
    expect(vscode.workspace.isTrusted).to.equal(false);
    api = await byline();
  });

  it('has its articles read, with cards', async () => {
    const { document } = await vscode.window.showTextDocument(await writeFile('articles/a.txt', TEXT));
    expect((await api.readings.read(document))?.annotations.entities).not.to.be.empty;
    expect(await cardAt(document, document.positionAt(TEXT.indexOf('Ada')))).not.to.equal(undefined);
  });

  it('has no say in what an article is', async () => {
    // What scripts/suites/workspace.mjs writes into the settings of every workspace.
    const { workspaceValue } = vscode.workspace.getConfiguration('byline').inspect('articles') ?? {};
    expect(workspaceValue, 'a restricted setting is held back').to.equal(undefined);
    expect(api.articles.includes(await writeFile('claimed/a.txt', TEXT))).to.equal(false);
  });
});
