// The worker where there is no Node: dist/worker.browser.js. It runs in a web worker, or within the thread of whoever
// starts it, who then gives it a port. It greets, is sent the models and answers calls from then on: see startWebThread.ts.
import { MODEL_NAMES, type Model, type Models } from '../engine/models';
import { loadEngine } from './loadEngine';
import type { Endpoint } from './endpoint';
import { portOf } from './endpoint';
import { serveEngine } from './server';
import type { ModelFiles } from './webStart';
import { GREETING } from './webStart';

/** Given by `startLocalThread`; a web worker has none and speaks through its global. */
declare const bylineEndpoint: Endpoint | undefined;

const endpoint: Endpoint = typeof bylineEndpoint === 'undefined' ? self : bylineEndpoint;
endpoint.onmessage = ({ data }) =>
  serveEngine(portOf(endpoint), {
    load: async () => loadEngine(await withHashes(data as ModelFiles)),
    sha256: text => sha256(new TextEncoder().encode(text)),
    turn: makeTurn(),
  });
endpoint.postMessage(GREETING);

async function withHashes(files: ModelFiles): Promise<Models> {
  const models = MODEL_NAMES.map(async (name): Promise<[string, Model]> => {
    const bytes = files[name];
    return [name, { bytes, sha256: await sha256(bytes) }];
  });
  return Object.fromEntries(await Promise.all(models)) as unknown as Models;
}

/** SHA-256 in hex. VS Code's own web host needs the same function of the browser, so that it is there. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A message to oneself comes after those that have arrived; browsers make timers wait 4 ms. */
function makeTurn(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise(resolve => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
