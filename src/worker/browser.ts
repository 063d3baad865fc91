// The worker where there is no Node: dist/worker.browser.js. It runs in a web worker, or within the thread of whoever
// starts it, who then gives it a port. It greets, is sent the models and answers calls from then on: see startWebThread.ts.
import { loadEngine } from './loadEngine';
import type { Endpoint } from './endpoint';
import { portOf } from './endpoint';
import { makeTurn } from './browserTurn';
import { serveEngine } from './server';
import { modelsFrom, sha256 } from './webModels';
import type { ModelFiles } from './webStart';
import { GREETING } from './webStart';

/** Given by `startLocalThread`; a web worker has none and speaks through its global. */
declare const bylineEndpoint: Endpoint | undefined;

const endpoint: Endpoint = typeof bylineEndpoint === 'undefined' ? self : bylineEndpoint;
endpoint.onmessage = ({ data }) =>
  serveEngine(portOf(endpoint), {
    load: async () => loadEngine(await modelsFrom(data as ModelFiles)),
    sha256: text => sha256(new TextEncoder().encode(text)),
    turn: makeTurn(),
  });
endpoint.postMessage(GREETING);
