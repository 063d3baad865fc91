import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { Reading } from '../../src/features/reading';
import { byline, eventually, workspaceFolder, remove, writeFile } from './support/extension';

const TEXT = 'The mayor, Ada Quill, opened the harbour on Monday. “It is ours again,” Quill said.';

describe('readings', () => {
  let api: Api;
  let files = 0;

  before(async () => {
    api = await byline();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  /** A new file each time: VS Code keeps a document for minutes after its last editor was closed. */
  async function open(content: string): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(await writeFile(`articles/${String(++files)}.txt`, content));
  }

  async function read(document: vscode.TextDocument): Promise<Reading> {
    const reading = await api.readings.read(document);
    return reading ?? expect.fail('there is no reading');
  }

  /** The words of everything marked, as they stand in the document. */
  function markedWords(document: vscode.TextDocument, { annotations }: Reading): string[] {
    const names = annotations.entities.flatMap(({ mentions }) => mentions.map(({ span }) => span));
    const quotes = annotations.quotes.flatMap(({ quoted }) => quoted);
    return [...names, ...quotes].map(([start, end]) =>
      document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
    );
  }

  it('are of exactly the text in the editor', async () => {
    const document = await open(TEXT);
    const reading = await read(document);
    expect(reading).to.include({ uri: document.uri.toString(), version: document.version, text: TEXT });
    expect(markedWords(document, reading)).to.include.members(['Ada Quill', 'Quill', 'It is ours again,']);
    expect(api.readings.get(document)).to.equal(reading);
  });

  it('have their offsets in the text without byte-order mark, whatever the line endings', async () => {
    const document = await open(`\ufeff${TEXT}\r\n\r\n${TEXT}\n${TEXT}\r`);
    const words = markedWords(document, await read(document));
    expect(words.filter(word => word === 'It is ours again,')).to.have.length(3);
  });

  it('follow edits and drop what is outdated', async () => {
    const { document } = await vscode.window.showTextDocument(await writeFile('articles/edited.txt', TEXT));
    const first = await read(document);
    const versions: number[] = [];
    const listener = api.readings.onDidChange(({ document: changed, reading }) => {
      if (changed !== document || !reading) return;
      expect(reading.version, 'never of an older version').to.equal(document.version);
      expect(reading.text).to.equal(document.getText());
      versions.push(reading.version);
    });
    let after: { get: unknown; latest: unknown } | undefined;
    const edited = vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document !== document) return;
      after ??= { get: api.readings.get(document), latest: api.readings.latest(document) };
    });
    for (let i = 0; i < 10; i++) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'x');
      await vscode.workspace.applyEdit(edit);
    }
    edited.dispose();
    expect(after, 'the older one is still there').to.deep.equal({ get: undefined, latest: first });
    await eventually(() => expect(api.readings.get(document)?.text).to.equal(`xxxxxxxxxx${TEXT}`));
    listener.dispose();
    expect(versions.at(-1)).to.equal(document.version);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('wait for the version that is current when they are asked for', async () => {
    const { document } = await vscode.window.showTextDocument(await writeFile('articles/waiting.txt', TEXT));
    const asked = api.readings.read(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Today: ');
    await vscode.workspace.applyEdit(edit);
    const reading = await asked;
    expect([1, document.version]).to.include(reading?.version);
    expect((await read(document)).text).to.equal(`Today: ${TEXT}`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('do not keep anybody waiting who cancelled', async () => {
    const document = await open(TEXT.repeat(1000));
    const source = new vscode.CancellationTokenSource();
    const asked = api.readings.read(document, source.token);
    source.cancel();
    expect(await asked).to.equal(undefined);
    expect((await read(document)).annotations.skipped).to.equal(null);
  });

  it('end when the document is closed', async () => {
    // Opened as a reader does it: what an extension opens is kept for a while.
    await vscode.commands.executeCommand('vscode.open', await writeFile('articles/closed.txt', TEXT));
    const document = await eventually(
      () => vscode.window.activeTextEditor?.document ?? expect.fail('no editor'),
    );
    await read(document);
    const closed = new Promise<void>(resolve => {
      const listener = api.readings.onDidChange(({ document: changed, reading }) => {
        if (changed !== document || reading) return;
        listener.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closed;
    expect(api.readings.latest(document)).to.equal(undefined);
  });

  describe('of odd texts', () => {
    const cases: [string, string, string | null][] = [
      ['an empty one', '', null],
      ['one line of 100,000 columns', TEXT.repeat(1300).slice(0, 100_000), null],
      ['100,000 quotes', '“a” '.repeat(100_000), null],
      ['a million quote marks', '"'.repeat(1_000_000), null],
      ['5 MB', TEXT.repeat(65_000), 'size'],
      ['control characters', '\u0001\u0002\u0003'.repeat(3000), 'binary'],
    ];
    for (const [title, text, reason] of cases) {
      it(`${title} ${reason === null ? 'has annotations' : 'is left alone'}`, async function () {
        this.timeout(60_000);
        const document = await open(text);
        await vscode.window.showTextDocument(document);
        const reading = await read(document);
        expect(reading.text).to.equal(document.getText());
        if (reason !== null) expect(reading.annotations.skipped?.reason).to.equal(reason);
      });
    }

    it('lone surrogates have annotations', async () => {
      const content = `${TEXT} \ud83d \ude00 ${TEXT}`;
      const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('byline.readAsArticle');
      expect((await read(document)).text).to.equal(document.getText());
      await vscode.commands.executeCommand('byline.stopReadingAsArticle');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
});
