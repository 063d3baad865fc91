import { expect } from 'chai';
import { documentKey, parseTarget, spanOfTarget, targetOf } from '../../../src/features/target';
import { readingOf } from '../../support/annotated';

const reading = readingOf('Ana Brell spoke.');

describe('target of a link', () => {
  it('leads back to the words it was made for', () => {
    const target = parseTarget(JSON.parse(JSON.stringify(targetOf(reading, [0, 9]))) as unknown[]);
    expect(target && spanOfTarget(reading, target)).to.deep.equal([0, 9]);
  });

  it('leads nowhere in another version or document', () => {
    const target = targetOf(reading, [0, 9]);
    expect(spanOfTarget({ ...reading, version: 2 }, target)).to.equal(null);
    expect(spanOfTarget({ ...reading, uri: 'file:///articles/other.txt' }, target)).to.equal(null);
  });

  it('leads nowhere outside the text or backwards', () => {
    const key = documentKey(reading.uri);
    expect(spanOfTarget(reading, [key, 1, -1, 3])).to.equal(null);
    expect(spanOfTarget(reading, [key, 1, 5, 3])).to.equal(null);
    expect(spanOfTarget(reading, [key, 1, 5, 300])).to.equal(null);
  });

  it('is nothing but four whole numbers', () => {
    for (const values of [[], [1, 2, 3], [1, 2, 3, '4'], [1, 2, 3, 4.5], [null, 2, 3, 4], [{}, [], 3, NaN]]) {
      expect(parseTarget(values), JSON.stringify(values)).to.equal(null);
    }
  });
});
