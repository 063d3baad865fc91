import { expect } from 'chai';
import { formsOf } from '../../../../src/engine/quotes/verbForms';

describe('forms of a verb', () => {
  const cases: [string, string[]][] = [
    ['add', ['add', 'adds', 'added', 'adding']],
    ['note', ['note', 'notes', 'noted', 'noting']],
    ['deny', ['deny', 'denies', 'denied', 'denying']],
    ['stress', ['stress', 'stresses', 'stressed', 'stressing']],
    ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
    ['admit', ['admit', 'admits', 'admitted', 'admitting']],
    ['say', ['say', 'says', 'said', 'saying']],
    ['write', ['write', 'writes', 'wrote', 'written', 'writing']],
    ['label', ['label', 'labels', 'labelled', 'labelling', 'labeled', 'labeling']],
  ];
  for (const [base, forms] of cases) {
    it(`are those of "${base}"`, () => {
      expect(formsOf(base).map(([form]) => form)).to.have.members(forms);
    });
  }
});
