import { makeRecord } from '../../../src/indexing/makeRecord';
import type { ArticleRecord } from '../../../src/store/articleRecord';
import type { Database } from '../../../src/store/database';
import { nodeSqlite, openNodeDatabase } from '../../../src/store/nodeDatabase';
import { openNodeWasm } from '../../../src/store/wasm/openNodeWasm';
import { shippedEngine } from '../../support/engine';

/** Opens a file by each driver that this Node has. */
export const DRIVERS: readonly { name: string; open: (path: string) => Promise<Database> }[] = [
  { name: 'WebAssembly', open: openNodeWasm },
  ...(nodeSqlite() ? [{ name: 'node:sqlite', open: openByNode }] : []),
];

async function openByNode(path: string): Promise<Database> {
  const sqlite = nodeSqlite();
  if (!sqlite) throw new Error('This Node has no SQLite.');
  return Promise.resolve(openNodeDatabase(sqlite, path));
}

/** The record of an article as the engine that ships reads it. */
export function recordOf(path: string, text: string): ArticleRecord {
  const file = {
    path,
    hash: new TextEncoder().encode(path),
    state: { size: text.length, modified: 1 },
    settled: true,
  };
  const annotations = shippedEngine().annotate({ id: path, text, sha256: '', published: null });
  return makeRecord(annotations, file, text);
}
