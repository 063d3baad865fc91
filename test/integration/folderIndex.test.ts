import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { LedgerNode } from '../../src/vscode/folder/ledgerTree';
import type { Folder } from '../../src/vscode/folder/folder';
import type { CastNode } from '../../src/vscode/folder/castTree';
import { answering } from './support/answering';
import { cardAt, shownBy } from './support/byline';
import { autoSave, byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { openArticle, putCursor, rangeOfWords } from './support/openArticle';

const BRIDGE = [
  'Pell bridge closes for repairs',
  '',
  'OSTRANE, May 4, 2020 — Engineer Odila Marrenko closed the Pell bridge on Monday. "It will not hold," Marrenko said.',
].join('\n');
const FERRY = [
  'Ferry brings Ostrane together',
  '',
  'OSTRANE, June 2, 2020 — Odila Marrenko, the engineer, rode the ferry. She took it twice, Ruben Callisto said.',
].join('\n');

describe('the index of the folder', () => {
  let api: Api;
  let folder: Folder;

  before(async () => {
    api = await byline();
    folder = (await api.folder.open()) ?? expect.fail('no index');
    await folder.resume();
  });

  beforeEach(async () => {
    await writeFile('articles/bridge.txt', BRIDGE);
    await writeFile('articles/ferry.txt', FERRY);
  });

  afterEach(async () => {
    folder.cast.show({ sort: 'articles', filter: '' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
    // The next test begins with what it writes, also in the index.
    await eventually(async () => expect(await who('Ostrane')).to.be.empty);
  });

  const who = (name: string) => folder.client.call('who', { name });

  /** The rows below a row, drawn. */
  async function rows(node?: CastNode): Promise<{ node: CastNode; item: vscode.TreeItem }[]> {
    const nodes = await folder.cast.getChildren(node);
    return nodes.map(child => ({ node: child, item: folder.cast.getTreeItem(child) }));
  }

  /** The rows of people. */
  async function people(): Promise<{ node: CastNode; item: vscode.TreeItem }[]> {
    const types = await rows();
    const type = types.find(({ item }) => item.label === 'People');
    return type ? rows(type.node) : [];
  }

  it('has every article, those of files that come and go too', async () => {
    await eventually(async () => expect((await who('Marrenko'))[0]?.articles).to.equal(2));
    const third = await writeFile('articles/third.txt', FERRY.replace('twice', 'once'));
    await eventually(async () => expect((await who('Marrenko'))[0]?.articles).to.equal(3));
    await remove(third);
    await eventually(async () => expect((await who('Marrenko'))[0]?.articles).to.equal(2));
  });

  it('has the text of an editor before it is saved, and that of the file when it is not', async () => {
    await eventually(async () => expect((await who('Callisto'))[0]?.articles).to.equal(1));
    await autoSave('off');
    const editor = await openArticle('ferry.txt', FERRY);
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'Casimir Velho waved. '));
    await eventually(async () => expect(await who('Casimir Velho')).to.have.length(1));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(async () => expect(await who('Casimir Velho')).to.be.empty);
    await autoSave(undefined);
  });

  it('leaves out what git ignores, and says what it cannot read', async () => {
    await writeFile('articles/private/.gitignore', 'secret*\n');
    await writeFile('articles/private/secret.txt', BRIDGE.replaceAll('Marrenko', 'Hiddenstone'));
    await writeFile('articles/private/open.txt', BRIDGE.replaceAll('Marrenko', 'Openfield'));
    await writeFile('articles/picture.txt', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]));
    await eventually(async () => {
      expect(folder.feeder.state.phase).to.equal('current');
      expect(await who('Openfield')).to.have.length(1);
      const { skipped } = await folder.client.call('status', null);
      expect(skipped.map(({ reason, uri }) => [reason, uri.split('/').pop()])).to.deep.include([
        'binary',
        'picture.txt',
      ]);
    });
    expect(await who('Hiddenstone')).to.be.empty;
    const leftOut = (await rows()).find(({ item }) => item.label === 'Left out') ?? expect.fail('no row');
    const files = await rows(leftOut.node);
    expect(files.map(({ item }) => [item.label, item.description])).to.deep.include([
      'picture.txt',
      'Not a text',
    ]);
  });

  it('lists the cast with counts, whose rows open the words', async () => {
    const marrenko = await eventually(async () => {
      const row = (await people()).find(({ item }) => item.label === 'Odila Marrenko');
      expect(row?.item.description).to.match(/ · 2$/);
      return row ?? expect.fail('no row');
    });
    expect(marrenko.item.accessibilityInformation?.label).to.match(/^Odila Marrenko, .*2 articles$/);
    const articles = await rows(marrenko.node);
    expect(articles.map(({ item }) => item.label)).to.deep.equal([
      'Ferry brings Ostrane together',
      'Pell bridge closes for repairs',
    ]);
    expect(articles[1]?.item.description).to.equal('4 May 2020 · 2×');
    const { command = '', arguments: values = [] } = articles[1]?.item.command ?? {};
    await vscode.commands.executeCommand(command, ...(values as unknown[]));
    const editor = vscode.window.activeTextEditor ?? expect.fail('no editor');
    expect(editor.document.uri.path).to.match(/bridge\.txt$/);
    expect(editor.document.getText(editor.selection)).to.equal('Odila Marrenko');
  });

  it('filters and sorts the cast', async () => {
    await writeFile('articles/guest.txt', 'A guest\n\nAdela Quist came to Ostrane on Monday.\n');
    await eventually(async () => expect(await who('Adela Quist')).to.have.length(1));
    await eventually(async () => expect((await who('Callisto'))[0]?.articles).to.equal(1));
    folder.cast.show({ filter: 'rbcal' });
    await eventually(async () =>
      expect((await people()).map(({ item }) => item.label)).to.deep.equal(['Ruben Callisto']),
    );
    folder.cast.show({ filter: '', sort: 'name' });
    await eventually(async () => {
      const names = (await people()).map(({ item }) => item.label);
      // By the number of articles she, who is in one, would come behind her who is in two.
      expect(names.indexOf('Adela Quist')).to.be.within(0, names.indexOf('Odila Marrenko'));
    });
  });

  /** The text of the card on some words. */
  async function cardOn(editor: vscode.TextEditor, words: string): Promise<string> {
    const at = rangeOfWords(editor.document, words).start.translate(0, 1);
    const card = await cardAt(editor.document, at);
    return card ? shownBy(card.markdown) : expect.fail('no card');
  }

  it('tells on a card of the other articles, and lists them with why', async () => {
    const editor = await openArticle('bridge.txt', BRIDGE);
    await eventually(async () =>
      expect(await cardOn(editor, 'Odila Marrenko')).to.match(
        /mentions here · .*in \[1 other article, of 2 Jun 2020\]/,
      ),
    );
    await eventually(async () => expect(await cardOn(editor, 'Pell')).not.to.include('other article'));
    const found = await folder.elsewhere(editor.document.uri, { name: 'Odila Marrenko', type: 'person' });
    expect(found).to.deep.equal({ articles: 1, latest: '2020-06-02', same: 'surely', bearers: 1 });
    await putCursor(editor, 'Odila Marrenko');
    const chosen = vscode.commands.executeCommand('byline.showElsewhere');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      expect(vscode.window.activeTextEditor?.document.uri.path).to.match(/ferry\.txt$/);
    });
    await chosen;
    const there = vscode.window.activeTextEditor ?? expect.fail('no editor');
    expect(there.document.getText(there.selection)).to.equal('Odila Marrenko');
  });

  it('does not vouch for who contradicts, and keeps the two apart', async () => {
    const about = (name: string, role: string): string =>
      `${name} in the news\n\nOSTRANE, May 4, 2020 — ${name}, ${role}, spoke on Monday.`;
    await writeFile('articles/minister.txt', about('Ilse Vandermeer', 'the finance minister'));
    const editor = await openArticle('striker.txt', about('Ilse Vandermeer', 'the football striker'));
    await eventually(async () => expect(await who('Ilse Vandermeer')).to.have.length(2));
    const here = { name: 'Ilse Vandermeer', type: 'person' } as const;
    expect(await folder.elsewhere(editor.document.uri, here)).to.equal(null);
    expect(await cardOn(editor, 'Ilse Vandermeer')).not.to.match(/· in \[1 other/);
  });

  it('has references and symbols over the folder', async () => {
    const editor = await openArticle('bridge.txt', BRIDGE);
    const at = rangeOfWords(editor.document, 'Odila Marrenko').start.translate(0, 1);
    const { uri } = editor.document;
    await eventually(async () => {
      const command = 'vscode.executeReferenceProvider';
      const found = await vscode.commands.executeCommand<vscode.Location[]>(command, uri, at);
      const there = found.filter(one => one.uri.path.endsWith('ferry.txt'));
      const ferry = await vscode.workspace.openTextDocument(there[0]?.uri ?? expect.fail('none there'));
      expect(there.map(({ range }) => ferry.getText(range))).to.deep.equal(['Odila Marrenko', 'She']);
    });
    await eventually(async () => {
      expect(folder.feeder.state.phase).to.equal('current');
      const command = 'vscode.executeWorkspaceSymbolProvider';
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, 'odmarr');
      expect(found.map(({ name }) => name)).to.include('Odila Marrenko');
    });
    const [symbol = expect.fail('no symbol')] = await folder.symbols('odmarr', 10);
    const { location } = await folder.resolveSymbol(symbol);
    const document = await vscode.workspace.openTextDocument(location.uri);
    expect(document.getText(location.range)).to.equal('Odila Marrenko');
  });

  it('keeps a ledger by speaker, date and article, filtered by words', async () => {
    const ledger = async (node?: LedgerNode) => {
      const nodes = await folder.ledger.getChildren(node);
      return nodes.map(child => ({ node: child, item: folder.ledger.getTreeItem(child) }));
    };
    const labels = (found: { item: vscode.TreeItem }[]) => found.map(({ item }) => item.label);
    folder.ledger.show({ order: 'speaker', about: '' });
    const speaker = await eventually(async () => {
      const row = (await ledger()).find(({ item }) => item.label === 'Odila Marrenko');
      return row ?? expect.fail('not quoted');
    });
    const [quote] = await ledger(speaker.node);
    expect(quote?.item.label).to.equal('“It will not hold,”');
    expect(quote?.item.description).to.equal('4 May 2020');
    folder.ledger.show({ order: 'newest', about: 'hold not' });
    const [only, ...more] = await ledger();
    expect([only?.item.label, only?.item.description]).to.deep.equal([
      '“It will not hold,”',
      'Odila Marrenko · 4 May 2020',
    ]);
    expect(more).to.be.empty;
    folder.ledger.show({ order: 'article', about: '' });
    const articles = await ledger();
    expect(labels(articles)).to.include.members([
      'Ferry brings Ostrane together',
      'Pell bridge closes for repairs',
    ]);
    const { command = '', arguments: values = [] } = only?.item.command ?? {};
    await vscode.commands.executeCommand(command, ...(values as unknown[]));
    const editor = vscode.window.activeTextEditor ?? expect.fail('no editor');
    expect(editor.document.getText(editor.selection)).to.include('It will not hold');
    folder.ledger.show({ order: 'speaker', about: '' });
  });

  it('is searched for words, names and what they said', async () => {
    await eventually(async () => expect((await who('Marrenko'))[0]?.articles).to.equal(2));
    const items = await folder.search('pell bridge');
    expect(items.map(({ label }) => label).join('\n')).to.match(/closed the\s+Pell bridge\s+on Monday/);
    expect(items.every(({ open, kind }) => open ?? kind === vscode.QuickPickItemKind.Separator)).to.equal(
      true,
    );
    const names = await folder.search('marrenko');
    const about = names.flatMap(item => item.about ?? []);
    expect(about.map(({ kind, member }) => [kind, member.name])).to.deep.equal([
      ['mentions', 'Odila Marrenko'],
      ['quotes', 'Odila Marrenko'],
    ]);
    const [mentions, quotes] = await Promise.all(about.map(one => folder.searchAbout(one)));
    expect(mentions?.map(({ label }) => label).join('\n')).to.match(/\bShe {2}took it twice/);
    expect(quotes?.map(({ label }) => label)).to.deep.equal(['$(quote) “It will not hold,”']);
    expect(await folder.search('ma')).to.be.empty;
  });

  it('survives the end of its worker', async () => {
    await eventually(async () => expect((await who('Marrenko'))[0]?.articles).to.equal(2));
    await folder.client.end('ended by a test');
    await writeFile('articles/after.txt', BRIDGE.replaceAll('Marrenko', 'Afterthought'));
    await eventually(async () => {
      expect(await who('Afterthought')).to.have.length(1);
      expect((await who('Marrenko'))[0]?.articles).to.equal(2);
    });
  });

  it('is forgotten with what was read, and made again when it is asked for', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'articles/bridge.txt');
    await api.readingState.setRead(uri, true);
    await eventually(async () => expect((await who('Marrenko'))[0]?.articles).to.equal(2));
    const forget = () => vscode.commands.executeCommand('byline.forgetFolder');
    await answering([['Forget this folder?', undefined]], forget);
    expect(api.readingState.isRead(uri)).to.equal(true);
    expect((await who('Marrenko'))[0]?.articles).to.equal(2);
    await answering([['Forget this folder?', 'Forget']], forget);
    expect(api.readingState.isRead(uri)).to.equal(false);
    expect(folder.feeder.state.phase).to.equal('stopped');
    expect(await who('Marrenko')).to.be.empty;
    await vscode.commands.executeCommand('byline.indexFolder');
    await eventually(async () => expect((await who('Marrenko'))[0]?.articles).to.equal(2));
  });

  it('is not kept where the setting says so', async () => {
    const setting = (value: boolean | undefined) =>
      vscode.workspace
        .getConfiguration('byline')
        .update('folderIndex', value, vscode.ConfigurationTarget.Global);
    await setting(false);
    await eventually(() => expect(api.folder.opened).to.equal(undefined));
    await eventually(() => expect(folder.feeder.state.phase).to.equal('stopped'));
    await setting(undefined);
    await eventually(() => expect(folder.feeder.state.phase).to.equal('current'));
  });
});
