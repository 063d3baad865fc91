import type { Span } from '../../../base/span';
import type { Draft } from '../../draft';
import {
  calendarDate,
  monthInterval,
  validDay,
  yearInterval,
  type DayNumber,
  type Interval,
} from '../calendar';
import type { Clue } from './conclusion';
import { ownInterval, words, type PlacedTimex } from './placedTimex';
import { readUrlMonth } from './urlDate';

/** When the article must have been published, as narrowly as to tell the year of a day that does not say its own. */
export interface YearHint extends Clue {
  readonly interval: Interval;
}

const COPYRIGHT = /(?:copyright|©|\(c\))[ :,]*$/i;
const COPYRIGHT_LENGTH = 16;

/** The month in the article's own address: "/2022/07/". */
export function addressMonth({ text, blocks, frontMatter }: Draft): YearHint | null {
  const [first] = blocks;
  const inText = first?.kind === 'url' ? readUrlMonth(text.slice(...first.span)) : null;
  if (first && inText) {
    const evidence: Span = [first.span[0] + inText.span[0], first.span[0] + inText.span[1]];
    const reason = `Its address holds the month ${words(text, evidence)}.`;
    return { interval: monthInterval(inText.year, inText.month), evidence, reason };
  }
  const found = frontMatter?.url ? readUrlMonth(frontMatter.url) : null;
  if (!found || !frontMatter) return null;
  const interval = monthInterval(found.year, found.month);
  return { interval, evidence: frontMatter.span, reason: 'Its address holds the month.' };
}

/** The year of a notice of rights: "© 2020 Coastal Wire". */
export function copyrightYear({ text }: Draft, placed: readonly PlacedTimex[]): YearHint | null {
  const notice = placed.find(
    ({ timex: { meaning, span } }) =>
      meaning.kind === 'years' &&
      meaning.from === meaning.to &&
      COPYRIGHT.test(text.slice(Math.max(0, span[0] - COPYRIGHT_LENGTH), span[0])),
  )?.timex;
  const interval = notice && ownInterval(notice);
  if (!notice || !interval) return null;
  const { year } = calendarDate(interval.start);
  const reason = `The notice of rights is of ${words(text, notice.span)}.`;
  return { interval: yearInterval(year), evidence: notice.span, reason };
}

/** The day of that month and number in the time the hint leaves, or null. */
export function dayWithin(
  { interval: { start, end } }: YearHint,
  month: number,
  day: number,
): DayNumber | null {
  const number = validDay(calendarDate(start).year, month, day);
  return number !== null && number >= start && number <= end ? number : null;
}
