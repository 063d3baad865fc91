import {
  addMonths,
  calendarDate,
  dayNumber,
  monthInterval,
  weekdayOf,
  yearInterval,
  type DayNumber,
  type Interval,
} from '../calendar';
import type { Unit } from './timex';

/** The calendar unit that lies `by` units from the one that holds `anchor`; weeks begin on Monday. */
export function unitInterval(unit: Unit, by: number, anchor: DayNumber): Interval {
  const { year, month } = calendarDate(anchor);
  switch (unit) {
    case 'day':
      return { start: anchor + by, end: anchor + by };
    case 'week': {
      const monday = anchor - weekdayOf(anchor) + 7 * by;
      return { start: monday, end: monday + 6 };
    }
    case 'weekend':
      return weekend(by, anchor);
    case 'month': {
      const shifted = calendarDate(addMonths(dayNumber(year, month, 1), by));
      return monthInterval(shifted.year, shifted.month);
    }
    case 'quarter': {
      const first = addMonths(dayNumber(year, month - ((month - 1) % 3), 1), 3 * by);
      return { start: first, end: addMonths(first, 3) - 1 };
    }
    case 'year':
      return yearInterval(year + by);
    case 'decade': {
      const first = year - (year % 10) + 10 * by;
      return yearInterval(first, first + 9);
    }
  }
}

/** 0 is the last weekend that has begun; -1 the last one that is over; 1 the next one. */
function weekend(by: number, anchor: DayNumber): Interval {
  const sinceSaturday = (weekdayOf(anchor) + 2) % 7;
  const running = sinceSaturday < 2;
  const last = anchor - sinceSaturday;
  const saturday = by < 0 ? last + 7 * (running ? by : by + 1) : last + 7 * by;
  return { start: saturday, end: saturday + 1 };
}
