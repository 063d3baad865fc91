import { expect } from 'chai';
import { alignLines } from '../../../src/base/lineEnds';

describe('lines of texts that differ in their ends', () => {
  const mixed = 'one\r\ntwo\nthree\r\n\r\nfour\rfive';
  const even = mixed.replace(/\r\n|\r|\n/g, '\n');

  it('stand where their words do', () => {
    const toMixed = alignLines(even, mixed);
    for (const words of ['one', 'three', 'four', 'five']) {
      const start = even.indexOf(words);
      const span = toMixed?.span([start, start + words.length]);
      expect(span && mixed.slice(...span)).to.equal(words);
    }
  });

  it('take along the ends between them', () => {
    const span = alignLines(even, mixed)?.span([even.indexOf('two'), even.indexOf('four') + 4]);
    expect(span && mixed.slice(...span)).to.equal('two\nthree\r\n\r\nfour');
    const back = alignLines(mixed, even)?.span([0, mixed.length]);
    expect(back).to.deep.equal([0, even.length]);
  });

  it('are not told of texts that differ in more', () => {
    expect(alignLines('one\ntwo', 'one\r\ntoo')).to.equal(null);
    expect(alignLines('one\ntwo', 'one\r\ntwo\r\n')).to.equal(null);
  });
});
