import { expect } from 'chai';
import type { DateMention, Figure } from '../../../../src/engine/annotations';
import { dateWords, dayWords } from '../../../../src/features/cards/dateWords';
import { figureWords } from '../../../../src/features/cards/figureWords';
import { english } from '../../../../src/features/wording';
import { date, figure } from '../../../support/annotated';

describe('dates in words', () => {
  const cases: [Partial<DateMention>, string | null][] = [
    [{ start: '2017-11-11', end: '2017-11-11' }, 'Saturday, November 11, 2017'],
    [{ start: '2015-09-01', end: '2015-09-30', grain: 'month' }, 'September 2015'],
    [{ start: '2012-01-01', end: '2012-12-31', grain: 'year' }, '2012'],
    [{ start: '2021-03-01', end: '2021-03-07', grain: 'week' }, 'March 1 – 7, 2021'],
    [{ start: '2018-01-21', end: '2018-01-31', grain: 'month' }, 'January 21 – 31, 2018'],
    [{ start: '2018-01-01', end: '2018-06-30', grain: 'year' }, 'January 1 – June 30, 2018'],
    [{ start: '2021-03-01', end: null }, 'from Monday, March 1, 2021'],
    [{ start: null, end: '2021-03-01' }, 'until Monday, March 1, 2021'],
    [
      { start: '2021-03-01', end: '2021-03-01', time: '14:30', grain: 'time' },
      'Monday, March 1, 2021, 14:30',
    ],
    [{ start: '2012-01-01', end: '2012-12-31', grain: 'year', approximate: true }, 'about 2012'],
    [{}, null],
    [{ start: 'soon', end: 'soon' }, 'soon to soon'],
    [{ start: '2021-03-07', end: '2021-03-01' }, '2021-03-07 to 2021-03-01'],
  ];
  for (const [known, words] of cases) {
    it(`are ${words}`, () => {
      const said = dateWords(date([0, 1], known), english);
      expect(said?.replace(/[\u2009\u202f]/g, ' ') ?? null).to.equal(words);
    });
  }

  it('are written in the reader’s language', () => {
    expect(dayWords('2017-11-11', { ...english, language: 'de' })).to.equal('Samstag, 11. November 2017');
    expect(dayWords('11/11', english)).to.equal('11/11');
  });
});

describe('figures in words', () => {
  const cases: [Partial<Figure>, string][] = [
    [{ kind: 'count', value: 340000, unit: 'nets' }, '340,000'],
    [{ kind: 'money', value: 410000, unit: 'USD' }, 'USD 410,000'],
    [{ kind: 'money', value: 410000, unit: '$' }, '$410,000'],
    [{ kind: 'money', value: 3500000, unit: 'crowns' }, '3,500,000 crowns'],
    [{ kind: 'percent', value: 15, valueTo: 20, unit: null }, '15 to 20%'],
    [{ kind: 'percent', value: 4.2 }, '4.2%'],
    [{ kind: 'quantity', value: 60, unit: 'kilometers' }, '60 kilometers'],
    [{ kind: 'ordinal', value: 3 }, 'number 3'],
  ];
  for (const [known, words] of cases) {
    it(`are ${words}`, () => {
      expect(figureWords(figure([0, 1], known), english)).to.equal(words);
    });
  }
});
