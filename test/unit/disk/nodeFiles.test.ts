import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { NodeFiles } from '../../../src/disk/nodeFiles';
import { changeItems, readItems } from '../../../src/sidecar/itemFile';
import { Folder } from '../../support/cli/folder';
import { bundleWriter } from '../../support/cli/writer';
import { WRITER_FORMAT } from '../../support/cli/writerFormat';

const PATH = '.byline/notes/a.txt.json';
/** How often a writer is killed, each time at some moment of its work. */
const KILLS = Number(process.env['BYLINE_KILLS'] ?? 4);

describe('files on disk', function () {
  this.timeout(120_000);
  let folder: Folder;
  let outside: Folder;
  let files: NodeFiles;

  beforeEach(() => {
    folder = new Folder();
    outside = new Folder();
    files = new NodeFiles(folder.path);
  });

  afterEach(() => {
    folder.remove();
    outside.remove();
  });

  it('are replaced at one blow, only if still the same, leaving nothing else', async () => {
    expect(await files.read('a/b.json')).to.equal(null);
    expect(await files.replace('a/b.json', 'one', null)).to.equal(true);
    expect(await files.replace('a/b.json', 'two', null)).to.equal(false);
    expect(await files.replace('a/b.json', 'two', 'one')).to.equal(true);
    expect(await files.list('a')).to.deep.equal(['a/b.json']);
    expect(readdirSync(join(folder.path, 'a'))).to.deep.equal(['b.json']);
    expect(await files.list('nowhere')).to.deep.equal([]);
  });

  it('are in a folder that is made with the first of them', async () => {
    const later = new NodeFiles(join(folder.path, 'not/yet'));
    expect(await later.list('a')).to.deep.equal([]);
    expect(await later.read('a/b.json')).to.equal(null);
    expect(existsSync(join(folder.path, 'not'))).to.equal(false);
    expect(await later.replace('a/b.json', 'one', null)).to.equal(true);
    expect(await later.list('a')).to.deep.equal(['a/b.json']);
  });

  it('are not read or written through links that lead out', async () => {
    outside.write('secret.json', '{}');
    mkdirSync(join(folder.path, '.byline'));
    symlinkSync(outside.path, join(folder.path, '.byline/notes'));
    symlinkSync(join(outside.path, 'not-there.json'), join(folder.path, '.byline/dangling.json'));
    symlinkSync(join(outside.path, 'secret.json'), join(folder.path, 'link.json'));
    for (const path of [
      '.byline/notes/secret.json',
      '.byline/notes/new/x.json',
      '.byline/dangling.json',
      'link.json',
    ]) {
      for (const attempt of [() => files.read(path), () => files.replace(path, 'x', '{}')]) {
        const error: unknown = await attempt().catch((reason: unknown) => reason);
        expect(error, path).to.have.property('name', 'OutsideFolderError');
      }
    }
    expect(readdirSync(outside.path)).to.deep.equal(['secret.json']);
    expect(outside.read('secret.json')).to.equal('{}');
  });

  it('may be links that stay inside', async () => {
    folder.write('real/x.json', '{}');
    symlinkSync(join(folder.path, 'real'), join(folder.path, 'linked'));
    expect(await files.read('linked/x.json')).to.equal('{}');
  });

  it('do not wait for a writer that has died', async () => {
    folder.write(`${PATH}.lock`, '999999999');
    expect(await files.replace(PATH, '{}', null)).to.equal(true);
    expect(existsSync(join(folder.path, `${PATH}.lock`))).to.equal(false);
  });

  it('lose nothing of what several processes write at once', async () => {
    const script = await bundleWriter();
    const writers = ['a', 'b', 'c'].map(
      name =>
        new Promise<number | null>(resolve =>
          spawn(process.execPath, [script, folder.path, PATH, name, '15'], {
            stdio: ['ignore', 'ignore', 'inherit'],
          }).on('exit', resolve),
        ),
    );
    expect(await Promise.all(writers)).to.deep.equal([0, 0, 0]);
    const { items } = await readItems(files, PATH, WRITER_FORMAT);
    expect(items).to.have.length(45);
  });

  it('are whole, and lose nothing that was acknowledged, when their writer is killed', async function () {
    this.timeout(60_000 + 10_000 * KILLS);
    const script = await bundleWriter();
    for (let kill = 0; kill < KILLS; kill++) {
      const said = await killAfter(
        script,
        folder.path,
        `k${String(kill)}`,
        Math.round(80 + 400 * Math.random()),
      );
      const { items, problem } = await readItems(files, PATH, WRITER_FORMAT);
      expect(problem).to.equal(null);
      expect(items.map(({ id }) => id)).to.include.members(said);
      // The next writer goes on where the dead one stopped.
      await changeItems(
        files,
        PATH,
        WRITER_FORMAT,
        [{ kind: 'put', item: { id: `after-${kill}` }, was: null }],
        () => 'x',
      );
    }
  });

  it('are not there below what is no folder', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    expect(await files.read('file/below.json')).to.equal(null);
  });
});

/** Starts a writer, kills it without warning, and gives the ids of which it had said that they are kept. */
function killAfter(script: string, folder: string, name: string, milliseconds: number): Promise<string[]> {
  const writer = spawn(process.execPath, [script, folder, PATH, name, '100000']);
  let said = '';
  writer.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  setTimeout(() => writer.kill('SIGKILL'), milliseconds);
  return new Promise(resolve => writer.on('close', () => resolve(said.split('\n').slice(0, -1))));
}
