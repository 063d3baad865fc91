import { expect } from 'chai';
import type { Figure } from '../../../src/engine/annotations';
import { isSmallCount } from '../../../src/features/smallCount';
import { figure, spanOf } from '../../support/annotated';

const TEXT = 'two of the first nine people to six, eleven of 2, two percent, seven years, at least two';

describe('a small count', () => {
  const cases: [string, Partial<Figure>, boolean][] = [
    ['two', { value: 2 }, true],
    ['first', { value: 1, kind: 'ordinal' }, true],
    ['nine people to six', { value: 6, valueTo: 9 }, true],
    ['eleven', { value: 11 }, false],
    ['2', { value: 2 }, false],
    ['two percent', { value: 2, kind: 'percent' }, false],
    ['seven years', { value: 7, kind: 'quantity', unit: 'years' }, false],
    ['two', { value: 2, bound: 'atLeast' }, false],
    ['two', { value: 2, valueTo: 12 }, false],
  ];
  for (const [words, known, expected] of cases) {
    it(`is ${expected ? '' : 'not '}“${words}” as ${JSON.stringify(known)}`, () => {
      expect(isSmallCount(TEXT, figure(spanOf(TEXT, words), known))).to.equal(expected);
    });
  }
});
