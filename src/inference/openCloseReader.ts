import type { CloseReader } from '../close/closeReader';
import { makeCloseReader } from './makeCloseReader';
import { hashesOf, readCloseFiles } from './nodeCloseFiles';
import { nodeRuntime, type NodeRuntimeFolders } from './nodeRuntime';

/**
 * Loads the close reading from the folder of models. Rejects with the error of the
 * file system or of the runtime where that fails, with a RangeError where a model is not of its kind.
 */
export async function openCloseReader(models: string, runtime: NodeRuntimeFolders): Promise<CloseReader> {
  const files = readCloseFiles(models);
  return makeCloseReader(files, hashesOf(files), await nodeRuntime(runtime));
}
