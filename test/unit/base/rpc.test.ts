import { expect } from 'chai';
import { CancellationSource, CancelledError } from '../../../src/base/cancellation';
import type { CancellationToken } from '../../../src/base/cancellation';
import { createPortPair } from '../../../src/base/port';
import { RpcClient, serveRpc } from '../../../src/base/rpc';
import type { Handlers } from '../../../src/base/rpc';

interface Sums {
  add(numbers: readonly number[]): number;
  later(word: string): string;
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** A client whose calls are answered by `handlers`, within this thread. */
function connect(handlers: Partial<Handlers<Sums>>): RpcClient<Sums> {
  const [near, far] = createPortPair(structuredClone);
  serveRpc<Sums>(far, handlers as Handlers<Sums>, turn);
  return new RpcClient<Sums>(near);
}

/** The error that a promise rejects with; fails when it does not. */
async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('did not reject'),
    (error: unknown) => error,
  );
}

describe('rpc', () => {
  it('answers calls, whichever is done first', async () => {
    let release = (): void => undefined;
    const client = connect({
      add: numbers => numbers.reduce((sum, number) => sum + number, 0),
      later: word => new Promise(resolve => (release = () => resolve(word))),
    });
    const later = client.call('later', 'word');
    expect(await client.call('add', [1, 2, 3])).to.equal(6);
    release();
    expect(await later).to.equal('word');
  });

  it('answers also when the method threw', async () => {
    const client = connect({
      add: () => {
        throw new RangeError('no numbers');
      },
    });
    const error = await rejection(client.call('add', []));
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({ name: 'RangeError', message: 'no numbers' });
  });

  it('answers also when the result cannot be sent, and refuses parameters that cannot', async () => {
    const client = connect({ later: () => (() => 'a function') as unknown as string, add: () => 0 });
    expect(await rejection(client.call('later', ''))).to.have.property('name', 'DataCloneError');
    const functions = [() => 1] as unknown as number[];
    expect(await rejection(client.call('add', functions))).to.have.property('name', 'DataCloneError');
  });

  it('answers also when there is no such method, or one that only looks so', async () => {
    const client = connect({});
    expect(await rejection(client.call('add', []))).to.have.property('name', 'TypeError');
    expect(await rejection(client.call('toString' as 'later', ''))).to.have.property('name', 'TypeError');
  });

  it('copies what crosses', async () => {
    const numbers = [1, 2];
    let received: readonly number[] = [];
    const client = connect({ add: given => (received = given).length });
    await client.call('add', numbers);
    expect(received).to.deep.equal(numbers);
    expect(received).to.not.equal(numbers);
  });

  it('never begins a call cancelled before its turn', async () => {
    let begun = 0;
    const client = connect({ add: () => ++begun });
    const source = new CancellationSource();
    const call = client.call('add', [], source.token);
    source.cancel();
    expect(await rejection(call)).to.be.instanceOf(CancelledError);
    expect(begun).to.equal(0);
  });

  it('tells a method under way that it was cancelled', async () => {
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>(resolve => (begun = resolve));
    const client = connect({
      later: (_word: string, token: CancellationToken) => {
        begun();
        return new Promise((_, reject) => token.onCancellationRequested(() => reject(new CancelledError())));
      },
    });
    const source = new CancellationSource();
    const call = client.call('later', '', source.token);
    await hasBegun;
    source.cancel();
    expect(await rejection(call)).to.be.instanceOf(CancelledError);
  });

  it('rejects what waits and what comes once it is closed', async () => {
    const client = connect({ later: () => new Promise<string>(() => undefined) });
    const waiting = [client.call('later', 'a'), client.call('later', 'b')];
    client.close(new Error('gone'));
    waiting.push(client.call('later', 'c'));
    for (const call of waiting) expect(await rejection(call)).to.have.property('message', 'gone');
  });
});
