import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OrtRuntime } from './ortEncoder';

/** The two files of the WebAssembly build. */
const GLUE = 'ort-wasm-simd-threaded.mjs';
const BINARY = 'ort-wasm-simd-threaded.wasm';

export interface NodeRuntimeFolders {
  /** Where the WebAssembly build lies. */
  readonly wasm: string;
  /** From where on Node looks for `onnxruntime-node`; null where it is not looked for. It is native code: no folder of articles. */
  readonly native: string | null;
}

/** ONNX Runtime in Node: the reader's own `onnxruntime-node` where there is one, it is four times faster; else WebAssembly. */
export async function nodeRuntime({ wasm, native }: NodeRuntimeFolders): Promise<OrtRuntime> {
  if (native === null) return wasmRuntime(wasm, 'WebAssembly');
  try {
    return installedRuntime(native);
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    return wasmRuntime(wasm, `WebAssembly (${reason})`);
  }
}

/** Throws where it is not installed or does not load. */
function installedRuntime(folder: string): OrtRuntime {
  const { InferenceSession, Tensor } = createRequire(join(folder, 'byline.js'))(
    'onnxruntime-node',
  ) as OrtRuntime;
  return { name: 'onnxruntime-node', InferenceSession, Tensor };
}

async function wasmRuntime(folder: string, name: string): Promise<OrtRuntime> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: pathToFileURL(join(folder, GLUE)).href };
  env.wasm.wasmBinary = await readFile(join(folder, BINARY));
  env.logLevel = 'error';
  return { name, InferenceSession, Tensor };
}
