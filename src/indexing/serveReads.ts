import type { MessagePort } from 'node:worker_threads';
import type { Engine } from '../engine/engine';
import type { ReadRequest } from './indexFolder';
import { readArticle } from './readArticle';
import type { ThreadAnswer } from './threadReader';

/** The other side of `ThreadReader`: reads what it is asked to, one file after the other. */
export function serveReads(port: MessagePort, root: string, load: () => Pick<Engine, 'annotate'>): void {
  const answer = (message: ThreadAnswer): void => port.postMessage(message);
  let engine: Pick<Engine, 'annotate'>;
  try {
    engine = load();
  } catch (error) {
    port.on('message', () => answer({ failed: (error as Error).message }));
    return;
  }
  let last = Promise.resolve();
  port.on('message', (request: ReadRequest) => {
    last = last.then(async () => answer({ outcome: await readArticle(engine, root, request) }));
  });
}
