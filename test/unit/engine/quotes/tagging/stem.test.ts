import { expect } from 'chai';
import { stemOf } from '../../../../../src/engine/quotes/tagging/stem';

describe('the stem of a word', () => {
  for (const forms of [
    ['plan', 'plans', 'planned', 'planning'],
    ['support', 'supports', 'supported', 'supporting'],
    ['believe', 'believes', 'believed', 'believing'],
    ['worry', 'worries', 'worried', 'worrying'],
    ['say', 'says', 'said', 'saying'],
  ]) {
    it(`is one for ${forms.join(', ')}`, () => {
      expect(new Set(forms.map(stemOf)).size).to.equal(1);
    });
  }
});
