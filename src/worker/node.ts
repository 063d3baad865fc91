// The worker in a thread of Node: dist/worker.js, with the models in the folder beside dist/.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { version } from '../../package.json';
import { createEngine } from '../engine/createEngine';
import { readModels, sha256 } from './nodeModels';
import type { LoadedEngine } from './server';
import { serveEngine } from './server';

const parent = parentPort;
if (!parent) throw new Error('This is the worker of Byline; the extension starts it.');

serveEngine(
  {
    postMessage: message => parent.postMessage(message),
    onMessage: listener => parent.on('message', listener),
  },
  {
    load: () => Promise.resolve().then(loadEngine),
    sha256,
    turn: () => new Promise(resolve => setImmediate(resolve)),
  },
);

function loadEngine(): LoadedEngine {
  const models = readModels(join(__dirname, '../models'));
  const hashes = Object.entries(models).map(([name, { sha256 }]) => [name, sha256] as const);
  return {
    engine: createEngine({ version, models }),
    identity: { version, models: Object.fromEntries(hashes) },
  };
}
