import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './database';
import { isBusy } from './database';
import { nodeSqlite, openNodeDatabase } from './nodeDatabase';
import { prepareSchema } from './schema';

/** Opens a database of the WebAssembly build; loaded only where Node has no SQLite of its own. */
export type OpenWasm = (path: string) => Promise<Database>;

/** Which driver this host uses; part of the name of files that Byline names itself. */
export function driverName(): Database['driver'] {
  return nodeSqlite() ? 'node' : 'wasm';
}

/** The file is there, but cannot be read as an index of this version. */
export class UnusableIndexError extends Error {
  override readonly name = 'UnusableIndexError';
}

/**
 * Opens an index to fill it. A file that is damaged, of another version, or was filled by the other driver is removed and
 * made anew: whatever was in it can be made again. Throws when another process holds it, when the folder cannot be written, and
 * when a file that somebody else named (`own` is false) is no index.
 */
export async function openIndexToWrite(path: string, own: boolean, wasm: OpenWasm): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true });
  try {
    return await open(path, wasm);
  } catch (error) {
    if (isBusy(error) || !existsSync(path)) throw error;
    if (!own) refuseForeign(path);
    for (const file of filesOf(path)) rmSync(file, { force: true });
    return open(path, wasm);
  }
}

/** Opens an index to ask it. Throws an `UnusableIndexError` when it would have to be made first. */
export async function openIndexToRead(path: string, wasm: OpenWasm): Promise<Database> {
  if (!existsSync(path)) throw new UnusableIndexError('there is no such index');
  return open(path, wasm);
}

/** The file and all that lies beside it for its sake. */
export function filesOf(path: string): string[] {
  return ['', '-wal', '-shm', '-journal', '.lock', '.lock.stale'].map(ending => `${path}${ending}`);
}

async function open(path: string, wasm: OpenWasm): Promise<Database> {
  let database: Database;
  try {
    const sqlite = nodeSqlite();
    database = sqlite ? openNodeDatabase(sqlite, path) : await wasm(path);
  } catch (error) {
    if (isBusy(error)) throw error;
    throw new UnusableIndexError(`not an index that can be read here: ${(error as Error).message}`);
  }
  try {
    if (prepareSchema(database)) return database;
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  throw new UnusableIndexError('made by another version of Byline');
}

const SQLITE_HEADER = 'SQLite format 3\0';

/** A file that is no database, or somebody else's, is not ours to remove. */
function refuseForeign(path: string): void {
  const head = Buffer.alloc(72);
  const file = openSync(path, 'r');
  const length = readSync(file, head);
  closeSync(file);
  if (length === 0) return;
  const isDatabase = head.toString('latin1', 0, SQLITE_HEADER.length) === SQLITE_HEADER;
  if (isDatabase && head.toString('latin1', 68, 72) === 'BYLN') return;
  throw new Error(`${path} is no index of Byline, and is left as it is`);
}
