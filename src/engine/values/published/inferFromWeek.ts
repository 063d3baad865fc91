import type { Published } from '../../annotations';
import { weekdayOf } from '../calendar';
import type { Clues } from './clues';
import { conclude } from './conclusion';

/**
 * A day that is past and one that is still to come, a week apart or less, with a single day of the weekday reported on
 * between them.
 */
export function inferFromWeek({ lower, upper, weekday }: Clues): Published | null {
  if (!lower || !upper || !weekday || upper.day < lower.day || upper.day - lower.day > 7) return null;
  const days: number[] = [];
  for (let day = lower.day; day <= upper.day; day++) if (weekdayOf(day) === weekday.weekday) days.push(day);
  const [only] = days;
  if (only === undefined || days.length > 1) return null;
  return conclude(only, 'inferred', [lower, upper, weekday], 0.8);
}
