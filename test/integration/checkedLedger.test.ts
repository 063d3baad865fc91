import { expect } from 'chai';
import * as vscode from 'vscode';
import { describeAnchor } from '../../src/anchoring/anchor';
import { CodePoints } from '../../src/anchoring/codePoints';
import { newNote, NOTES_FORMAT } from '../../src/notes/note';
import type { Folder } from '../../src/vscode/folder/folder';
import { answering } from './support/answering';
import { eventually, remove, withNothingKept, workspaceFolder, writeFile } from './support/extension';

const TEXT = [
  'Toll bridge opens early',
  '',
  'QUENBY, May 4, 2020 — Warden Isolde Farrant opened the toll bridge on Monday. "Nobody pays today," Farrant said.',
].join('\n');
const WORDS = '"Nobody pays today,"';

describe('the ledger, of an article that is not open', () => {
  let folder: Folder;

  before(async () => {
    const api = await withNothingKept();
    folder = (await api.folder.open()) ?? expect.fail('no index');
    await folder.resume();
    await writeFile('articles/toll.txt', TEXT);
    folder.ledger.show({ order: 'newest', about: 'nobody pays' });
    await eventually(async () => expect(await description()).to.equal('Isolde Farrant · 4 May 2020'));
    const start = TEXT.indexOf(WORDS);
    const item = newNote({
      id: 'urn:test:check',
      kind: 'check',
      text: 'the log',
      article: 'articles/toll.txt',
      about: describeAnchor(TEXT, new CodePoints(TEXT), [start, start + WORDS.length]),
      now: '2026-03-02T09:30:00.000Z',
    });
    await writeFile(
      '.byline/notes/articles/toll.txt.json',
      JSON.stringify({ ...NOTES_FORMAT.empty, items: [item] }),
    );
  });

  after(async () => {
    folder.ledger.show({ order: 'speaker', about: '' });
    for (const name of ['.byline', 'articles']) await remove(vscode.Uri.joinPath(workspaceFolder(), name));
    await eventually(
      async () => expect(await folder.client.call('who', { name: 'Isolde Farrant' })).to.be.empty,
    );
  });

  const description = async (): Promise<string> => {
    const [row = expect.fail('no row')] = await folder.ledger.getChildren();
    return String(folder.ledger.getTreeItem(row).description);
  };

  it('says what the reader has checked, and where', async () => {
    expect(await description()).to.equal('Isolde Farrant · 4 May 2020 · checked by you, 2 Mar 2026: the log');
  });

  it('is exported with that', async () => {
    const exported = async (form: string): Promise<string> => {
      const target = vscode.Uri.joinPath(workspaceFolder(), 'articles/ledger-made');
      await answering(
        [
          ['Export the ledger', form],
          ['where to save', target],
        ],
        () => vscode.commands.executeCommand('byline.exportLedger'),
      );
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    };
    expect(await exported('CSV')).to.match(/,2026-03-02T09:30:00.000Z,the log,first\r\n$/);
    expect(await exported('Markdown')).to.match(/; checked 2026-03-02: the log; first reading\n$/);
  });

  it('says nothing of it when the words are others', async () => {
    await writeFile('articles/toll.txt', TEXT.replace('Nobody pays today', 'Nobody who pays today'));
    await eventually(async () => expect(await description()).to.equal('Isolde Farrant · 4 May 2020'));
  });
});
