import type { Database } from '../database';
import { installNodeVfs, NODE_VFS } from './nodeVfs';
import type { Sqlite3 } from './sqlite3';
import { openWasmDatabase } from './wasmDatabase';

/** Opens or makes a file by the WebAssembly build in Node. */
export async function openNodeWasm(path: string): Promise<Database> {
  loaded ??= load();
  return openWasmDatabase(await loaded, path, NODE_VFS);
}

/** The same in memory. */
export async function openNodeWasmInMemory(): Promise<Database> {
  loaded ??= load();
  return openWasmDatabase(await loaded, ':memory:');
}

let loaded: Promise<Sqlite3> | undefined;

async function load(): Promise<Sqlite3> {
  const { default: init } = await import('@sqlite.org/sqlite-wasm');
  const sqlite3 = (await init()) as unknown as Sqlite3;
  installNodeVfs(sqlite3);
  return sqlite3;
}
