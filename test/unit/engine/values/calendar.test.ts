import { expect } from 'chai';
import fc from 'fast-check';
import {
  addMonths,
  calendarDate,
  dayNumber,
  daysInMonth,
  isoDate,
  parseIsoDate,
  weekdayOf,
} from '../../../../src/engine/values/calendar';

describe('calendar', () => {
  it('counts days from 1 January 1970', () => {
    expect(dayNumber(1970, 1, 1)).to.equal(0);
    expect(dayNumber(1969, 12, 31)).to.equal(-1);
    expect(dayNumber(2000, 3, 1)).to.equal(11017);
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map(year => daysInMonth(year, 2))).to.deep.equal([28, 29, 28, 29]);
  });

  it('knows weekdays, Monday first', () => {
    expect(weekdayOf(dayNumber(1969, 7, 20))).to.equal(6);
    expect(weekdayOf(dayNumber(2021, 3, 3))).to.equal(2);
  });

  it('reads and writes ISO dates and refuses days that are none', () => {
    expect(isoDate(dayNumber(812, 4, 5))).to.equal('0812-04-05');
    expect(parseIsoDate('2024-02-29T10:00')).to.equal(dayNumber(2024, 2, 29));
    expect(parseIsoDate('2023-02-29')).to.equal(null);
    expect(parseIsoDate('3 March')).to.equal(null);
  });

  it('keeps to the end of a shorter month', () => {
    expect(isoDate(addMonths(dayNumber(2024, 1, 31), 1))).to.equal('2024-02-29');
    expect(isoDate(addMonths(dayNumber(2024, 1, 31), -2))).to.equal('2023-11-30');
  });

  it('turns day numbers into dates and back, against the built-in calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 100_000 }), number => {
        const { year, month, day } = calendarDate(number);
        expect(dayNumber(year, month, day)).to.equal(number);
        const date = new Date(number * 86_400_000);
        expect([year, month, day]).to.deep.equal([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
      }),
    );
  });
});
