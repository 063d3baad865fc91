import type { Lexemes } from '../lexemes';
import data from './knownDays.json';
import type { Reading } from './reading';
import type { Meaning } from './timex';

type Day = Extract<Meaning, { kind: 'day' }>;

const DAYS = data.days.map(day => ({ ...day, before: new Set(day.before) }));

/**
 * A day so well known that its year goes without saying: "the Sept. 11 attacks" are those of 2001, whenever the article
 * was written. `end` is the lexeme behind the day.
 */
export function withKnownYear(lexemes: Lexemes, end: number, day: Day): Day {
  if (day.year !== null) return day;
  const known = DAYS.find(({ month, day: number }) => month === day.month && number === day.day);
  return known?.before.has(lexemes.lower(end)) ? { ...day, year: known.year } : day;
}

/** "9/11": such a day that figures are enough for. */
export function readKnownFigures(lexemes: Lexemes, i: number): Reading | null {
  const slash = lexemes.at(i + 1);
  const second = lexemes.at(i + 2);
  if (slash.text !== '/' || !slash.glued || !second.glued) return null;
  const known = DAYS.find(
    ({ figures, month, day }) =>
      figures && lexemes.at(i).text === String(month) && second.text === String(day),
  );
  if (!known || lexemes.at(i + 3).text === '/' || lexemes.at(i - 1).text === '/') return null;
  const { year, month, day } = known;
  return { from: i, end: i + 3, meaning: { kind: 'day', year, month, day, weekday: null } };
}
