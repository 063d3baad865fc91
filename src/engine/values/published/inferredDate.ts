import type { Published } from '../../annotations';
import type { Draft } from '../../draft';
import { inferFromDateline } from './inferFromDateline';
import { inferFromFreshDay } from './inferFromFreshDay';
import { inferFromHoliday } from './inferFromHoliday';
import { inferFromWeek } from './inferFromWeek';
import { gatherClues } from './clues';
import type { PlacedTimex } from './placedTimex';
import { addressMonth, copyrightYear } from './yearHint';

/**
 * The article's date as the text gives it away, or null. Only combinations that leave hardly any other day are used: a
 * wrong date would put every "yesterday" of the article on a wrong day.
 */
export function inferredDate(draft: Draft, placed: readonly PlacedTimex[]): Published | null {
  const clues = gatherClues(draft, placed);
  const hint = addressMonth(draft) ?? copyrightYear(draft, placed);
  return (
    inferFromDateline(draft, clues, hint) ??
    inferFromWeek(clues) ??
    inferFromFreshDay(draft, clues) ??
    inferFromHoliday(draft, clues)
  );
}
