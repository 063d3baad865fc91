import type { Draft } from '../../draft';
import type { DayNumber } from '../calendar';
import type { Clue } from './conclusion';
import { isPastWeekday, ownInterval, words, type PlacedTimex } from './placedTimex';
import type { Span } from '../../../base/span';

/** A day the article cannot be older (or younger) than, and why. */
export interface BoundClue extends Clue {
  readonly day: DayNumber;
}

/** What a text gives away of its own date. */
export interface Clues {
  readonly placed: readonly PlacedTimex[];
  /** The latest day that lies in its past. */
  readonly lower: BoundClue | null;
  /** The earliest day that lies ahead of it. */
  readonly upper: BoundClue | null;
  /** The weekday that its first paragraph, or else every sentence that names one, speaks of as just past. */
  readonly weekday: (Clue & { readonly weekday: number }) | null;
}

export function gatherClues({ text }: Draft, placed: readonly PlacedTimex[]): Clues {
  let lower: BoundClue | null = null;
  let upper: BoundClue | null = null;
  for (const { timex, block } of placed) {
    const interval = ownInterval(timex);
    if (!interval) continue;
    const caption = block.kind === 'caption';
    const exact = timex.meaning.kind === 'day' || timex.meaning.kind === 'month';
    if (!exact) continue;
    if (caption || timex.outlook === 'past') {
      if (!lower || interval.start > lower.day) lower = lowerBound(text, timex.span, interval.start, caption);
    } else if (timex.outlook === 'future' && (!upper || interval.end < upper.day)) {
      upper = {
        day: interval.end,
        evidence: timex.span,
        reason: `It speaks of ${words(text, timex.span)} as still to come.`,
      };
    }
  }
  return { placed, lower, upper, weekday: weekdayClue(text, placed) };
}

function lowerBound(text: string, evidence: Span, day: DayNumber, caption: boolean): BoundClue {
  const date = words(text, evidence);
  const reason = caption
    ? `The photo caption is dated ${date}, so the article is no older than that.`
    : `It speaks of ${date} as past.`;
  return { day, evidence, reason };
}

function weekdayClue(text: string, placed: readonly PlacedTimex[]): Clues['weekday'] {
  const past = placed.filter(one => isPastWeekday(one));
  const [first] = past;
  if (first?.timex.meaning.kind !== 'weekday') return null;
  const { weekday } = first.timex.meaning;
  const same = past.every(
    ({ timex: { meaning } }) => meaning.kind === 'weekday' && meaning.weekday === weekday,
  );
  if (!first.leads && !same) return null;
  const evidence = first.timex.span;
  return { weekday, evidence, reason: `It speaks of ${words(text, evidence)} as just past.` };
}
