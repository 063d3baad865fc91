import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { autoSave, byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { rangeOfWords } from './support/openArticle';

const TEXT = `Harbour of Velmouth opens again

VELMOUTH, 3 March 2021 - The mayor, Ada Quill, opened the harbour on Monday.

“It is ours again,” Quill said. Quill denied that she had “sold the pier”.
`;

/** A row as the view gets it, with what stands below. */
interface Row {
  readonly label: string;
  readonly description: string;
  readonly item: vscode.TreeItem;
  below(): Promise<Row[]>;
}

async function rowsOf<T extends object>(tree: vscode.TreeDataProvider<T>, parent?: T): Promise<Row[]> {
  const nodes = (await tree.getChildren(parent)) ?? [];
  return Promise.all(
    nodes.map(async node => {
      const item = await tree.getTreeItem(node);
      const { description } = item;
      return {
        label: labelOf(item),
        description: typeof description === 'string' ? description : '',
        item,
        below: () => rowsOf(tree, node),
      };
    }),
  );
}

function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}

async function row(rows: Row[] | Promise<Row[]>, label: string): Promise<Row> {
  const all = await rows;
  const found = all.find(candidate => candidate.label === label);
  return found ?? expect.fail(`no row ${label} among ${all.map(other => other.label).join(' | ')}`);
}

/** Does what a click on the row does. */
async function click({ item: { command } }: Row): Promise<void> {
  if (!command) expect.fail('nothing happens on a click');
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

const selectedText = (): string => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? '';
};

describe('the view Articles', () => {
  let api: Api;
  const folder = vscode.Uri.joinPath(workspaceFolder(), 'articles');

  before(async () => {
    api = await byline();
  });

  beforeEach(async () => {
    await remove(folder);
    // The view hears of it a moment later; until then it may list what another suite has left.
    await eventually(async () => {
      const rows = await rowsOf(api.articlesTree);
      expect(rows.map(({ label }) => label)).to.not.include('articles');
    });
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(folder);
  });

  /** The rows below the folder articles/, once its file system has told of as many files. */
  async function articles(count: number): Promise<Row[]> {
    return eventually(async () => {
      const rows = await rowsOf(api.articlesTree);
      const found = await (rows.find(({ label }) => label === 'articles')?.below() ?? []);
      expect(found.map(({ label }) => label)).to.have.length(count);
      return found;
    });
  }

  it('lists the articles of the workspace by folder, with headline and date', async () => {
    const seeds = await row(rowsOf(api.articlesTree), 'seeds');
    const files = await vscode.workspace.findFiles('seeds/**/*.txt');
    const rows = await seeds.below();
    expect(rows).to.have.length(files.length).and.not.empty;
    for (const { label, item } of rows) {
      expect(label).to.not.match(/\.txt$/);
      expect(item.accessibilityInformation?.label).to.include(label);
    }
    await writeFile('articles/a.txt', TEXT);
    const [article] = await articles(1);
    expect(article?.label).to.equal('Harbour of Velmouth opens again');
    expect(article?.description).to.match(/^3 Mar 2021\??$/);
  });

  it('expands to cast and quotes, and shows the words on a click', async () => {
    const uri = await writeFile('articles/a.txt', TEXT);
    const [article] = await articles(1);
    if (!article) expect.fail('no article');
    await click(article);
    expect(vscode.window.activeTextEditor?.document.uri.toString()).to.equal(uri.toString());

    const people = await row(article.below(), 'People');
    const quill = await row(people.below(), 'Ada Quill');
    expect(quill.description).to.match(/ · 4$/);
    expect(quill.item.resourceUri, 'git and problems have colours for those').to.equal(undefined);
    expect(quill.item.accessibilityInformation?.label).to.include('4 mentions');
    await click(quill);
    expect(selectedText()).to.equal('Ada Quill');

    const quotes = await row(article.below(), 'Quotes');
    const quote = await row(quotes.below(), '“It is ours again,”');
    expect(quote.description).to.include('Quill');
    await click(quote);
    expect(selectedText()).to.include('It is ours again,');
  });

  it('is read aloud row by row', async () => {
    await writeFile('articles/a.txt', TEXT);
    await articles(1);
    const visit = async (rows: readonly Row[]): Promise<number> => {
      let count = rows.length;
      for (const next of rows) {
        expect(next.item.accessibilityInformation?.label, next.label).to.match(/\p{L}{2}/u);
        count += await visit(await next.below());
      }
      return count;
    };
    const all = await row(rowsOf(api.articlesTree), 'articles');
    expect(await visit([all])).to.be.above(8);
    await click((await all.below())[0] ?? all);
    const parts = await eventually(async () => {
      const rows = await rowsOf(api.inThisArticle);
      expect(rows).not.to.be.empty;
      return rows;
    });
    expect(await visit(parts)).to.be.above(4);
  });

  it('finds the words also where line endings are mixed', async () => {
    await writeFile('articles/a.txt', `\ufeff${TEXT.replaceAll('\n\n', '\r\n\r')}`);
    const [article] = await articles(1);
    const people = await row(article?.below() ?? [], 'People');
    await click(await row(people.below(), 'Ada Quill'));
    expect(selectedText()).to.equal('Ada Quill');
  });

  it('follows creation, renaming and deletion', async () => {
    const a = await writeFile('articles/a.txt', TEXT);
    await articles(1);
    await writeFile('articles/b.txt', TEXT.replace('Velmouth', 'Estrel'));
    const labels = (await articles(2)).map(({ label }) => label);
    expect(labels).to.deep.equal(['Harbour of Velmouth opens again', 'Harbour of Estrel opens again']);
    await vscode.workspace.fs.rename(a, vscode.Uri.joinPath(folder, 'c.txt'));
    await eventually(async () => {
      const renamed = (await articles(2)).map(({ item }) => item.id?.slice(-5));
      expect(renamed).to.deep.equal(['b.txt', 'c.txt']);
    });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'b.txt'));
    expect((await articles(1))[0]?.item.id).to.match(/c\.txt$/);
  });

  it('follows folders that come and go whole', async () => {
    await writeFile('drafts/old/a.txt', TEXT);
    await writeFile('drafts/old/b.txt', TEXT);
    await vscode.workspace.fs.rename(vscode.Uri.joinPath(workspaceFolder(), 'drafts'), folder);
    await eventually(async () => {
      const old = await row(rowsOf(api.articlesTree), 'articles/old');
      expect(await old.below()).to.have.length(2);
    });
    await remove(folder);
    await eventually(async () => {
      expect((await rowsOf(api.articlesTree)).map(({ label }) => label)).to.not.include('articles/old');
    });
  });

  it('follows edits, saved or not', async () => {
    const uri = await writeFile('articles/harbour.txt', TEXT);
    await articles(1);
    await autoSave('off');
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit(edit => edit.replace(rangeOfWords(editor.document, 'Velmouth'), 'Estrel'));
    await eventually(async () => {
      expect((await articles(1))[0]?.label).to.equal('Harbour of Estrel opens again');
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT.replace('Velmouth', 'Tarn')));
    await eventually(async () => {
      expect((await articles(1))[0]?.label).to.equal('Harbour of Tarn opens again');
    });
    await autoSave(undefined);
  });

  it('says in one line why a file is no article', async () => {
    await writeFile('articles/binary.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13));
    await writeFile('articles/latin1.txt', Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72));
    await writeFile(
      'articles/german.txt',
      `${'Der Bürgermeister hat den Hafen am Montag wieder eröffnet. '.repeat(9)}\n`,
    );
    // What is not known in time is drawn without it first.
    const rows = await eventually(async () => {
      const drawn = await articles(3);
      const description = (name: string): string | undefined =>
        drawn.find(({ label }) => label === name)?.description;
      expect(description('binary.txt')).to.equal('Not a text');
      expect(description('latin1.txt')).to.equal('Not in UTF-8');
      return drawn;
    });
    const german = rows.find(({ item }) => item.id?.endsWith('german.txt'));
    expect((await german?.below())?.map(({ label }) => label)).to.deep.equal([
      'Not in English, so left alone',
    ]);
  });

  it('shows text of an article as letters only', async () => {
    await writeFile('articles/odd.txt', `A $(flame) [link](command:x) \u202eheadline\t here\n\n${TEXT}`);
    expect((await articles(1))[0]?.label).to.equal('A $(flame) [link](command:x) headline here');
  });
});

describe('the view In This Article', () => {
  let api: Api;

  before(async () => {
    api = await byline();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  async function show(path: string, text: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await writeFile(path, text), { preview: false });
  }

  const parts = (): Promise<Row[]> => rowsOf(api.inThisArticle);

  it('lists cast and quotes of the active article', async () => {
    await show('articles/one.txt', TEXT);
    const cast = await eventually(() => row(parts(), 'Cast'));
    const quill = await row(cast.below(), 'Ada Quill');
    expect(quill.description).to.match(/^4 mentions/);
    const quotes = await row(parts(), 'Quotes');
    expect((await quotes.below())[0]?.label).to.equal('“It is ours again,”');
    await click(quill);
    expect(selectedText()).to.equal('Ada Quill');
  });

  it('goes with the active editor, and is empty where there is no article', async () => {
    await show('articles/one.txt', TEXT);
    const plain = await writeFile('notes.md', TEXT);
    await eventually(() => row(parts(), 'Cast'));
    await vscode.window.showTextDocument(plain, { preview: false });
    await eventually(async () => expect(await parts()).to.deep.equal([]));
    await show('articles/two.txt', TEXT.replaceAll('Quill', 'Brell'));
    await eventually(async () => row((await row(parts(), 'Cast')).below(), 'Ada Brell'));
    await remove(plain);
  });

  it('says in one line why there is nothing to list', async () => {
    const german = 'Der Bürgermeister hat den Hafen am Montag wieder eröffnet. '.repeat(9);
    await show('articles/german.txt', german);
    await eventually(() => expect(api.inThisArticle.view.message).to.equal('Not in English, so left alone'));
    await show('articles/one.txt', TEXT);
    await eventually(() => expect(api.inThisArticle.view.message).to.equal(''));
  });

  it('follows the cursor without taking the focus', async () => {
    await vscode.commands.executeCommand('byline.inThisArticle.focus');
    const editor = await show('articles/one.txt', TEXT);
    await eventually(() => row(parts(), 'Cast'));
    const selected = (): string[] =>
      api.inThisArticle.view.selection.map(node => labelOf(api.inThisArticle.getTreeItem(node)));
    const cursor = rangeOfWords(editor.document, 'Quill', 1).start;
    editor.selection = new vscode.Selection(cursor, cursor);
    await eventually(() => expect(selected()).to.deep.equal(['Ada Quill']));
    const quote = rangeOfWords(editor.document, 'ours again').start;
    editor.selection = new vscode.Selection(quote, quote);
    await eventually(() => expect(selected()).to.deep.equal(['“It is ours again,”']));
    // Who has the focus is seen by where typed letters go.
    await vscode.commands.executeCommand('type', { text: 'x' });
    expect(editor.document.getText()).to.include('xours again');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
