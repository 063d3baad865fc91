import { expect } from 'chai';
import fc from 'fast-check';
import { overlaps, type Span } from '../../../../src/base/span';
import { annotateValues } from './annotate';

/** Scraps that grammars of dates and figures care about, so that random texts reach their corners. */
const SCRAPS = [
  'May',
  'Mar.',
  'Sunday',
  '3',
  '31',
  '1990s',
  '2015',
  '-',
  '–',
  'to',
  'and',
  'between',
  'last',
  'the',
  'of',
  'end',
  ',',
  '.',
  ':',
  '/',
  "'",
  '’s',
  '$',
  'US$',
  '€',
  '%',
  'per cent',
  'million',
  'm',
  'bn',
  'half',
  'a',
  'dozen',
  'more than',
  'up to',
  'people',
  'km',
  '10:30',
  'a.m.',
  'ago',
  'years',
  'earlier this',
  'month',
  'New Year',
  'today',
  '(',
  ')',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  ' ',
  ' ',
  '😀',
  '\ud800',
  '\udc00',
  '½',
  '31.12.2020',
  '99999999999999999999999',
  '64-year-old',
  'twenty-one',
  'R21.9bn',
  'said',
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map(scraps => scraps.join('')),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map(scraps => scraps.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

function isBoundary(text: string, at: number): boolean {
  const low = /[\udc00-\udfff]/.test(text.charAt(at));
  return !(low && /[\ud800-\udbff]/.test(text.charAt(at - 1)));
}

describe('dates and figures in any text', () => {
  it('stand inside it, on whole characters, in order, and never hold white space at their ends', () => {
    fc.assert(
      fc.property(texts, text => {
        const { dates, figures, published } = annotateValues(text, '2021-03-03');
        for (const list of [dates, figures]) {
          let before: Span = [0, Infinity];
          for (const { span } of list) {
            expect(span[0]).to.be.within(0, text.length);
            expect(span[1]).to.be.within(span[0] + 1, text.length);
            expect(text.slice(...span)).to.equal(text.slice(...span).trim());
            expect(isBoundary(text, span[0]) && isBoundary(text, span[1])).to.equal(true);
            expect(span[0] > before[0] || (span[0] === before[0] && span[1] <= before[1])).to.equal(true);
            before = span;
          }
        }
        expect(published.confidence).to.be.within(0, 1);
      }),
      { numRuns: 500 },
    );
  });

  it('never share a character with each other, nor figures among themselves', () => {
    fc.assert(
      fc.property(texts, text => {
        const { dates, figures } = annotateValues(text, '2021-03-03');
        figures.forEach(({ span }, i) => {
          expect(dates.some(date => overlaps(date.span, span))).to.equal(false);
          const next = figures[i + 1];
          if (next) expect(overlaps(span, next.span)).to.equal(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('have days that are days, the first not after the last, and values that are numbers', () => {
    fc.assert(
      fc.property(texts, text => {
        const { dates, figures } = annotateValues(text, '2021-03-03');
        for (const { start, end, basis } of dates) {
          expect(start === null).to.equal(basis === 'unresolved');
          if (start !== null && end !== null) {
            expect(start).to.match(/^\d{4}-\d{2}-\d{2}$/);
            expect(start <= end).to.equal(true);
          }
        }
        for (const { value, valueTo } of figures) {
          expect(Number.isFinite(value)).to.equal(true);
          if (valueTo !== null) expect(valueTo).to.be.above(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found in long texts of one thing without a stop', () => {
    for (const scrap of [
      "'",
      '"',
      '$',
      '1',
      '1-',
      '3 to ',
      'two dogs, ',
      'May 3 and ',
      "New'",
      'half a million and ',
      '1,',
      '9:',
    ]) {
      const text = scrap.repeat(Math.ceil(200_000 / scrap.length));
      expect(annotateValues(text).text).to.equal(text);
    }
  });
});
