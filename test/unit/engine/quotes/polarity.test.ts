import { expect } from 'chai';
import type { Quote } from '../../../../src/engine/annotations';
import { readQuotes } from '../../../support/draft';

const NAMES = { persons: ['Ann Lund', 'Carl Berg'] };

describe('polarity of a quote', () => {
  const cases: [string, Quote['polarity']][] = [
    ['Lund said the plan was "a farce".', 'said'],
    ['Lund has repeatedly said the plan was "a farce".', 'said'],
    ['Lund went on to say that it was "a farce".', 'said'],
    ['Lund denied that the plan was "a farce".', 'denied'],
    ['Lund did not deny that the plan was "a farce".', 'said'],
    ['Lund did not say the plan was "a farce".', 'notSaid'],
    ['Lund never called the plan "a farce".', 'notSaid'],
    ['Lund hasn\'t said that it was "a farce".', 'notSaid'],
    ['Lund refused to say whether it was "a farce".', 'notSaid'],
    ['Lund declined to call the plan "a farce".', 'notSaid'],
    ['Nobody said the plan was "a farce".', 'notSaid'],
    ['Lund asked whether the plan was "a farce".', 'asked'],
    ['"Is it a farce?" Lund asked.', 'asked'],
    ['Did Lund say the plan was "a farce"?', 'asked'],
    ['Lund would say the plan was "a farce".', 'hypothetical'],
    ['Lund may call the plan "a farce".', 'hypothetical'],
    ['Lund wants to say that it is "a farce".', 'hypothetical'],
    ['Lund is expected to say that it is "a farce".', 'hypothetical'],
    ['If Lund says the plan is "a farce", Berg will leave.', 'hypothetical'],
  ];
  for (const [text, polarity] of cases) {
    it(`is ${polarity} in ${text}`, () => {
      expect(readQuotes(text, NAMES).map(quote => quote.polarity)).to.deep.equal([polarity]);
    });
  }
});
