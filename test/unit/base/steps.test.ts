import { expect } from 'chai';
import type { Steps } from '../../../src/base/steps';
import { finish } from '../../../src/base/steps';

describe('finish', () => {
  it('takes every step and returns the result', () => {
    const taken: number[] = [];
    function* work(): Steps<string> {
      taken.push(1);
      yield;
      taken.push(2);
      yield;
      return 'done';
    }
    expect(finish(work())).to.equal('done');
    expect(taken).to.deep.equal([1, 2]);
  });
});
