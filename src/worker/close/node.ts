// The close reading in a thread of Node: dist/closeWorker.js, with dist/close.js and ONNX Runtime beside it.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { openCloseReader } from '../../inference/openCloseReader';
import { serveClose } from './closeServer';

const parent = parentPort;
if (!parent) throw new Error('This is a worker of Byline; the extension starts it.');

serveClose(
  {
    postMessage: message => parent.postMessage(message),
    onMessage: listener => parent.on('message', listener),
  },
  {
    load: () => openCloseReader(join(__dirname, '../models'), __dirname),
    turn: () => new Promise(resolve => setImmediate(resolve)),
  },
);
