import { expect } from 'chai';
import { Limiter } from '../../../src/base/limiter';

describe('Limiter', () => {
  it('runs no more at once than allowed, and all in the end', async () => {
    const limiter = new Limiter(3);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const task = (number: number) => async (): Promise<number> => {
      most = Math.max(most, ++running);
      order.push(number);
      await new Promise(resolve => setImmediate(resolve));
      running--;
      return number;
    };
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(await Promise.all(numbers.map(number => limiter.run(task(number))))).to.deep.equal(numbers);
    expect(order).to.deep.equal(numbers);
    expect(most).to.equal(3);
  });

  it('goes on after a task that failed', async () => {
    const limiter = new Limiter(1);
    const failed = limiter.run(() => Promise.reject(new Error('no')));
    const next = limiter.run(() => Promise.resolve('yes'));
    expect(await failed.catch((error: unknown) => (error as Error).message)).to.equal('no');
    expect(await next).to.equal('yes');
    expect(await limiter.run(() => Promise.resolve('again'))).to.equal('again');
  });
});
