import type { Lexemes } from '../lexemes';
import { readClock } from './clockGrammar';
import { readDayMonth } from './dayGrammar';
import { nameOfNoDay } from './holidays';
import { joinRanges, type Placed } from './joinRanges';
import { readKnownFigures } from './knownDays';
import { readNumericDate } from './numericDate';
import { rulesFor } from './openers';
import { readOutlook } from './outlook';
import type { Reading, Rule } from './reading';
import { readRelative } from './relativeGrammar';
import { readSurroundings } from './surroundings';
import type { Meaning, Timex } from './timex';
import { readCentury, readDecade, readYear } from './yearGrammar';

/** The first rule that reads something wins. */
const NUMBER_RULES: readonly Rule[] = [
  readNumericDate,
  readKnownFigures,
  readDayMonth,
  readDecade,
  readCentury,
  readRelative,
  readClock,
  readYear,
];
/** How many lexemes may stand between a day and the clock time that goes with it: "Friday night at 9 p.m." */
const CLOCK_REACH = 3;
const HOURS = /^(?:to|until|till|and|[-–—])$/;

/** The time expressions of one sentence, in order, the longer first. */
export function readTimexes(lexemes: Lexemes): Timex[] {
  const readings: Reading[] = [];
  for (let i = 0; i < lexemes.length;) {
    const rules = rulesAt(lexemes, i);
    const name = rules ? nameOfNoDay(lexemes, i) : 0;
    const reading = rules && name === 0 ? firstReading(rules, lexemes, i) : null;
    if (reading) readings.push(reading);
    i = reading?.end ?? i + Math.max(1, name);
  }
  if (readings.length === 0) return [];
  return joinRanges(lexemes, onTheDay(lexemes, place(lexemes, withClocks(readings))));
}

function rulesAt(lexemes: Lexemes, i: number): readonly Rule[] | undefined {
  const { kind, lower } = lexemes.at(i);
  if (kind === 'word') return rulesFor(lower);
  return kind === 'number' ? NUMBER_RULES : undefined;
}

function firstReading(rules: readonly Rule[], lexemes: Lexemes, i: number): Reading | null {
  for (const rule of rules) {
    const reading = rule(lexemes, i);
    if (reading) return reading;
  }
  return null;
}

/** Gives each clock time to the day it stands beside; one that stands alone remains. */
function withClocks(readings: readonly Reading[]): Reading[] {
  const out: Reading[] = [];
  for (let n = 0; n < readings.length; n++) {
    const reading = readings[n];
    const next = readings[n + 1];
    if (!reading) break;
    const near = next !== undefined && next.from - reading.end <= CLOCK_REACH;
    if (near && isDay(reading.meaning) && isClock(next)) {
      out.push({ ...reading, ...timeOf(next) });
      n++;
    } else if (near && isClock(reading) && isDay(next.meaning)) {
      out.push({ ...next, ...timeOf(reading) });
      n++;
    } else out.push(reading);
  }
  return out;
}

/**
 * A clock time that stands alone means the day its sentence names, where it names just one. Two that are the ends of opening
 * hours ("from 8 a.m. to 4 p.m.") and of no one day are no point in time, and are dropped.
 */
function onTheDay(lexemes: Lexemes, placed: readonly Placed[]): Placed[] {
  const days = placed.filter(({ timex }) => isDay(timex.meaning) && !timex.recurring);
  const [day] = days;
  if (day && days.length === 1) return placed.map(one => (isBareClock(one) ? atClock(one, day) : one));
  return placed.filter(
    (one, n) => !isHours(lexemes, placed[n - 1], one) && !isHours(lexemes, one, placed[n + 1]),
  );
}

function atClock({ from, end, timex }: Placed, day: Placed): Placed {
  return { from, end, timex: { ...day.timex, span: timex.span, time: timex.time } };
}

function isHours(lexemes: Lexemes, first: Placed | undefined, second: Placed | undefined): boolean {
  if (!first || !second || !isBareClock(first) || !isBareClock(second)) return false;
  return second.from === first.end + 1 && HOURS.test(lexemes.lower(first.end));
}

function isBareClock({ timex }: Placed): boolean {
  return timex.meaning.kind === 'clock';
}

function isClock(reading: Reading): boolean {
  return reading.meaning.kind === 'clock';
}

function timeOf({ time }: Reading): { time: string } | object {
  return time === undefined ? {} : { time };
}

function isDay(meaning: Meaning): boolean {
  return (
    meaning.kind === 'day' ||
    meaning.kind === 'weekday' ||
    (meaning.kind === 'offset' && meaning.unit === 'day')
  );
}

function place(lexemes: Lexemes, readings: readonly Reading[]): Placed[] {
  const placed: Placed[] = [];
  let covered = 0;
  for (const reading of readings) {
    const { from, end, time } = reading;
    if (from < covered) continue;
    const { shift, part, approximate, recurring, meaning, end: behind } = readSurroundings(lexemes, reading);
    covered = behind;
    const timex: Timex = {
      span: lexemes.span(from, end),
      meaning,
      shift,
      part,
      approximate,
      recurring,
      time: time ?? null,
      outlook: readOutlook(lexemes, from, end),
    };
    placed.push({ from, end, timex });
  }
  return placed;
}
