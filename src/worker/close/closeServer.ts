import { CancelledError } from '../../base/cancellation';
import type { Port } from '../../base/port';
import { serveRpc } from '../../base/rpc';
import { CachedEncoder } from '../../close/cachedEncoder';
import { CloseReader } from '../../close/closeReader';
import type { CloseAnswer, CloseService } from './closeService';

/** What the server needs of the thread it runs in. */
export interface CloseHost {
  load(): Promise<CloseReader>;
  /** Resolves after the messages that have already arrived. */
  turn(): Promise<void>;
}

/** Puts the close reading behind a port. It is loaded at once, and reads one text at a time. */
export function serveClose(port: Port, host: CloseHost): void {
  const loaded = host.load().then(({ model }) => {
    const remembering = () => {
      const encoder = new CachedEncoder(model.encoder);
      return { encoder, reader: new CloseReader({ ...model, encoder }) };
    };
    return { open: remembering(), aside: remembering() };
  });
  // Whoever calls is told by the answer; without a call there is nobody to tell.
  loaded.catch(() => undefined);
  const turn = (): Promise<void> => host.turn();
  let last: Promise<unknown> = Promise.resolve();
  serveRpc<CloseService>(
    port,
    {
      ready: async () => ({ runtime: (await loaded).open.encoder.runtime }),
      read: ({ id, text, aside = false }, token) => {
        const isCancelled = async (): Promise<boolean> => {
          await turn();
          return token.isCancellationRequested;
        };
        const answer = last.then(async (): Promise<CloseAnswer> => {
          const { encoder, reader } = (await loaded)[aside ? 'aside' : 'open'];
          const before = encoder.counts;
          const evidence = await reader.readAgain(id, text, isCancelled);
          if (!evidence) throw new CancelledError();
          const { asked, read } = encoder.counts;
          return { evidence, windows: { asked: asked - before.asked, read: read - before.read } };
        });
        last = answer.catch(() => undefined);
        return answer;
      },
    },
    turn,
  );
}
