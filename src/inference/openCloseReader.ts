import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloseReader, type CloseHeads } from '../close/closeReader';
import { sha256 } from '../worker/nodeModels';
import { nodeRuntime } from './nodeRuntime';
import { openEncoder } from './ortEncoder';

/**
 * Loads the close reading from the folder of models; `runtime` is the folder with ONNX Runtime's files. Rejects with the error of the
 * file system or of the runtime where that fails, with a RangeError where a model is not of its kind.
 */
export async function openCloseReader(models: string, runtime: string): Promise<CloseReader> {
  const bytes = await readFile(join(models, 'close.onnx'));
  const heads = JSON.parse(await readFile(join(models, 'close.heads.json'), 'utf8')) as CloseHeads;
  const pieces = await readFile(join(models, 'close.pieces.txt'), 'utf8');
  return new CloseReader({
    encoder: await openEncoder(await nodeRuntime(runtime), bytes),
    vocabulary: pieces.trimEnd().split('\n'),
    heads,
    sha256: sha256(bytes),
  });
}
