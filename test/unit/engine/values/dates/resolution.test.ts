import { expect } from 'chai';
import type { DateMention } from '../../../../../src/engine/annotations';
import { annotateValues } from '../annotate';

/** Wednesday. */
const PUBLISHED = '2021-03-03';

function dateIn(text: string, published: string | null): DateMention | undefined {
  return annotateValues(text, published).dates[0];
}

/** Sentence, start, end, grain and basis of its first date in an article of 3 March 2021. */
const CASES: [string, string, string, DateMention['grain'], DateMention['basis']][] = [
  ['It opened on November 14, 2016.', '2016-11-14', '2016-11-14', 'day', 'absolute'],
  ['It opened in September 2015.', '2015-09-01', '2015-09-30', 'month', 'absolute'],
  ['It opened in 2015.', '2015-01-01', '2015-12-31', 'year', 'absolute'],
  ['It opened in the 1990s.', '1990-01-01', '1999-12-31', 'decade', 'absolute'],
  ['It opened in the 19th century.', '1801-01-01', '1900-12-31', 'decade', 'absolute'],
  ['It opened in the summer of 2016.', '2016-06-01', '2016-08-31', 'season', 'absolute'],
  ['It opened in the third quarter of 2019.', '2019-07-01', '2019-09-30', 'quarter', 'absolute'],
  ['It opened in the first half of 2019.', '2019-01-01', '2019-06-30', 'year', 'absolute'],
  ['It opened in early 2019.', '2019-01-01', '2019-04-30', 'year', 'absolute'],
  ['It opened in late February 2020.', '2020-02-21', '2020-02-29', 'month', 'absolute'],
  ['She led it from 2010 to 2014.', '2010-01-01', '2014-12-31', 'year', 'absolute'],
  ['The 2007-08 season was short.', '2007-01-01', '2008-12-31', 'year', 'absolute'],
  ['It ran from March 4 to 15, 2019.', '2019-03-04', '2019-03-15', 'day', 'absolute'],
  ['It ran from November 2019 to February 2020.', '2019-11-01', '2020-02-29', 'month', 'absolute'],
  ['It ran from November to February 2020.', '2019-11-01', '2020-02-29', 'month', 'absolute'],
  ['It fell on Easter Sunday 2019.', '2019-04-21', '2019-04-21', 'day', 'absolute'],
  // a day or month without its year
  ['Parliament met on February 22.', '2021-02-22', '2021-02-22', 'day', 'relative'],
  ['Parliament returns on March 15.', '2021-03-15', '2021-03-15', 'day', 'relative'],
  ['He was arrested on December 20.', '2020-12-20', '2020-12-20', 'day', 'relative'],
  ['The hearing will be held on November 9.', '2021-11-09', '2021-11-09', 'day', 'relative'],
  ['He was arrested in October.', '2020-10-01', '2020-10-31', 'month', 'relative'],
  ['He will be tried in October.', '2021-10-01', '2021-10-31', 'month', 'relative'],
  ['He was arrested last March.', '2020-03-01', '2020-03-31', 'month', 'relative'],
  ['He was arrested in May last year.', '2020-05-01', '2020-05-31', 'month', 'relative'],
  ['The flood came by the end of January.', '2021-01-21', '2021-01-31', 'month', 'relative'],
  // weekdays
  ['The union said on Wednesday that it agreed.', '2021-03-03', '2021-03-03', 'day', 'relative'],
  ['The union said on Saturday that it agreed.', '2021-02-27', '2021-02-27', 'day', 'relative'],
  ['The union will vote on Saturday.', '2021-03-06', '2021-03-06', 'day', 'relative'],
  ['The two sides would meet again on Thursday.', '2021-03-04', '2021-03-04', 'day', 'relative'],
  ['The union voted last Wednesday.', '2021-02-24', '2021-02-24', 'day', 'relative'],
  ['The union votes next Wednesday.', '2021-03-10', '2021-03-10', 'day', 'relative'],
  ['The union voted on Friday last week.', '2021-02-26', '2021-02-26', 'day', 'relative'],
  ['The fair runs from Friday to Monday and will be loud.', '2021-03-05', '2021-03-08', 'day', 'relative'],
  ['The union voted a week ago Monday.', '2021-02-22', '2021-02-22', 'day', 'relative'],
  ['Crowds kept going until Friday.', '2021-02-26', '2021-02-26', 'day', 'relative'],
  ['Early voting ends Sunday.', '2021-03-07', '2021-03-07', 'day', 'relative'],
  ['He wrote on February 11: “No.”', '2021-02-11', '2021-02-11', 'day', 'relative'],
  ['Security is tight since 9/11.', '2001-09-11', '2001-09-11', 'day', 'absolute'],
  ['Security is tight since the September 11 attacks.', '2001-09-11', '2001-09-11', 'day', 'absolute'],
  ['The council met on September 11.', '2020-09-11', '2020-09-11', 'day', 'relative'],
  // counted from the article's date
  ['Talks resume today.', '2021-03-03', '2021-03-03', 'day', 'relative'],
  ['Talks broke down yesterday.', '2021-03-02', '2021-03-02', 'day', 'relative'],
  ['Talks broke down last week.', '2021-02-22', '2021-02-28', 'week', 'relative'],
  ['Talks broke down over the weekend.', '2021-02-27', '2021-02-28', 'day', 'relative'],
  ['Talks broke down earlier this month.', '2021-03-01', '2021-03-03', 'month', 'relative'],
  ['Talks will resume later this year.', '2021-03-03', '2021-12-31', 'year', 'relative'],
  ['Talks broke down ten days ago.', '2021-02-21', '2021-02-21', 'day', 'relative'],
  ['Talks broke down two years ago.', '2019-01-01', '2019-12-31', 'year', 'relative'],
  ['Talks have dragged on for the past three months.', '2020-12-03', '2021-03-03', 'month', 'relative'],
  ['Hopes are low for the new year.', '2021-01-01', '2021-12-31', 'year', 'relative'],
  ['She lost money before Christmas.', '2020-12-25', '2020-12-25', 'day', 'relative'],
  ['It will open on Good Friday.', '2021-04-02', '2021-04-02', 'day', 'relative'],
];

describe('resolution of dates', () => {
  for (const [text, start, end, grain, basis] of CASES) {
    it(text, () => expect(dateIn(text, PUBLISHED)).to.include({ start, end, grain, basis }));
  }

  it('says nothing of relative dates in an article without a date', () => {
    for (const text of [
      'He left on Saturday.',
      'He left in March.',
      'He left last week.',
      'He left on May 5.',
    ]) {
      expect(dateIn(text, null), text).to.include({ start: null, end: null, basis: 'unresolved' });
    }
  });

  it('resolves dates that stand for themselves without it', () => {
    expect(dateIn('He left on May 5, 2019.', null)).to.include({ start: '2019-05-05', basis: 'absolute' });
  });

  it('lets the weekday decide the year', () => {
    // 17 July was a Friday in 2020 and a Saturday in 2021.
    expect(dateIn('It was Friday, July 17, when he came.', PUBLISHED)?.start).to.equal('2020-07-17');
    expect(dateIn('It was Saturday, July 17, when he came.', PUBLISHED)?.start).to.equal('2021-07-17');
  });

  it('leaves figures open that may be either day or month', () => {
    expect(dateIn('He left on 11/12/2017.', PUBLISHED)).to.include({ start: null, basis: 'unresolved' });
    expect(dateIn('He left on 13/12/2017.', PUBLISHED)).to.include({ start: '2017-12-13' });
    expect(dateIn('He left on 12/13/2017.', PUBLISHED)).to.include({ start: '2017-12-13' });
  });

  it('takes what recurs for no one day', () => {
    expect(dateIn('The ferry rests on Sundays.', PUBLISHED)).to.include({ start: null, basis: 'unresolved' });
    expect(dateIn('She sent a tide table every Christmas.', PUBLISHED)).to.include({ start: null });
  });

  it('gives the clock time with the day', () => {
    const [date] = annotateValues('The first alert came at 11:40 p.m. on January 17.', PUBLISHED).dates;
    expect(date).to.include({ start: '2021-01-17', end: '2021-01-17', grain: 'time', time: '23:40' });
  });

  it('says when the words are not exact', () => {
    expect(dateIn('It opened in early 2019.', PUBLISHED)?.approximate).to.equal(true);
    expect(dateIn('It opened around 1850.', PUBLISHED)?.approximate).to.equal(true);
    expect(dateIn('It opened in 2019.', PUBLISHED)?.approximate).to.equal(false);
  });

  it('takes the new year of an article of December for the next one', () => {
    expect(dateIn('Hopes are high for the new year.', '2018-12-29')).to.include({ start: '2019-01-01' });
  });

  it('numbers dates by position', () => {
    const { dates } = annotateValues('It opened in 2015 and closed in 2019.');
    expect(dates.map(({ id }) => id)).to.deep.equal(['d1', 'd2']);
  });
});
