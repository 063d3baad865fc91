import type { MessagePort } from 'node:worker_threads';
import type { Annotator } from '../engine/engine';
import type { ReadRequest } from './indexFolder';
import { readArticle, type IsWhole } from './readArticle';
import type { ThreadAnswer } from './threadReader';

/** The other side of `ThreadReader`: reads what it is asked to, one file after the other. */
export function serveReads(
  port: MessagePort,
  root: string,
  load: () => Annotator | Promise<Annotator>,
  isWhole?: IsWhole,
): void {
  const answer = (message: ThreadAnswer): void => port.postMessage(message);
  const loading = Promise.resolve().then(load);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: ReadRequest) => {
    last = last.then(async () => {
      try {
        answer({ outcome: await readArticle(await loading, root, request, isWhole) });
      } catch (error) {
        answer({ failed: (error as Error).message });
      }
    });
  });
}
