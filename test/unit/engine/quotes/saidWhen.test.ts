import { expect } from 'chai';
import type { DateMention } from '../../../../src/engine/annotations';
import { spanOf } from '../../../support/annotated';
import { draftOf, findQuotes } from '../../../support/draft';

function dateAt(id: string, text: string, words: string): DateMention {
  return {
    id,
    span: spanOf(text, words),
    start: null,
    end: null,
    grain: 'day',
    approximate: false,
    time: null,
    basis: 'unresolved',
    origin: 'engine',
  };
}

function whenOf(text: string, ...days: string[]): string | null | undefined {
  const draft = draftOf(text, { persons: ['Ann Lund'] });
  draft.dates = days.map((words, index) => dateAt(`d${String(index + 1)}`, text, words));
  findQuotes(draft);
  return draft.quotes[0]?.when;
}

describe('when something was said', () => {
  it('is the date beside the cue', () => {
    expect(whenOf('"We go," Lund said on Monday.', 'Monday')).to.equal('d1');
    expect(whenOf('On Monday Lund said: "We go."', 'Monday')).to.equal('d1');
  });

  it('is not a date in what was said', () => {
    expect(whenOf('Lund said "the wall" fell on Friday.', 'Friday')).to.equal(null);
    expect(whenOf('"We go on Friday," Lund said on Monday.', 'Friday', 'Monday')).to.equal('d2');
  });

  it('is not a date of another sentence', () => {
    expect(whenOf('"We go," Lund said. It rained on Monday.', 'Monday')).to.equal(null);
  });
});
