// The index of the workspace in a thread of Node: dist/folderWorker.js, with the models in the folder beside dist/.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { CloseHashes } from '../../close/closeFiles';
import { driverName, filesOf, openIndexToWrite } from '../../store/openIndex';
import { prepareSchema } from '../../store/schema';
import type { Database } from '../../store/database';
import { hashesOf, readCloseFiles } from '../../inference/nodeCloseFiles';
import { loadEngine } from '../loadEngine';
import { readModels } from '../nodeModels';
import { serveFolder } from './folderServer';

const parent = parentPort;
if (!parent) throw new Error('This is a worker of Byline; the extension starts it.');

/** Loaded from a bundle of its own, and only where this Node has no SQLite. */
async function openWasm(path: string): Promise<Database> {
  const { openNodeWasm } = await import('../../store/wasm/openNodeWasm');
  return openNodeWasm(path);
}

/** The two drivers do not see each other's locks: each has a file of its own. */
function fileIn(folder: string): string {
  return join(folder, `articles.${driverName()}.db`);
}

async function openInMemory(): Promise<Database> {
  const { nodeSqlite, openNodeDatabase } = await import('../../store/nodeDatabase');
  const sqlite = nodeSqlite();
  const database = sqlite ? openNodeDatabase(sqlite, ':memory:') : await openWasmInMemory();
  prepareSchema(database);
  return database;
}

async function openWasmInMemory(): Promise<Database> {
  const { openNodeWasmInMemory } = await import('../../store/wasm/openNodeWasm');
  return openNodeWasmInMemory();
}

const MODELS = join(__dirname, '../models');

/** Another window may have what this build no longer has: then the next close reading tells. */
function closeModels(): CloseHashes | null {
  try {
    return hashesOf(readCloseFiles(MODELS));
  } catch {
    return null;
  }
}

serveFolder(
  {
    postMessage: message => parent.postMessage(message),
    onMessage: listener => parent.on('message', listener),
  },
  {
    load: () => Promise.resolve().then(() => loadEngine(readModels(MODELS))),
    closeModels,
    openIndex: folder =>
      folder === null ? openInMemory() : openIndexToWrite(fileIn(folder), true, openWasm),
    removeIndex: folder => {
      for (const file of filesOf(fileIn(folder))) rmSync(file, { force: true });
    },
    hash: text => Promise.resolve(new Uint8Array(createHash('sha256').update(text).digest())),
    turn: () => new Promise(resolve => setImmediate(resolve)),
  },
);
