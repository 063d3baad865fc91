// The index of the workspace where there is no Node: dist/folderWorker.browser.js. It is kept in memory; greets and is sent its
// files as the engine's worker is (see ../startWebThread.ts).
import type { Sqlite3 } from '../../store/wasm/sqlite3';
import { openWasmDatabase } from '../../store/wasm/wasmDatabase';
import { prepareSchema } from '../../store/schema';
import type { Database } from '../../store/database';
import type { Endpoint } from '../endpoint';
import { portOf } from '../endpoint';
import { loadEngine } from '../loadEngine';
import { makeTurn } from '../browserTurn';
import { modelsFrom } from '../webModels';
import type { FolderFiles } from '../webStart';
import { GREETING } from '../webStart';
import { serveFolder } from './folderServer';

/** Given by `startLocalThread`; a web worker has none and speaks through its global. */
declare const bylineEndpoint: Endpoint | undefined;

const endpoint: Endpoint = typeof bylineEndpoint === 'undefined' ? self : bylineEndpoint;
endpoint.onmessage = ({ data }) => {
  const { sqlite3, ...models } = data as FolderFiles;
  serveFolder(portOf(endpoint), {
    load: async () => loadEngine(await modelsFrom(models)),
    // An index in memory has nothing from before this window.
    closeModels: () => null,
    openIndex: () => openInMemory(sqlite3),
    removeIndex: () => undefined,
    hash: async text => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    turn: makeTurn(),
  });
};
endpoint.postMessage(GREETING);

async function openInMemory(wasmBinary: Uint8Array): Promise<Database> {
  const { default: init } = await import('@sqlite.org/sqlite-wasm');
  const start = init as unknown as (options: { wasmBinary: Uint8Array }) => Promise<Sqlite3>;
  const database = openWasmDatabase(await start({ wasmBinary }), ':memory:');
  prepareSchema(database);
  return database;
}
