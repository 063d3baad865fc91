import { expect } from 'chai';
import { CancellationSource, CancelledError } from '../../../../src/base/cancellation';
import { createPortPair } from '../../../../src/base/port';
import { RpcClient } from '../../../../src/base/rpc';
import { CloseReader } from '../../../../src/close/closeReader';
import type { Encoder, WindowInput } from '../../../../src/close/encoder';
import { serveClose } from '../../../../src/worker/close/closeServer';
import type { CloseService } from '../../../../src/worker/close/closeService';
import { FakeEncoder, HASHES, plainHeads, VOCABULARY } from '../../../support/close';

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const never = new CancellationSource().token;

function serve(encoder: Encoder): RpcClient<CloseService> {
  const [near, far] = createPortPair(structuredClone);
  const load = (): Promise<CloseReader> =>
    Promise.resolve(
      new CloseReader({ encoder, vocabulary: VOCABULARY, heads: plainHeads(), hashes: HASHES }),
    );
  serveClose(far, { load, turn });
  return new RpcClient<CloseService>(near);
}

describe('the worker that reads closely', () => {
  it('says what runs it, and what it found', async () => {
    const rpc = serve(new FakeEncoder(() => ({ flat: [0] })));
    expect(await rpc.call('ready', null)).to.deep.equal({ runtime: 'a fake' });
    const { evidence, windows } = await rpc.call('read', { id: 'a', text: 'Ann said.' }, never);
    expect(evidence).to.deep.equal({ models: HASHES, names: [], attributions: [], referents: [] });
    expect(windows).to.deep.equal({ asked: 1, read: 1 });
  });

  it('reads no window twice', async () => {
    const rpc = serve(new FakeEncoder(() => ({ flat: [0] })));
    await rpc.call('read', { id: 'a', text: 'Ann said.' }, never);
    const again = await rpc.call('read', { id: 'a', text: 'Ann said.' }, never);
    expect(again.windows).to.deep.equal({ asked: 1, read: 0 });
  });

  it('remembers the windows of articles that are open, whatever it reads aside', async () => {
    const rpc = serve(new FakeEncoder(() => ({ flat: [0] })));
    await rpc.call('read', { id: 'a', text: 'Ann said.' }, never);
    const aside = (text: string) => rpc.call('read', { id: 'b', text, aside: true }, never);
    for (let i = 0; i < 70; i++) await aside(`Ann said ${'no '.repeat(i)}.`);
    expect((await aside('Ann said.')).windows, 'nothing of what is open').to.deep.equal({
      asked: 1,
      read: 1,
    });
    expect((await aside('Ann said.')).windows).to.deep.equal({ asked: 1, read: 0 });
    const again = await rpc.call('read', { id: 'a', text: 'Ann said.' }, never);
    expect(again.windows).to.deep.equal({ asked: 1, read: 0 });
  });

  it('stops behind the window it is at when it is cancelled, and goes on with the next text', async () => {
    const source = new CancellationSource();
    const asked: WindowInput[] = [];
    const inner = new FakeEncoder(() => ({ flat: [0] }));
    const rpc = serve({
      runtime: 'a fake',
      close: () => Promise.resolve(),
      run: window => {
        asked.push(window);
        source.cancel();
        return inner.run(window);
      },
    });
    const long = rpc.call('read', { id: 'a', text: 'Ann said. '.repeat(200) }, source.token);
    const next = rpc.call('read', { id: 'a', text: 'Ann.' }, never);
    expect(await long.catch((error: unknown) => error)).to.be.instanceOf(CancelledError);
    expect((await next).windows).to.deep.equal({ asked: 1, read: 1 });
    expect(asked).to.have.length(2);
  });

  it('tells what broke', async () => {
    const broken = serve({
      runtime: 'broken',
      run: () => Promise.reject(new Error('no memory left')),
      close: () => Promise.resolve(),
    });
    const error = await broken.call('read', { id: 'a', text: 'Ann.' }, never).catch((e: unknown) => e);
    expect(error).to.have.property('message', 'no memory left');
  });
});
