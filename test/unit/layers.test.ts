import { expect } from 'chai';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** A file of each room, as the others would import it. */
const FILE = {
  base: 'base/span',
  engine: 'engine/annotations',
  close: 'close/encoder',
  anchoring: 'anchoring/anchor',
  sidecar: 'sidecar/itemFile',
  disk: 'disk/nodeFiles',
  notes: 'notes/note',
  corrections: 'corrections/correction',
  features: 'features/reading',
  export: 'export/csv',
  corpus: 'corpus/digest',
  store: 'store/indexReader',
  indexing: 'indexing/indexFolder',
  inference: 'inference/ortEncoder',
  worker: 'worker/server',
  cli: 'cli/usage',
  vscode: 'vscode/articles',
};
type Room = keyof typeof FILE;
const ROOMS = Object.keys(FILE) as Room[];

const MAY_IMPORT: Record<Room, Room[]> = {
  base: [],
  engine: ['base'],
  close: ['base', 'engine'],
  anchoring: ['base'],
  sidecar: ['base'],
  disk: ['base', 'sidecar'],
  notes: ['base', 'anchoring', 'sidecar'],
  corrections: ['base', 'engine', 'anchoring', 'sidecar'],
  corpus: ['base', 'engine'],
  features: ['base', 'engine', 'corpus'],
  export: ['base', 'engine', 'anchoring', 'sidecar', 'notes', 'corpus', 'features'],
  store: ['base', 'engine', 'corpus'],
  indexing: ['base', 'engine', 'corrections', 'corpus', 'store'],
  inference: ['base', 'engine', 'close'],
  worker: [
    ...(['base', 'engine', 'corrections', 'corpus', 'features', 'export', 'store', 'indexing'] as const),
    ...(['close', 'inference'] as const),
  ],
  cli: [
    ...([
      'base',
      'engine',
      'anchoring',
      'sidecar',
      'disk',
      'notes',
      'corrections',
      'corpus',
      'features',
      'export',
    ] as const),
    ...(['store', 'indexing', 'close', 'inference'] as const),
  ],
  vscode: ['base', 'engine', 'anchoring', 'sidecar', 'notes', 'corrections', 'corpus', 'features'],
};

describe('the layers', function () {
  this.timeout(60_000);

  // Types have no part in these rules, and files that are not there have none.
  const eslint = new ESLint({
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ],
  });

  /** The rules that an invented file of a room breaks. */
  async function broken(room: Room, source: string): Promise<string[]> {
    const [result] = await eslint.lintText(source, { filePath: `src/${room}/invented.ts` });
    return (result?.messages ?? []).map(message => message.ruleId ?? message.message);
  }

  const importing = (path: string): string => `import { it } from '${path}';\nit();\n`;
  const importingType = (path: string): string =>
    `import type { It } from '${path}';\nexport type Its = It[];\n`;

  for (const room of ROOMS) {
    for (const other of ROOMS.filter(name => name !== room)) {
      const may = MAY_IMPORT[room].includes(other);
      it(`${room} ${may ? 'may' : 'may not'} import ${other}`, async () => {
        const expected = may ? [] : ['import-x/no-restricted-paths'];
        expect(await broken(room, importing(`../${FILE[other]}`))).to.deep.equal(expected);
        expect(await broken(room, importingType(`../${FILE[other]}`))).to.deep.equal(expected);
      });
    }
  }

  it('lets the editor reach the worker through its client and its messages', async () => {
    expect(await broken('vscode', importing('../worker/engineClient'))).to.deep.equal([]);
    expect(await broken('vscode', importing('../worker/protocol'))).to.deep.equal([]);
    expect(await broken('vscode', importing('../worker/folder/folderClient'))).to.deep.equal([]);
    expect(await broken('vscode', importing('../worker/folder/folderServer'))).not.to.deep.equal([]);
  });

  it('lets the command line and the close reading load models as the worker does', async () => {
    expect(await broken('cli', importing('../worker/nodeModels'))).to.deep.equal([]);
    expect(await broken('inference', importing('../worker/nodeModels'))).to.deep.equal([]);
  });

  for (const room of ['corrections', 'corpus', 'features', 'export', 'store', 'vscode'] as const) {
    it(`gives ${room} the engine's types, and nothing of it to run but annotations`, async () => {
      expect(await broken(room, importingType('../engine/engine'))).to.deep.equal([]);
      expect(await broken(room, importing('../engine/createEngine'))).to.deep.equal([
        '@typescript-eslint/no-restricted-imports',
      ]);
    });
  }

  for (const room of [
    'base',
    'engine',
    'close',
    'anchoring',
    'sidecar',
    'notes',
    'corrections',
    'corpus',
    'features',
    'export',
  ] as const) {
    it(`keeps Node, vscode, packages, chance and the clock out of ${room}`, async () => {
      for (const path of ['node:fs', 'fs', 'vscode', 'chai']) {
        const rules = await broken(room, importing(path));
        expect(rules, path).to.deep.equal(['@typescript-eslint/no-restricted-imports']);
      }
      for (const value of ['Math.random()', 'Date.now()', 'new Date()', 'performance.now()']) {
        const rules = await broken(room, `export const value = ${value};\n`);
        expect(rules, value).to.deep.equal(['no-restricted-syntax']);
      }
      expect(await broken(room, 'export const day = new Date(0).getUTCDay();\n')).to.deep.equal([]);
    });
  }
});
