import { expect } from 'chai';
import * as vscode from 'vscode';
import { WorkspaceFiles } from '../../src/vscode/keeping/workspaceFiles';
import { remove, workspaceFolder, writeFile } from './support/extension';

const FOLDER = '.byline/notes/kept';
const PATH = `${FOLDER}/a.txt.json`;
/** What a writer leaves that ended after VS Code deleted the old file and before it gave the new one its name. */
const LEFT = `${FOLDER}/.a.txt.json.6f1c.new`;

describe('files of the workspace in which the reader’s work is kept', () => {
  const files = (): WorkspaceFiles => new WorkspaceFiles(workspaceFolder());

  afterEach(() => remove(vscode.Uri.joinPath(workspaceFolder(), '.byline')));

  it('are there at every moment, however often they are replaced', async () => {
    await files().replace(PATH, '0', null);
    let writing = true;
    const seen: (string | null)[] = [];
    const reader = (async () => {
      while (writing) seen.push(await files().read(PATH));
    })();
    const listed: string[][] = [];
    const lister = (async () => {
      while (writing) listed.push(await files().list(FOLDER));
    })();
    for (let n = 1; n <= 60; n++)
      expect(await files().replace(PATH, String(n), String(n - 1))).to.equal(true);
    writing = false;
    await Promise.all([reader, lister]);
    expect(seen).not.to.be.empty.and.not.to.include(null);
    expect(listed).not.to.be.empty;
    for (const paths of listed) expect(paths).to.deep.equal([PATH]);
    const there = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(workspaceFolder(), FOLDER));
    expect(there.map(([name]) => name)).to.deep.equal(['a.txt.json']);
  });

  it('are not replaced when they are no longer what they were taken for', async () => {
    await files().replace(PATH, 'one', null);
    expect(await files().replace(PATH, 'two', null)).to.equal(false);
    expect(await files().replace(PATH, 'two', 'other')).to.equal(false);
    expect(await files().read(PATH)).to.equal('one');
  });

  it('have what was written also after a crash in the middle', async () => {
    await writeFile(LEFT, 'new text');
    expect(await files().list(FOLDER)).to.deep.equal([PATH]);
    expect(await files().read(PATH)).to.equal('new text');
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), PATH));
    expect(new TextDecoder().decode(text)).to.equal('new text');
    expect(await files().replace(PATH, 'newer', 'new text')).to.equal(true);
  });

  it('do not come from what was only half written', async () => {
    await writeFile(LEFT.replace('.new', '.tmp'), 'new te');
    expect(await files().list(FOLDER)).to.deep.equal([]);
    expect(await files().read(PATH)).to.equal(null);
  });
});
