import type { DateMention } from '../../annotations';
import type { Stage } from '../../stage';
import { isoDate, parseIsoDate } from '../calendar';
import { resolveTimex } from './resolveTimex';
import type { Timex } from './timex';

/** Says what days the time expressions mean, those without a year of their own against the article's date. */
export const datesStage: Stage = {
  name: 'dates',
  requires: ['timexes', 'published'],
  assigns: ['dates'],
  run(draft) {
    const anchor = draft.published.date === null ? null : parseIsoDate(draft.published.date);
    draft.dates = draft.timexes.map((timex, i) => mention(timex, `d${i + 1}`, anchor));
  },
};

function mention(timex: Timex, id: string, anchor: number | null): DateMention {
  const { interval, grain, basis } = resolveTimex(timex, anchor);
  return {
    id,
    span: timex.span,
    start: interval && isoDate(interval.start),
    end: interval && isoDate(interval.end),
    grain,
    approximate: timex.approximate || timex.part !== null,
    time: timex.time,
    basis,
    origin: 'engine',
  };
}
