import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OrtRuntime } from './ortEncoder';

/** The two files of the WebAssembly build beside the bundles. */
const GLUE = 'ort-wasm-simd-threaded.mjs';
const BINARY = 'ort-wasm-simd-threaded.wasm';

/** ONNX Runtime in Node: the reader's own `onnxruntime-node` where there is one, it is four times faster; else WebAssembly from `folder`. */
export async function nodeRuntime(folder: string): Promise<OrtRuntime> {
  return installedRuntime(folder) ?? (await wasmRuntime(folder));
}

/** `onnxruntime-node` as Node finds it from `folder` on; null where it is not installed or does not load. */
function installedRuntime(folder: string): OrtRuntime | null {
  try {
    const { InferenceSession, Tensor } = createRequire(join(folder, 'byline.js'))(
      'onnxruntime-node',
    ) as OrtRuntime;
    return { name: 'onnxruntime-node', InferenceSession, Tensor };
  } catch {
    return null;
  }
}

async function wasmRuntime(folder: string): Promise<OrtRuntime> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: pathToFileURL(join(folder, GLUE)).href };
  env.wasm.wasmBinary = await readFile(join(folder, BINARY));
  env.logLevel = 'error';
  return { name: 'WebAssembly', InferenceSession, Tensor };
}
