import { expect } from 'chai';
import { isDensity, nextDensity } from '../../../src/features/density';

describe('density', () => {
  it('goes round', () => {
    expect(nextDensity('off')).to.equal('quotes');
    expect(nextDensity('quotes')).to.equal('entity');
    expect(nextDensity('entity')).to.equal('all');
    expect(nextDensity('all')).to.equal('off');
  });

  it('is told from any other value', () => {
    expect(isDensity('quotes')).to.equal(true);
    for (const value of ['', 'none', 'toString', 0, null, undefined, ['all']]) {
      expect(isDensity(value), String(value)).to.equal(false);
    }
  });
});
