import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { ArticlesNode } from '../../src/vscode/articleNodes';
import { byline, eventually, remove, workspaceFolder } from './support/extension';
import { openArticle, putCursor } from './support/openArticle';

const TEXT = 'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday.\n';

describe('how far the reader got', () => {
  let api: Api;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    api = await byline();
    await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
    editor = await openArticle('read.txt', TEXT);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  it('is said by the row of an article: read or not', async () => {
    const state = async (): Promise<string | undefined> =>
      api.articlesTree.getTreeItem(await row(editor.document.uri)).contextValue;
    await eventually(async () => expect(await state()).to.equal('article.unread'));
    await vscode.commands.executeCommand('byline.markRead', await row(editor.document.uri));
    expect(await state()).to.equal('article.read');
    const item = api.articlesTree.getTreeItem(await row(editor.document.uri));
    expect(item.accessibilityInformation?.label).not.to.include('unread');
    await vscode.commands.executeCommand('byline.markUnread');
    expect(await state()).to.equal('article.unread');
  });

  it('is the place of the cursor when it rests, and in no file of the folder', async () => {
    await putCursor(editor, 'old harbour');
    await eventually(() =>
      expect(api.readingState.positionIn(editor.document.uri)).to.equal(TEXT.indexOf('old harbour') + 1),
    );
    expect(await vscode.workspace.findFiles('.byline/**')).to.be.empty;
  });

  /** The row of an article wherever it is in the view. */
  async function row(uri: vscode.Uri): Promise<ArticlesNode> {
    const below = async (node?: ArticlesNode): Promise<ArticlesNode | undefined> => {
      for (const child of await api.articlesTree.getChildren(node)) {
        if (child.kind === 'article' && child.uri.toString() === uri.toString()) return child;
        const found = child.kind === 'folder' ? await below(child) : undefined;
        if (found) return found;
      }
      return undefined;
    };
    return eventually(async () => (await below()) ?? expect.fail('no row'));
  }
});
