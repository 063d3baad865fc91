import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { Folder } from '../../src/vscode/folder/folder';
import type { CastNode } from '../../src/vscode/folder/castTree';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { openArticle } from './support/openArticle';

const BRIDGE = [
  'Pell bridge closes for repairs',
  '',
  'OSTRANE, May 4, 2020 — Engineer Odila Marrenko closed the Pell bridge on Monday. "It will not hold," Marrenko said.',
].join('\n');
const FERRY = [
  'Ferry brings Ostrane together',
  '',
  'OSTRANE, June 2, 2020 — Odila Marrenko, the engineer, praised the ferry. She took it twice, Ruben Callisto said.',
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
  });

  const who = (name: string) => folder.client.call('who', { name });

  const autoSave = (value: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);

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
    // A browser saves by itself.
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
    await eventually(async () => expect((await who('Callisto'))[0]?.articles).to.equal(1));
    folder.cast.show({ filter: 'rbcal' });
    await eventually(async () =>
      expect((await people()).map(({ item }) => item.label)).to.deep.equal(['Ruben Callisto']),
    );
    folder.cast.show({ filter: '', sort: 'name' });
    await eventually(async () => {
      const names = (await people()).map(({ item }) => item.label);
      expect(names.indexOf('Odila Marrenko')).to.be.within(0, names.indexOf('Ruben Callisto'));
    });
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
    await vscode.commands.executeCommand('byline.forgetFolder');
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
    await setting(undefined);
    await eventually(() => expect(folder.feeder.state.phase).to.equal('current'));
  });
});
