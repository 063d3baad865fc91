import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CloseReader } from '../src/close/closeReader';
import type * as OpenCloseReader from '../src/inference/openCloseReader';

/** The close reading as it ships, from `dist/close.js`, which must have been built; with `onnxruntime-node` where Node finds it. */
export async function openBuiltReader(root: string): Promise<CloseReader> {
  const { openCloseReader } = createRequire(join(root, 'package.json'))(
    './dist/close.js',
  ) as typeof OpenCloseReader;
  const dist = join(root, 'dist');
  return openCloseReader(join(root, 'models'), { wasm: dist, native: dist });
}
