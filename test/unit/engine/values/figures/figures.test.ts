import { expect } from 'chai';
import type { Figure } from '../../../../../src/engine/annotations';
import { annotateValues, mark, unmark } from '../annotate';

type Expected = Partial<Pick<Figure, 'kind' | 'value' | 'valueTo' | 'unit' | 'bound'>>;

/** Sentences with the figures in brackets, and what each is. */
const CASES: [string, ...Expected[]][] = [
  // money
  ['It cost [$5] then.', { kind: 'money', value: 5, unit: '$' }],
  ['It cost US[$4.2 billion] then.', { kind: 'money', value: 4.2e9, unit: 'USD' }],
  ['It cost [HK$2,000] then.', { kind: 'money', value: 2000, unit: 'HKD' }],
  ['It cost about [€6.4m] then.', { kind: 'money', value: 6.4e6, unit: 'EUR', bound: 'about' }],
  ['It cost [Rs 50 crore] then.', { kind: 'money', value: 5e8, unit: 'Rs' }],
  ['It cost [KD200 million] then.', { kind: 'money', value: 2e8, unit: 'KWD' }],
  ['It cost [10 million yuan] then.', { kind: 'money', value: 1e7, unit: 'CNY' }],
  [
    'It cost [3.5 million crowns] ([$410,000]) a day.',
    { kind: 'money', value: 3.5e6, unit: 'crowns' },
    { value: 410000 },
  ],
  ['It cost [61 million Hong Kong dollars] then.', { kind: 'money', value: 6.1e7, unit: 'HKD' }],
  ['It cost [$10 million dollars] then.', { kind: 'money', value: 1e7, unit: 'dollars' }],
  ['It cost [$1.2–1.4 trillion] then.', { kind: 'money', value: 1.2e12, valueTo: 1.4e12 }],
  [
    'It cost between [90 million and 110 million euros] then.',
    { kind: 'money', value: 9e7, valueTo: 1.1e8, unit: 'EUR' },
  ],
  [
    'It rose from [£81.3 million] to [£90 million] then.',
    { value: 8.13e7, valueTo: null },
    { value: 9e7, unit: 'GBP' },
  ],
  ['A [336-million-ringgit] scheme failed.', { kind: 'money', value: 3.36e8, unit: 'MYR' }],
  ['It cost [hundreds of millions of dollars] then.', { kind: 'money', value: 1e8, bound: 'atLeast' }],
  ['It cost [312 pence] a share.', { kind: 'money', value: 312, unit: 'pence' }],
  ['They won [30] games.', { kind: 'count', value: 30, unit: 'games' }],
  ['It cost [$3 million] Canadian.', { kind: 'money', value: 3e6, unit: 'CAD' }],
  ['It backs a [$3 million] Canadian project.', { kind: 'money', value: 3e6, unit: '$' }],
  // percentages
  ['It fell by [14.5 percent].', { kind: 'percent', value: 14.5, unit: '%' }],
  ['It fell by [30 per cent].', { kind: 'percent', value: 30, unit: '%' }],
  ['It fell by nearly [30%].', { kind: 'percent', value: 30, bound: 'about' }],
  ['It fell by [15 to 20 percent].', { kind: 'percent', value: 15, valueTo: 20 }],
  ['It fell by [two percentage points].', { kind: 'percent', value: 2, unit: 'percentage points' }],
  ['It edged up to [1.7 percent].', { kind: 'percent', value: 1.7, bound: 'exact' }],
  ['It fell by [half a percentage point].', { kind: 'percent', value: 0.5, unit: 'percentage points' }],
  [
    'It rose by [4 percentage points] to [37 percent].',
    { value: 4, valueTo: null, unit: 'percentage points' },
    { value: 37, unit: '%' },
  ],
  ['It fell by [10%-20%].', { kind: 'percent', value: 10, valueTo: 20, unit: '%' }],
  // counts
  ['It cost more than [340,000] lives.', { kind: 'count', value: 340000, unit: 'lives', bound: 'moreThan' }],
  ['At least [41] vessels waited.', { kind: 'count', value: 41, unit: 'vessels', bound: 'atLeast' }],
  [
    'As many as [38] large container ships waited.',
    { kind: 'count', value: 38, unit: 'ships', bound: 'atMost' },
  ],
  ['Fewer than [150] jobs went.', { kind: 'count', value: 150, unit: 'jobs', bound: 'lessThan' }],
  ['Between [10 and 20] people came.', { kind: 'count', value: 10, valueTo: 20, unit: 'people' }],
  ['Some [3 to 5 million] people came.', { kind: 'count', value: 3e6, valueTo: 5e6, bound: 'about' }],
  ['[Two dozen] women came.', { kind: 'count', value: 24, unit: 'women' }],
  ['[Half a million] people came.', { kind: 'count', value: 500000, unit: 'people' }],
  ['[Tens of thousands] of people came.', { kind: 'count', value: 10000, unit: 'people', bound: 'atLeast' }],
  ['It closed [27] of its shops.', { kind: 'count', value: 27, unit: 'shops' }],
  ['One of [46] supporters’ buses broke down.', { kind: 'count', value: 46, unit: 'buses' }],
  [
    'A [24-member] council met.'.replace('24-member]', '24]-member'),
    { kind: 'count', value: 24, unit: 'member' },
  ],
  ['It says [140] have gone back.', { kind: 'count', value: 140, unit: null }],
  [
    'They need 50 [boxes]'.replace('50 [boxes]', '[50] or more boxes.'),
    { kind: 'count', value: 50, bound: 'atLeast' },
  ],
  // quantities
  ['It lies [60 kilometers] north.', { kind: 'quantity', value: 60, unit: 'kilometers' }],
  ['It burnt [6,700 sq km] of forest.', { kind: 'quantity', value: 6700, unit: 'sq km' }],
  ['It reached [40C] at noon.', { kind: 'quantity', value: 40, unit: 'C' }],
  ['It reached [38.5°C] then.', { kind: 'quantity', value: 38.5, unit: '°C' }],
  ['The [64-year-old] left.', { kind: 'quantity', value: 64, unit: 'years' }],
  ['Marta Lindqvist, [61], left.', { kind: 'quantity', value: 61, unit: 'years' }],
  ['A man aged [34] left.', { kind: 'quantity', value: 34, unit: 'years' }],
  ['The [17-day] strike ended.', { kind: 'quantity', value: 17, unit: 'day' }],
  ['He won the [100m] sprint.', { kind: 'quantity', value: 100, unit: 'm' }],
  ['It took more than [six decades].', { kind: 'quantity', value: 6, unit: 'decades', bound: 'moreThan' }],
  ['He is [5\'10"] tall.', { kind: 'quantity', value: 70, unit: 'inches' }],
  ['He is [6ft 2in] tall.', { kind: 'quantity', value: 74, unit: 'inches' }],
  ['It lies [5 km to 7 km] north.', { kind: 'quantity', value: 5, valueTo: 7, unit: 'km' }],
  ['It lies [half a mile] north.', { kind: 'quantity', value: 0.5, unit: 'mile' }],
  // ordinals
  ['He scored in the [118th] minute.', { kind: 'ordinal', value: 118, unit: 'minute' }],
  ['It was her [third] straight win.', { kind: 'ordinal', value: 3, unit: 'win' }],
  // no figures
  ['He flew to Velmouth on Flight 370, in a Boeing 737, with COVID-19 and a G20 badge.'],
  ['They lost 2-1 on 5 May 2019, at 10:30, after the Four Seasons closed.'],
  ['One of them had two-thirds of the vote and a third of the money.'],
  ['A five-star hotel burnt down in 2015.'],
  ['The talks go on 24/7, as Article 5 says.'],
];

describe('figures', () => {
  for (const [marked, ...expected] of CASES) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const { figures } = annotateValues(text);
      expect(
        mark(
          text,
          figures.map(({ span }) => span),
        ),
      ).to.equal(mark(text, spans));
      expected.forEach((part, i) => expect(figures[i]).to.include(part));
    });
  }

  it('point at the words of their bound', () => {
    const text = 'It cost no fewer than 340,000 lives and 20 or more ships.';
    const bounds = annotateValues(text).figures.map(({ boundSpan }) => boundSpan && text.slice(...boundSpan));
    expect(bounds).to.deep.equal(['no fewer than', 'or more']);
  });

  it('have no bound span when exact', () => {
    const [figure] = annotateValues('It cost 340,000 lives.').figures;
    expect(figure).to.include({ bound: 'exact', boundSpan: null });
  });

  it('are numbered by position', () => {
    const { figures } = annotateValues('It took 20 ships, 30 trains and 5 percent of the budget.');
    expect(figures.map(({ id }) => id)).to.deep.equal(['f1', 'f2', 'f3']);
  });
});
