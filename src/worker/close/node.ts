// The close reading in a process of Node: dist/closeWorker.js, with dist/close.js and ONNX Runtime beside it.
import { join } from 'node:path';
import { openCloseReader } from '../../inference/openCloseReader';
import { serveClose } from './closeServer';

if (!process.send) throw new Error('This is a worker of Byline; the extension starts it.');

// Whoever started it is gone.
process.on('disconnect', () => process.exit());

/** Where the reader has `onnxruntime-node`, as they say in a setting that no folder of articles can make. */
const [native = ''] = process.argv.slice(2);

serveClose(
  {
    postMessage: message => void process.send?.(message),
    onMessage: listener => process.on('message', listener),
  },
  {
    load: () => openCloseReader(join(__dirname, '../models'), { wasm: __dirname, native: native || null }),
    turn: () => new Promise(resolve => setImmediate(resolve)),
  },
);
