import { expect } from 'chai';
import { followEdit, followEdits } from '../../../src/anchoring/followEdits';

describe('following edits', () => {
  const span = [10, 20] as const;

  for (const [what, edit, expected] of [
    ['something put in before', { span: [5, 5], inserted: 3 }, [13, 23]],
    ['something put in right before', { span: [10, 10], inserted: 3 }, [13, 23]],
    ['something put in right after', { span: [20, 20], inserted: 3 }, [10, 20]],
    ['something put in within', { span: [15, 15], inserted: 3 }, [10, 23]],
    ['a deletion within', { span: [12, 15], inserted: 0 }, [10, 17]],
    ['a word replaced within', { span: [12, 15], inserted: 5 }, [10, 22]],
    ['a deletion over the beginning', { span: [8, 12], inserted: 0 }, [8, 16]],
    ['a deletion over the end', { span: [18, 25], inserted: 0 }, [10, 18]],
    ['a replacement over the end', { span: [18, 25], inserted: 4 }, null],
    ['a deletion of all', { span: [10, 20], inserted: 0 }, null],
    ['a deletion of more', { span: [5, 25], inserted: 0 }, null],
    ['something after', { span: [30, 40], inserted: 1 }, [10, 20]],
  ] as const) {
    it(`knows ${what}`, () => {
      expect(followEdit(span, edit)).to.deep.equal(expected);
    });
  }

  it('takes several edits of one moment together', () => {
    const edits = [
      { span: [0, 0], inserted: 2 },
      { span: [12, 13], inserted: 3 },
    ] as const;
    expect(followEdits(span, edits)).to.deep.equal([12, 24]);
  });
});
