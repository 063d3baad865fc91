import { expect } from 'chai';
import { annotateValues } from '../annotate';

function datesIn(text: string): (string | null)[] {
  return annotateValues(text, '2021-03-03').dates.map(({ start }) => start);
}

describe('days known without their year', () => {
  it('mean that year also where the article’s date is not known', () => {
    const [date] = annotateValues('It was after the Sept. 11 terrorist attacks.').dates;
    expect(date).to.include({ start: '2001-09-11', basis: 'absolute' });
  });

  it('keep another year that is said', () => {
    expect(datesIn('The Sept. 11, 2012, attack was another.')).to.deep.equal(['2012-09-11']);
  });

  it('are not a fraction, a score or part of a longer date', () => {
    expect(datesIn('It was 9/12 then.')).to.deep.equal([]);
    expect(datesIn('It was 9/11/2014 then.')).to.not.include('2001-09-11');
  });
});
