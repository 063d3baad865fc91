import { expect } from 'chai';
import { CancellationSource, CancelledError } from '../../../src/base/cancellation';
import { EngineUnavailableError } from '../../../src/worker/engineClient';
import type { TextRequest } from '../../../src/worker/engineClient';
import { WorkerEngine } from '../../../src/worker/workerEngine';
import type { BegunCall } from '../../support/fakeThread';
import { FakeThread } from '../../support/fakeThread';

const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

function request(id: string, more: Partial<TextRequest> = {}): TextRequest {
  return { id, version: 1, text: `text of ${id}`, priority: () => 0, ...more };
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('did not reject'),
    (error: unknown) => error,
  );
}

/** A worker engine whose threads, timers and log are in the test's hands. */
class Bench {
  readonly threads: FakeThread[] = [];
  readonly troubles: string[] = [];
  readonly #timers = new Set<() => void>();
  readonly engine: WorkerEngine;

  constructor(start = (): FakeThread => new FakeThread()) {
    this.engine = new WorkerEngine({
      start: () => {
        const thread = start();
        this.threads.push(thread);
        return thread;
      },
      after: (_milliseconds, callback) => {
        this.#timers.add(callback);
        return { dispose: () => void this.#timers.delete(callback) };
      },
      onTrouble: message => void this.troubles.push(message),
    });
  }

  /** The thread started last. */
  get thread(): FakeThread {
    return this.threads.at(-1) ?? expect.fail('no thread was started');
  }

  /** The last call that the thread began, once everything under way has happened. */
  async call(): Promise<BegunCall> {
    await settle();
    return this.thread.begun.at(-1) ?? expect.fail('no call has begun');
  }

  /** As if the longest time had passed that anything may take. */
  losePatience(): void {
    for (const callback of [...this.#timers]) callback();
  }
}

describe('WorkerEngine', () => {
  it('starts a worker with the first request and keeps it', async () => {
    const bench = new Bench();
    await settle();
    expect(bench.threads).to.have.length(0);
    await bench.engine.glance(request('a'));
    await bench.engine.glance(request('b'));
    expect(bench.threads).to.have.length(1);
  });

  it('answers with what the worker answered', async () => {
    const bench = new Bench();
    const annotated = bench.engine.annotate(request('a', { version: 7 }));
    const call = await bench.call();
    expect(call.article).to.deep.equal({ id: 'a', version: 7, text: 'text of a' });
    call.answer();
    expect(await annotated).to.include({ id: 'a', skipped: null });
    expect(await bench.engine.glance(request('a'))).to.have.property('headline', 'A headline');
  });

  it('hands on what the engine threw, and goes on', async () => {
    const bench = new Bench();
    const first = bench.engine.annotate(request('a'));
    (await bench.call()).fail(new RangeError('broken'));
    expect(await rejection(first)).to.include({ name: 'RangeError', message: 'broken' });
    const second = bench.engine.annotate(request('b'));
    (await bench.call()).answer();
    expect(await second).to.include({ id: 'b' });
    expect(bench.threads).to.have.length(1);
  });

  describe('while the worker is busy', () => {
    it('lets the most urgent go next, as it is then', async () => {
      const bench = new Bench();
      let urgent = 'c';
      const order: string[] = [];
      const waiting = ['a', 'b', 'c', 'd'].map(async id => {
        await bench.engine.annotate(request(id, { priority: () => (id === urgent ? 1 : 0) }));
        order.push(id);
      });
      urgent = 'd';
      for (let i = 0; i < 4; i++) (await bench.call()).answer();
      await Promise.all(waiting);
      expect(order).to.deep.equal(['a', 'd', 'b', 'c']);
    });

    it('replaces a waiting request by a newer one of the same article', async () => {
      const bench = new Bench();
      const busy = bench.engine.annotate(request('a'));
      const older = bench.engine.annotate(request('b', { version: 1 }));
      const newer = bench.engine.annotate(request('b', { version: 2 }));
      expect(await rejection(older)).to.be.instanceOf(CancelledError);
      (await bench.call()).answer();
      await busy;
      const call = await bench.call();
      expect(call.article.version).to.equal(2);
      call.answer();
      await newer;
    });

    it('never sends what was cancelled meanwhile', async () => {
      const bench = new Bench();
      const busy = bench.engine.annotate(request('a'));
      const source = new CancellationSource();
      const cancelled = bench.engine.annotate(request('b'), source.token);
      source.cancel();
      expect(await rejection(cancelled)).to.be.instanceOf(CancelledError);
      (await bench.call()).answer();
      await busy;
      await settle();
      expect(bench.thread.begun.map(({ article }) => article.id)).to.deep.equal(['a']);
    });
  });

  it('cancels by a message, and does not wait for it to be heard', async () => {
    const bench = new Bench();
    const source = new CancellationSource();
    const cancelled = bench.engine.annotate(request('a'), source.token);
    const call = await bench.call();
    source.cancel();
    expect(await rejection(cancelled)).to.be.instanceOf(CancelledError);
    await settle();
    expect(call.isCancelled()).to.equal(true);
    const next = bench.engine.annotate(request('b'));
    await settle();
    expect(bench.thread.begun, 'the worker is still at it').to.have.length(1);
    call.answer();
    (await bench.call()).answer();
    await next;
  });

  describe('when the worker dies', () => {
    it('asks a new one, also for what it was at', async () => {
      const bench = new Bench();
      const broken = bench.engine.annotate(request('a'));
      const waiting = bench.engine.annotate(request('b'));
      await bench.call();
      bench.thread.die('out of memory');
      (await bench.call()).answer();
      expect(await broken).to.include({ id: 'a', skipped: null });
      (await bench.call()).answer();
      expect(await waiting).to.include({ id: 'b', skipped: null });
      expect(bench.threads).to.have.length(2);
      expect(bench.troubles).to.have.length(1);
    });

    it('starts a new one only when there is something to do', async () => {
      const bench = new Bench();
      await bench.engine.glance(request('a'));
      bench.thread.die('exit code 1');
      await settle();
      expect(bench.threads).to.have.length(1);
      await bench.engine.glance(request('a'));
      expect(bench.threads).to.have.length(2);
    });

    it('sets a text aside that killed it twice, and that text only', async () => {
      const bench = new Bench();
      const deadly = bench.engine.annotate(request('a'));
      for (let i = 0; i < 2; i++) {
        await bench.call();
        bench.thread.die('out of memory');
      }
      expect((await deadly).skipped).to.have.property('reason', 'timeout');
      expect((await bench.engine.annotate(request('a'))).skipped).to.have.property('reason', 'timeout');
      await rejection(bench.engine.glance(request('a')));
      expect(bench.threads).to.have.length(3);
      const changed = bench.engine.annotate(request('a', { version: 2, text: 'another text' }));
      (await bench.call()).answer();
      expect(await changed).to.have.property('skipped', null);
    });
  });

  it('ends a worker that takes too long and skips the article', async () => {
    const bench = new Bench();
    const slow = bench.engine.annotate(request('a'));
    await bench.call();
    const [first] = bench.threads;
    bench.losePatience();
    expect((await slow).skipped).to.have.property('reason', 'timeout');
    expect(first?.terminated).to.equal(true);
    expect(bench.threads).to.have.length(2);
    expect((await bench.engine.annotate(request('a'))).skipped).to.have.property('reason', 'timeout');
  });

  describe('when the engine cannot start', () => {
    it('says so, and gives up after three attempts', async () => {
      const bench = new Bench(() => new FakeThread(() => Promise.reject(new Error('names.bin is missing'))));
      for (let i = 0; i < 5; i++) {
        const error = await rejection(bench.engine.annotate(request('a')));
        expect(error).to.be.instanceOf(EngineUnavailableError);
      }
      expect(bench.threads).to.have.length(3);
      expect(bench.troubles).to.have.length(3);
      expect(bench.troubles[0]).to.include('names.bin is missing');
    });

    it('starts one that died on the way again, at most twice', async () => {
      const starting = (): FakeThread => new FakeThread(() => new Promise(() => undefined));
      let starts = 0;
      const bench = new Bench(() => (++starts <= 2 ? starting() : new FakeThread()));
      const annotated = bench.engine.annotate(request('a'));
      for (let i = 0; i < 2; i++) {
        await settle();
        bench.thread.die('exit code 1');
      }
      (await bench.call()).answer();
      expect(await annotated).to.have.property('skipped', null);
      expect(bench.threads).to.have.length(3);

      const doomed = new Bench(starting);
      const waiting = doomed.engine.annotate(request('a'));
      for (let i = 0; i < 3; i++) {
        await settle();
        doomed.thread.die('exit code 1');
      }
      expect(await rejection(waiting)).to.be.instanceOf(EngineUnavailableError);
      expect(doomed.threads).to.have.length(3);
    });

    it('does not hold that against the text', async () => {
      let starts = 0;
      const bench = new Bench(() => {
        if (++starts <= 2) throw new Error('no thread');
        return new FakeThread();
      });
      for (let i = 0; i < 2; i++) await rejection(bench.engine.annotate(request('a')));
      const annotated = bench.engine.annotate(request('a'));
      (await bench.call()).answer();
      expect(await annotated).to.have.property('skipped', null);
    });

    it('does not wait for ever to be ready', async () => {
      const bench = new Bench(() => new FakeThread(() => new Promise(() => undefined)));
      const waiting = bench.engine.annotate(request('a'));
      await settle();
      bench.losePatience();
      expect(await rejection(waiting)).to.be.instanceOf(EngineUnavailableError);
      expect(bench.thread.terminated).to.equal(true);
    });
  });

  it('rejects everything when it is disposed of', async () => {
    const bench = new Bench();
    const calls = [bench.engine.annotate(request('a')), bench.engine.annotate(request('b'))];
    await bench.call();
    bench.engine.dispose();
    calls.push(bench.engine.annotate(request('c')));
    for (const call of calls) expect(await rejection(call)).to.be.instanceOf(CancelledError);
    expect(bench.thread.terminated).to.equal(true);
  });
});
