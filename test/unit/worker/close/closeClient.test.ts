import { expect } from 'chai';
import { CancellationSource, CancelledError } from '../../../../src/base/cancellation';
import type { Port } from '../../../../src/base/port';
import { createPortPair } from '../../../../src/base/port';
import { serveRpc } from '../../../../src/base/rpc';
import { CloseClient, CloseUnavailableError, IDLE } from '../../../../src/worker/close/closeClient';
import type { CloseAnswer, CloseService } from '../../../../src/worker/close/closeService';
import type { Thread } from '../../../../src/worker/thread';

const ANSWER: CloseAnswer = {
  evidence: { models: {}, names: [], attributions: [] },
  windows: { asked: 1, read: 1 },
};
const never = new CancellationSource().token;
const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('did not reject'),
    (error: unknown) => error,
  );

/** A worker that answers, fails or is silent by what it is given to read. */
class FakeThread implements Thread {
  readonly port: Port;
  readonly asked: string[] = [];
  terminated = false;
  #tell: (reason: string) => void = () => undefined;

  constructor(isReady: boolean) {
    const [near, far] = createPortPair(structuredClone);
    this.port = near;
    serveRpc<CloseService>(
      far,
      {
        ready: () => {
          if (!isReady) throw new Error('no model');
          return { runtime: 'a fake' };
        },
        read: ({ text }, token) => {
          this.asked.push(text);
          if (text === 'broken') throw new Error('out of memory');
          if (text !== 'silent') return ANSWER;
          return new Promise((_, reject) => {
            token.onCancellationRequested(() => reject(new CancelledError()));
          });
        },
      },
      () => Promise.resolve(),
    );
  }

  onEnd(listener: (reason: string) => void): void {
    this.#tell = listener;
  }

  terminate(): void {
    this.terminated = true;
    this.#tell('it was ended');
  }

  die(): void {
    this.#tell('killed');
  }
}

describe('the client of the close reading', () => {
  let threads: FakeThread[];
  let runtimes: string[];
  let timers: Map<() => void, number>;
  let client: CloseClient;
  let isReady: boolean;
  const pass = (milliseconds: number): void => {
    for (const [callback, after] of [...timers]) if (after === milliseconds) callback();
  };

  beforeEach(() => {
    threads = [];
    runtimes = [];
    timers = new Map();
    isReady = true;
    client = new CloseClient({
      onReady: runtime => runtimes.push(runtime),
      start: () => {
        const thread = new FakeThread(isReady);
        threads.push(thread);
        return thread;
      },
      after: (milliseconds, callback) => {
        timers.set(callback, milliseconds);
        return { dispose: () => void timers.delete(callback) };
      },
    });
  });

  it('starts its worker with the first text, and keeps it for the next', async () => {
    expect(threads).to.be.empty;
    expect(client.isLoaded).to.equal(false);
    expect(await client.read({ id: 'a', text: 'one' }, never)).to.deep.equal(ANSWER);
    expect(await client.read({ id: 'a', text: 'two' }, never)).to.deep.equal(ANSWER);
    expect(threads.map(({ asked }) => asked)).to.deep.equal([['one', 'two']]);
    expect(runtimes).to.deep.equal(['a fake']);
    expect(client.isLoaded).to.equal(true);
  });

  it('lets its worker go when it has long had nothing to read, and starts another for the next text', async () => {
    await client.read({ id: 'a', text: 'one' }, never);
    expect([...timers.values()], 'waits for one thing only').to.deep.equal([IDLE]);
    pass(IDLE);
    await settle();
    expect(threads.map(({ terminated }) => terminated)).to.deep.equal([true]);
    expect(client.isLoaded).to.equal(false);
    await client.read({ id: 'a', text: 'two' }, never);
    expect(threads).to.have.length(2);
  });

  it('does not let it go while there is something to read', async () => {
    await client.read({ id: 'a', text: 'one' }, never);
    const source = new CancellationSource();
    const reading = errorOf(client.read({ id: 'a', text: 'silent' }, source.token));
    await settle();
    expect([...timers.values()]).not.to.include(IDLE);
    source.cancel();
    expect(await reading).to.be.instanceOf(CancelledError);
    expect([...timers.values()]).to.deep.equal([IDLE]);
    expect(threads).to.have.length(1);
  });

  it('tells that its worker was killed, and starts another for the next text', async () => {
    const reading = errorOf(client.read({ id: 'a', text: 'silent' }, never));
    await settle();
    threads[0]?.die();
    expect(await reading).to.have.property('message', 'its worker ended: killed');
    expect(await client.read({ id: 'a', text: 'two' }, never)).to.deep.equal(ANSWER);
    expect(threads).to.have.length(2);
  });

  it('hears of a death while nobody reads', async () => {
    await client.read({ id: 'a', text: 'one' }, never);
    threads[0]?.die();
    expect(client.isLoaded).to.equal(false);
    expect(await client.read({ id: 'a', text: 'two' }, never)).to.deep.equal(ANSWER);
  });

  it('ends a worker that is silent', async () => {
    const reading = errorOf(client.read({ id: 'a', text: 'silent' }, never));
    await settle();
    const [patience = 0] = [...timers.values()];
    expect(patience).to.be.above(60_000);
    pass(patience);
    expect(await reading)
      .to.have.property('message')
      .that.includes('did not answer');
    expect(threads[0]?.terminated).to.equal(true);
  });

  it('ends a worker that failed over a text, and gives up after the second failure in a row', async () => {
    expect(await errorOf(client.read({ id: 'a', text: 'broken' }, never))).to.have.property(
      'message',
      'out of memory',
    );
    expect(threads[0]?.terminated).to.equal(true);
    await client.read({ id: 'a', text: 'fine' }, never);
    await errorOf(client.read({ id: 'a', text: 'broken' }, never));
    await errorOf(client.read({ id: 'a', text: 'broken' }, never));
    expect(await errorOf(client.read({ id: 'a', text: 'fine' }, never))).to.be.instanceOf(
      CloseUnavailableError,
    );
    expect(threads).to.have.length(3);
  });

  it('tells why it cannot start, and does not try for ever', async () => {
    isReady = false;
    expect(await errorOf(client.read({ id: 'a', text: 'one' }, never))).to.have.property(
      'message',
      'no model',
    );
    await errorOf(client.read({ id: 'a', text: 'two' }, never));
    expect(await errorOf(client.read({ id: 'a', text: 'three' }, never))).to.be.instanceOf(
      CloseUnavailableError,
    );
    expect(threads.map(({ terminated }) => terminated)).to.deep.equal([true, true]);
  });

  it('ends its worker with itself, also one that is just starting', async () => {
    const reading = errorOf(client.read({ id: 'a', text: 'silent' }, never));
    client.dispose();
    expect(await reading).to.be.instanceOf(CancelledError);
    await settle();
    expect(threads.map(({ terminated }) => terminated)).to.deep.equal([true]);
    expect(timers.size).to.equal(0);
    expect(await errorOf(client.read({ id: 'a', text: 'one' }, never))).to.be.instanceOf(CancelledError);
  });
});
