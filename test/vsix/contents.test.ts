import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipEntries } from './zipEntries';

/** What the close reading adds. */
const CLOSE_READING = [
  'extension/dist/close.js',
  'extension/dist/closeReading.js',
  'extension/dist/closeWorker.js',
  'extension/dist/closeWorker.browser.js',
  'extension/dist/ort-wasm-simd-threaded.mjs',
  'extension/dist/ort-wasm-simd-threaded.wasm',
  'extension/models/close.onnx',
  'extension/models/close.heads.json',
  'extension/models/close.pieces.txt',
];
const MAY_SHIP = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  /^extension\/package\.nls(\.[\w-]+)?\.json$/,
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/NOTICE.md',
  'extension/dist/extension.js',
  'extension/dist/extension.browser.js',
  'extension/dist/worker.js',
  'extension/dist/worker.browser.js',
  'extension/dist/asking.js',
  'extension/dist/export.js',
  'extension/dist/folder.js',
  'extension/dist/folderWorker.js',
  'extension/dist/folderWorker.browser.js',
  'extension/dist/byline.js',
  'extension/dist/sqlite.js',
  'extension/dist/sqlite3.wasm',
  ...CLOSE_READING,
  /^extension\/models\/[\w./-]+\.(bin|json|md)$/,
  /^extension\/media\/[\w./-]+\.(svg|png|md|txt|css)$/,
  /^extension\/l10n\/[\w.-]+\.json$/,
];
const MUST_SHIP = [
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/NOTICE.md',
  'extension/dist/extension.js',
  'extension/dist/extension.browser.js',
  'extension/dist/worker.js',
  'extension/dist/worker.browser.js',
  'extension/dist/asking.js',
  'extension/dist/export.js',
  'extension/dist/folder.js',
  'extension/dist/folderWorker.js',
  'extension/dist/folderWorker.browser.js',
  'extension/dist/byline.js',
  'extension/dist/sqlite.js',
  'extension/dist/sqlite3.wasm',
  ...CLOSE_READING,
];

/** A web host loads the bundles over the network each time it starts. Bytes. */
const MOST_BYTES = { extension: 150_000, worker: 600_000, folderWorker: 600_000 };
/** What is loaded when it is first used, the same file in every host. Bytes. */
const MOST_BYTES_LATER = 100_000;

describe('the package', () => {
  const entries = zipEntries(readFileSync('byline.vsix'));
  const manifest: unknown = JSON.parse(entries.get('extension/package.json')?.toString() ?? 'null');

  it('holds nothing but what may ship', () => {
    const stray = [...entries.keys()].filter(
      name =>
        !MAY_SHIP.some(allowed => (typeof allowed === 'string' ? allowed === name : allowed.test(name))),
    );
    expect(stray).to.deep.equal([]);
  });

  it('holds what must ship', () => {
    expect([...entries.keys()]).to.include.members(MUST_SHIP);
  });

  it('holds bundles that load at once', () => {
    for (const host of ['', '.browser']) {
      for (const [name, most] of Object.entries(MOST_BYTES))
        expect(entries.get(`extension/dist/${name}${host}.js`)?.length, name + host).to.be.below(most);
    }
    for (const name of ['asking', 'closeReading', 'export', 'folder'])
      expect(entries.get(`extension/dist/${name}.js`)?.length, name).to.be.below(MOST_BYTES_LATER);
  });

  it('is made no more than 45 MB larger by the close reading, its model no more than 28 MB', () => {
    const size = (name: string): number => entries.get(name)?.length ?? 0;
    expect(size('extension/models/close.onnx')).to.be.within(1, 28e6);
    expect(CLOSE_READING.reduce((sum, name) => sum + size(name), 0)).to.be.below(45e6);
  });

  it('holds each model with its card', () => {
    const models = [...entries.keys()].filter(name => name.startsWith('extension/models/'));
    expect(models.filter(name => name.endsWith('.bin'))).not.to.be.empty;
    expect(models.filter(name => name.endsWith('.md'))).not.to.be.empty;
  });

  it('holds no article of seeds/, by no name', () => {
    const articles = readdirSync('seeds').map(file => ({ file, bytes: readFileSync(join('seeds', file)) }));
    expect(articles).not.to.be.empty;
    for (const [name, bytes] of entries) {
      const article = articles.find(({ file, bytes: own }) => file === basename(name) || own.equals(bytes));
      expect(article?.file, name).to.equal(undefined);
    }
  });

  it('holds every file that package.json names', () => {
    // VS Code shows a blank square for an icon that is not there, and says nothing.
    const named = [...pathsIn(manifest)].map(path => join('extension', path));
    expect(named).to.include('extension/dist/extension.js');
    expect([...entries.keys()]).to.include.members(named);
  });

  it('translates every text that package.json leaves to package.nls.json', () => {
    const texts = JSON.parse(entries.get('extension/package.nls.json')?.toString() ?? '{}') as object;
    const keys = [...stringsIn(manifest)].flatMap(text => /^%(.+)%$/.exec(text)?.[1] ?? []);
    expect(Object.keys(texts)).to.include.members(keys);
  });
});

/** Strings of package.json that name a file: relative paths with an ending that ships. */
function* pathsIn(manifest: unknown): Generator<string> {
  for (const text of stringsIn(manifest)) {
    if (/^(\.\/)?[\w-]+(\/[\w.-]+)*\.(js|json|md|svg|png|txt|css)$/.test(text)) yield text;
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* stringsIn(inner);
  }
}
