import type { CloseBytes, CloseHashes } from '../close/closeFiles';
import { CLOSE_NAMES } from '../close/closeFiles';
import type { CloseReader } from '../close/closeReader';
import { sha256 } from '../worker/webModels';
import { makeCloseReader } from './makeCloseReader';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a worker without files of its own is sent: the model, and ONNX Runtime's two files. */
export type WebCloseFiles = CloseBytes & { readonly glue: Bytes; readonly binary: Bytes };

/** As `openCloseReader`, of bytes, where there is no Node. */
export async function openWebCloseReader({ glue, binary, ...files }: WebCloseFiles): Promise<CloseReader> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  // It may come from no other origin than the worker's own, which is that of a blob.
  const url = URL.createObjectURL(new Blob([glue], { type: 'text/javascript' }));
  try {
    env.wasm.numThreads = 1;
    env.wasm.wasmPaths = { mjs: url };
    env.wasm.wasmBinary = binary;
    env.logLevel = 'error';
    const hashes = CLOSE_NAMES.map(async name => [name, await sha256(files[name] as Bytes)] as const);
    const known = Object.fromEntries(await Promise.all(hashes)) as CloseHashes;
    return await makeCloseReader(files, known, { name: 'WebAssembly', InferenceSession, Tensor });
  } finally {
    URL.revokeObjectURL(url);
  }
}
