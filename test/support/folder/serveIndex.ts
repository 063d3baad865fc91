import { createHash } from 'node:crypto';
import { createPortPair } from '../../../src/base/port';
import { RpcClient } from '../../../src/base/rpc';
import type { CloseHashes } from '../../../src/close/closeFiles';
import type { Database } from '../../../src/store/database';
import { prepareSchema } from '../../../src/store/schema';
import { openNodeWasmInMemory } from '../../../src/store/wasm/openNodeWasm';
import { serveFolder } from '../../../src/worker/folder/folderServer';
import type { FolderService } from '../../../src/worker/folder/folderService';
import { shippedEngine } from '../engine';

/** An open index in memory behind a port, and what it lies in; `closeModels` tells of the close reading's models. */
export async function serveIndex(
  closeModels: () => CloseHashes | null = () => null,
): Promise<{ client: RpcClient<FolderService>; database: Database }> {
  const [here, there] = createPortPair(structuredClone);
  const database = await openNodeWasmInMemory();
  prepareSchema(database);
  serveFolder(there, {
    load: () => Promise.resolve({ engine: shippedEngine(), identity: { version: '1', models: {} } }),
    closeModels,
    openIndex: () => Promise.resolve(database),
    removeIndex: () => undefined,
    hash: text => Promise.resolve(new Uint8Array(createHash('sha256').update(text).digest())),
    turn: () => new Promise(resolve => setImmediate(resolve)),
  });
  const client = new RpcClient<FolderService>(here);
  await client.call('open', { folder: null });
  return { client, database };
}
