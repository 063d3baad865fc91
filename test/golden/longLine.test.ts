import { expect } from 'chai';
import { annotate } from '../support/engine';
import { compare } from './compare';

/** VS Code stops rendering a line here; what is known of the words behind it must be right nevertheless. */
const RENDERED_COLUMNS = 10_000;
const FILLER = 'The rain went on and the water in the lower fields stood as high as the gate. ';
const END =
  'Nora Finch, the city engineer, left Leeds on May 4, 2018. "I have done what I can," Finch said, ' +
  'and more than 1,200 households got a letter.';

describe('one line longer than an editor renders', () => {
  for (const columns of [RENDERED_COLUMNS + 1, 10 * RENDERED_COLUMNS]) {
    it(`is read to its last of ${String(columns)} columns`, () => {
      const room = columns - END.length;
      const filled = FILLER.repeat(Math.ceil(room / FILLER.length)).slice(0, room - 2);
      const text = `${filled}. ${END}`;
      expect(text).to.have.length(columns);
      const differences = compare(
        text,
        {
          case: 'the last words of a long line',
          entities: [
            { name: 'Nora Finch', type: 'person', mentions: ['Nora Finch', 'Finch#2'] },
            { name: 'Leeds', type: 'place', mentions: ['Leeds'] },
          ],
          quotes: [{ quoted: ['I have done what I can,'], kind: 'direct', speaker: 'Nora Finch' }],
          dates: [{ text: 'May 4, 2018', start: '2018-05-04', end: '2018-05-04' }],
          figures: [
            { text: 'more than 1,200 households', value: 1200, bound: 'moreThan', unit: 'households' },
          ],
          only: ['entities', 'marked', 'dates', 'figures'],
        },
        annotate(text),
      );
      expect(differences).to.deep.equal([]);
    });
  }
});
