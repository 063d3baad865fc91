import { expect } from 'chai';
import type { Port } from '../../../../src/base/port';
import { createPortPair } from '../../../../src/base/port';
import { serveRpc } from '../../../../src/base/rpc';
import type { FolderService } from '../../../../src/worker/folder/folderService';
import { FolderClient, FolderWorkerDiedError } from '../../../../src/worker/folder/folderClient';
import type { Thread } from '../../../../src/worker/thread';

type Asked = { readonly method: 'open' | 'status' | 'forget'; readonly folder?: string | null };

/** A worker that answers what these tests ask, and can be killed. */
class FakeThread implements Thread {
  readonly port: Port;
  isTerminated = false;
  #tell: (reason: string) => void = () => undefined;

  constructor(asked: Asked[], answersStatus = true) {
    const [here, there] = createPortPair(structuredClone);
    this.port = here;
    const handlers = {
      open: ({ folder }: { folder: string | null }) => {
        asked.push({ method: 'open', folder });
        return null;
      },
      status: () => {
        asked.push({ method: 'status' });
        return answersStatus ? { articles: 3, skipped: [] } : new Promise(() => undefined);
      },
      forget: () => {
        asked.push({ method: 'forget' });
        return null;
      },
    };
    serveRpc<FolderService>(there, handlers as never, () => Promise.resolve());
  }

  onEnd(listener: (reason: string) => void): void {
    this.#tell = listener;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  die(): void {
    this.#tell('killed');
  }
}

describe('the client of the index', () => {
  let asked: Asked[];
  let threads: FakeThread[];
  let troubles: string[];
  let losses: number;
  const clientWith = (start: () => FakeThread): FolderClient =>
    new FolderClient({
      start: () => {
        const thread = start();
        threads.push(thread);
        return thread;
      },
      folder: '/kept',
      onTrouble: message => void troubles.push(message),
      onLoss: () => void losses++,
    });

  beforeEach(() => {
    asked = [];
    threads = [];
    troubles = [];
    losses = 0;
  });

  it('starts its worker with the first question, once, and opens the index before anything else', async () => {
    const client = clientWith(() => new FakeThread(asked));
    expect(threads).to.be.empty;
    await Promise.all([client.call('status', null), client.call('status', null)]);
    expect(threads).to.have.length(1);
    expect(asked).to.deep.equal([
      { method: 'open', folder: '/kept' },
      { method: 'status' },
      { method: 'status' },
    ]);
  });

  it('tells who waits that the worker ended, and asks another the next time', async () => {
    const client = clientWith(() => new FakeThread(asked, threads.length > 0));
    const waiting = client.call('status', null).catch((error: unknown) => error);
    while (!asked.some(({ method }) => method === 'status'))
      await new Promise(resolve => setImmediate(resolve));
    threads[0]?.die();
    expect(await waiting).to.be.instanceOf(FolderWorkerDiedError);
    expect((await client.call('status', null)).articles).to.equal(3);
    expect(threads).to.have.length(2);
    expect(troubles.join()).to.include('killed');
    expect(losses).to.equal(1);
  });

  it('gives up where the worker never starts', async () => {
    let starts = 0;
    const client = clientWith((): FakeThread => {
      starts++;
      throw new Error('no threads here');
    });
    for (let i = 0; i < 5; i++)
      expect(await client.call('status', null).catch((error: Error) => error.message)).to.match(
        /no threads|does not start/,
      );
    expect(starts).to.equal(3);
  });

  it('begins an empty index after it was forgotten, without calling that a loss', async () => {
    const client = clientWith(() => new FakeThread(asked));
    await client.forget();
    expect(threads[0]?.isTerminated).to.equal(true);
    await client.call('status', null);
    expect(asked.map(({ method }) => method)).to.deep.equal(['open', 'forget', 'open', 'status']);
    expect(losses).to.equal(0);
  });
});
