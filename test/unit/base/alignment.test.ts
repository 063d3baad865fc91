import { expect } from 'chai';
import { Alignment } from '../../../src/base/alignment';

//  from: "ab--cd-ef"   to: "ab cd|ef"
const alignment = new Alignment([
  { from: 0, to: 0, length: 2 },
  { from: 4, to: 3, length: 2 },
  { from: 7, to: 6, length: 2 },
]);
const inverse = alignment.inverse();

describe('an alignment', () => {
  it('takes spans over, and back', () => {
    expect(alignment.span([4, 6])).to.deep.equal([3, 5]);
    expect(alignment.span([1, 8])).to.deep.equal([1, 7]);
    expect(inverse.span([3, 5])).to.deep.equal([4, 6]);
    expect(inverse.span([1, 7])).to.deep.equal([1, 8]);
  });

  it('cuts what is left out off the ends', () => {
    expect(alignment.span([1, 4])).to.deep.equal([1, 2]);
    expect(alignment.span([2, 5])).to.deep.equal([3, 4]);
    expect(alignment.span([3, 7])).to.deep.equal([3, 5]);
    expect(inverse.span([2, 6])).to.deep.equal([4, 6]);
  });

  it('has nothing of what is left out', () => {
    expect(alignment.span([2, 4])).to.equal(null);
    expect(alignment.span([6, 7])).to.equal(null);
    expect(alignment.span([9, 12])).to.equal(null);
    expect(alignment.span([3, 3])).to.equal(null);
    expect(inverse.span([2, 3])).to.equal(null);
    expect(new Alignment([]).span([0, 5])).to.equal(null);
  });

  it('takes places over, the end of a piece as such', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 9, 20].map(offset => alignment.offset(offset))).to.deep.equal([
      0, 1, 2, 3, 3, 4, 5, 6, 8, 8,
    ]);
    expect([0, 2, 3, 5, 6, 8].map(offset => inverse.offset(offset))).to.deep.equal([0, 2, 4, 6, 7, 9]);
    expect(new Alignment([]).offset(3)).to.equal(0);
  });
});
