import type { DateGrain } from '../../annotations';
import { addMonths, type Interval } from '../calendar';
import type { Part } from './timex';

const THIRDS: Readonly<Record<Part, readonly [from: number, to: number]>> = {
  start: [0, 1 / 3],
  middle: [1 / 3, 2 / 3],
  end: [2 / 3, 1],
  firstHalf: [0, 1 / 2],
  secondHalf: [1 / 2, 1],
};

/**
 * The part of the interval that "early", "mid", "late" or "the first half of" leaves: thirds and halves, of a month by
 * days (to the 10th, to the 20th), of anything longer by months. A day or week stays whole.
 */
export function narrow(interval: Interval, part: Part, grain: DateGrain): Interval {
  const [from, to] = THIRDS[part];
  const { start, end } = interval;
  if (grain === 'month') {
    const days = end - start + 1;
    const at = (share: number): number => (share === 1 ? days : Math.round(share * 30));
    return { start: start + at(from), end: start + at(to) - 1 };
  }
  if (grain !== 'year' && grain !== 'decade' && grain !== 'quarter' && grain !== 'season') return interval;
  const months = Math.round((end - start) / 30.44);
  return {
    start: addMonths(start, Math.round(months * from)),
    end: to === 1 ? end : addMonths(start, Math.round(months * to)) - 1,
  };
}
