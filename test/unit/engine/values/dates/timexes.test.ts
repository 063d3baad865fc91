import { expect } from 'chai';
import { annotateValues, mark, unmark } from '../annotate';

/** Sentences with the time expressions in brackets, as the convention has them: their own words alone. */
const MARKED = [
  // days
  'The bridge opened on [November 14, 2016] after a delay.',
  'The bridge opened on [14 November 2016] after a delay.',
  'The bridge opened on [2016-11-14] after a delay.',
  'The council met on [Sept. 3] and again on [Oct 5, 2021].',
  'She was born on the [3rd of March, 1954] in Port Sorrel.',
  'Signed on the [24th day of November, 1954] by both sides.',
  'The deadline is [26/07/2022] or [31.12.2022].',
  'They met on [Friday, July 22, 2022] and on [Tuesday 26th July] at the harbour.',
  // ranges that no part of stands alone
  'The fair runs [3-5 March] in Estrel.',
  'The fair runs from [March 4 to 15, 2022] in Estrel.',
  'Polls were taken on [July 15 and 16] in the capital.',
  // months
  'He resigned in [September 2015] and came back in [March].',
  'It may rain in [May] and they march on.',
  'A [May] report said that June Carver would stay.',
  'Theresa May said that she may go.',
  'Late last [November] the ice broke; in mid-[June] it is gone.',
  'By the end of [January] the road will be clear, and in [March] this year it was not.',
  // years, decades, centuries
  'The firm, founded in [1818], was sold in [2015] for a song.',
  'The [2007-2008] season and the [2021/22] one were short.',
  'Some 2015 people lived there, in 1500 houses, and paid $2020 each.',
  'In the [1990s] and the mid-[1880s] nobody did.',
  'It was built in the [19th century] and rebuilt in the [’60s].',
  'A coin from 44 B.C. and one of 1066 BC were found.',
  'The [2002] riots and Expo [2020] visitors were counted.',
  // weekdays
  'The mayor said [Saturday] that trains run on [Sundays] too.',
  'The Sunday Times and the survivors of Bloody Sunday disagreed.',
  // relative
  'The minister met him [earlier this month] and will again [next week].',
  'It was [two weeks ago], not [yesterday], that she left.',
  'Hopes for the [new year] are low after the [past three years].',
  'Sales at the end of the [year] rose.',
  'The paper, Estrel Today, closed.',
  // holidays
  "On [Christmas Eve] and [New Year's Day] the ferry rests.",
  'The Good Friday Agreement was signed on [Good Friday].',
  // times
  'The alert came at [11:40 p.m.], the next at [9.53am].',
  'It is open from 8:00 a.m. to 4 p.m. and had sunshine (1539 hours).',
  'The alarm rang at [1700] hours and again at [noon].',
  'The team won 3-1 in Psalm 12:8 style at odds of 10/1.',
];

describe('time expressions', () => {
  for (const marked of MARKED) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const found = annotateValues(text).timexes.map(({ span }) => span);
      expect(mark(text, found)).to.equal(mark(text, spans));
    });
  }

  it('are a range and its two ends where each end stands alone', () => {
    const text = 'She led the union from 2010 to 2014.';
    const found = annotateValues(text).timexes.map(({ span }) => text.slice(...span));
    expect(found).to.deep.equal(['2010 to 2014', '2010', '2014']);
  });

  it('are no range when they are merely named together', () => {
    const text = 'The town flooded in 2019 and 2021.';
    const found = annotateValues(text).timexes.map(({ span }) => text.slice(...span));
    expect(found).to.deep.equal(['2019', '2021']);
  });

  it('keep a clock time with the day it stands beside', () => {
    const [timex, ...rest] = annotateValues('The council meets on Monday at 10:30 a.m. in Velmouth.').timexes;
    expect(timex?.time).to.equal('10:30');
    expect(rest).to.deep.equal([]);
  });

  it('are read in captions too', () => {
    const text =
      'Ferry returns\n\nThe ferry (left) leaves the harbour of Port Sorrel on a stormy day on March 2, 2021\n\nThe ferry is back. It left again.';
    const found = annotateValues(text).timexes.map(({ span }) => text.slice(...span));
    expect(found).to.deep.equal(['March 2, 2021']);
  });
});
