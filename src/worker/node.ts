// The worker in a thread of Node: dist/worker.js, with the models in the folder beside dist/.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { loadEngine } from './loadEngine';
import { readModels, sha256 } from './nodeModels';
import { serveEngine } from './server';

const parent = parentPort;
if (!parent) throw new Error('This is the worker of Byline; the extension starts it.');

serveEngine(
  {
    postMessage: message => parent.postMessage(message),
    onMessage: listener => parent.on('message', listener),
  },
  {
    load: () => Promise.resolve().then(() => loadEngine(readModels(join(__dirname, '../models')))),
    sha256,
    turn: () => new Promise(resolve => setImmediate(resolve)),
  },
);
