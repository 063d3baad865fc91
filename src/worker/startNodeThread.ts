import { Worker } from 'node:worker_threads';
import type { Thread } from './thread';

/** Starts the bundle at `path` in a thread of its own. */
export function startNodeThread(path: string): Thread {
  const worker = new Worker(path, { name: 'byline' });
  let failure: Error | undefined;
  worker.on('error', error => (failure = error));
  return {
    port: {
      postMessage: message => worker.postMessage(message),
      onMessage: listener => worker.on('message', listener),
    },
    onEnd: listener => {
      worker.once('exit', code => listener(failure?.message ?? `exit code ${String(code)}`));
    },
    terminate: () => void worker.terminate(),
  };
}
