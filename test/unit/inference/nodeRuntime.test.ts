import { expect } from 'chai';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { nodeRuntime } from '../../../src/inference/nodeRuntime';
import { TemporaryFolder } from '../../support/folder/temporaryFolder';

const wasm = dirname(createRequire(__filename).resolve('onnxruntime-web/wasm'));

describe('ONNX Runtime in Node', () => {
  let folder: TemporaryFolder;
  const install = (script: string): TemporaryFolder =>
    folder.write({
      'node_modules/onnxruntime-node/package.json': '{ "name": "onnxruntime-node", "main": "index.js" }',
      'node_modules/onnxruntime-node/index.js': script,
    });

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => folder.remove());

  it('is the one that the reader has installed, where they say where', async () => {
    install('exports.InferenceSession = { create: () => "native" }; exports.Tensor = class {};');
    const runtime = await nodeRuntime({ wasm, native: folder.at('.') });
    expect(runtime.name).to.equal('onnxruntime-node');
    expect(runtime.InferenceSession.create(new Uint8Array())).to.equal('native');
  });

  it('is WebAssembly where they say nothing, whatever is installed', async () => {
    install('throw new Error("this is not to be loaded")');
    expect((await nodeRuntime({ wasm, native: null })).name).to.equal('WebAssembly');
  });

  it('is WebAssembly where theirs does not load, and says why', async () => {
    const { name } = await nodeRuntime({ wasm, native: folder.at('.') });
    expect(name).to.match(/^WebAssembly \(Cannot find module 'onnxruntime-node'\)$/);
    install('throw new Error("of another system")');
    const broken = await nodeRuntime({ wasm, native: folder.at('.') });
    expect(broken.name).to.equal('WebAssembly (of another system)');
    const relative = await nodeRuntime({ wasm, native: 'somewhere' });
    expect(relative.name).to.match(/^WebAssembly \(.*absolute path/);
  });
});
