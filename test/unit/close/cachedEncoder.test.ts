import { expect } from 'chai';
import { CachedEncoder } from '../../../src/close/cachedEncoder';
import type { WindowInput } from '../../../src/close/encoder';
import { FakeEncoder } from '../../support/close';

const window = (...ids: number[]): WindowInput => ({
  ids: Int32Array.from(ids),
  shapes: new Int32Array(ids.length),
  spacings: new Int32Array(ids.length),
});

describe('an encoder that remembers', () => {
  let inner: FakeEncoder;
  let encoder: CachedEncoder;
  beforeEach(() => {
    inner = new FakeEncoder(id => ({ flat: [id] }));
    encoder = new CachedEncoder(inner);
  });

  it('reads a window once, and says how many it read', async () => {
    const first = await encoder.run(window(2, 7, 3));
    expect(await encoder.run(window(2, 7, 3))).to.equal(first);
    expect(await encoder.run(window(2, 8, 3))).not.to.equal(first);
    expect(inner.asked).to.have.length(2);
    expect(encoder.counts).to.deep.equal({ asked: 3, read: 2 });
  });

  it('takes words of another shape or spacing for others', async () => {
    const plain = window(2, 7, 3);
    await encoder.run(plain);
    await encoder.run({ ...plain, shapes: Int32Array.from([0, 1, 0]) });
    await encoder.run({ ...plain, spacings: Int32Array.from([0, 1, 0]) });
    expect(inner.asked).to.have.length(3);
  });

  it('forgets what was asked for longest ago, and everything when it is closed', async () => {
    for (let id = 4; id < 68; id++) await encoder.run(window(id));
    await encoder.run(window(4));
    await encoder.run(window(99));
    expect(encoder.counts.read).to.equal(65);
    await encoder.run(window(4));
    expect(encoder.counts.read, 'asked for lately').to.equal(65);
    await encoder.run(window(5));
    expect(encoder.counts.read, 'asked for longest ago').to.equal(66);
    await encoder.close();
    expect(inner.closed).to.equal(true);
  });

  it('does not remember that it failed', async () => {
    let fails = true;
    const moody = new CachedEncoder({
      runtime: 'moody',
      run: input => (fails ? Promise.reject(new Error('out of memory')) : inner.run(input)),
      close: () => Promise.resolve(),
    });
    const error = await moody.run(window(2)).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(Error);
    fails = false;
    expect((await moody.run(window(2))).flat).to.have.length.above(0);
  });
});
