import { expect } from 'chai';
import { rulesFor } from '../../../../../src/engine/values/dates/openers';
import { annotateValues, mark, unmark } from '../annotate';

describe('the words a date can begin with', () => {
  it('leave most words without a rule', () => {
    for (const word of ['council', 'said', 'the', 'constructor', ''])
      expect(rulesFor(word)).to.equal(undefined);
  });

  // One for each rule and each kind of word it begins with.
  for (const marked of [
    'It closed on [New Year’s Eve].',
    'A [New-Year] fair opened.',
    'It closed on [Monday].',
    'It is shut on [Mondays].',
    'It closed on [Sat. 5 March 2022].',
    'It closed on [Sept. 5].',
    'It closed in [September].',
    'It closed in the [nineties].',
    'It closed in the [nineteenth century].',
    'It closed in the [XIX century].',
    'It closed [yesterday].',
    'It closed the [day before yesterday].',
    'It reopens in the [new year].',
    'It closed [last week].',
    'It closed [earlier this week].',
    'It closes at the end of the [week].',
    'It closed [a week ago].',
    'It closed [twenty-one years ago].',
    'It closed at [noon].',
  ]) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const found = annotateValues(text, '2021-03-03').dates.map(({ span }) => span);
      expect(mark(text, found)).to.equal(mark(text, spans));
    });
  }
});
