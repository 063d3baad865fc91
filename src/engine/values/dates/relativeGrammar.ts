import type { Lexemes } from '../lexemes';
import { readNumber } from '../numberPhrase';
import { numberTables } from '../numberTables';
import { dateTables } from './dateTables';
import type { Reading } from './reading';
import type { Meaning, Unit } from './timex';
import { startsUpper } from '../../text/characters';

const SINGLE: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const DETERMINERS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
]);
/** Words that open an expression of the unit the article stands in: "the week" in "the end of the week". */
const WHOLE_UNITS = ['weekend', 'week', 'month', 'year', 'decade'];
const SIDES: ReadonlyMap<string, 'before' | 'after'> = new Map([
  ['earlier', 'before'],
  ['later', 'after'],
]);

/** The words that `readRelative` can begin with. */
export const relativeOpeners: readonly string[] = [
  ...SINGLE.keys(),
  ...DETERMINERS.keys(),
  ...SIDES.keys(),
  ...WHOLE_UNITS,
  ...['day', 'new', 'a', 'an', 'half'],
  ...numberTables.small.keys(),
  ...numberTables.vague.keys(),
];

/** "today", "last week", "earlier this month", "the new year", "two weeks ago", "the past three years". */
export function readRelative(lexemes: Lexemes, i: number): Reading | null {
  return (
    readSingle(lexemes, i) ??
    readDayBeside(lexemes, i) ??
    readNewYear(lexemes, i) ??
    readDetermined(lexemes, i) ??
    readWholeUnit(lexemes, i) ??
    readAgo(lexemes, i)
  );
}

const offset = (
  from: number,
  end: number,
  unit: Unit,
  by: number,
  side: 'before' | 'after' | null = null,
): Reading => ({
  from,
  end,
  meaning: { kind: 'offset', unit, by, side },
});

/** "today"; not the "Today" in a newspaper's name. */
function readSingle(lexemes: Lexemes, i: number): Reading | null {
  const by = SINGLE.get(lexemes.lower(i));
  if (by === undefined) return null;
  const capital = startsUpper(lexemes.at(i).text);
  const inName = capital && i > 0 && (startsUpper(lexemes.at(i - 1).text) || lexemes.lower(i - 1) === 'the');
  return inName ? null : offset(i, i + 1, 'day', by);
}

/** "the day before yesterday", "the day after tomorrow". */
function readDayBeside(lexemes: Lexemes, i: number): Reading | null {
  if (lexemes.lower(i) !== 'day') return null;
  const beside = lexemes.lower(i + 1);
  const day = lexemes.lower(i + 2);
  if (beside === 'before' && day === 'yesterday') return offset(i, i + 3, 'day', -2);
  return beside === 'after' && day === 'tomorrow' ? offset(i, i + 3, 'day', 2) : null;
}

/** "the new year": in lower case the year, not the holiday. */
function readNewYear(lexemes: Lexemes, i: number): Reading | null {
  const announced = lexemes.lower(i - 1) === 'the';
  if (!announced || lexemes.at(i).text !== 'new' || lexemes.at(i + 1).text !== 'year') return null;
  return { from: i, end: i + 2, meaning: { kind: 'newYear' } };
}

/** "this week", "earlier this month", "last night", "next summer", "the past three years". */
function readDetermined(lexemes: Lexemes, i: number): Reading | null {
  const side = SIDES.get(lexemes.lower(i)) ?? null;
  let at = side ? i + 1 : i;
  let by = DETERMINERS.get(lexemes.lower(at));
  if (by === undefined) return null;
  const doubled = by === 0 ? DETERMINERS.get(lexemes.lower(at + 1)) : undefined;
  if (doubled !== undefined) {
    by = doubled;
    at++;
  }
  at++;
  const word = lexemes.lower(at).replace(/['’]s$/, '');
  const unit = dateTables.units.get(word);
  if (unit === 'day') return null;
  if (unit !== undefined) return offset(i, at + 1, unit, by, side);
  if (word === 'fortnight' && by !== 0) return stretch(i, at + 1, 'week', 2 * by);
  const season = dateTables.seasons.get(word);
  if (season !== undefined && lexemes.at(at).text === word)
    return shifted(i, at + 1, { kind: 'season', year: null, season });
  if (dateTables.dayparts.has(word) && by <= 0) return offset(i, at + 1, 'day', by);
  return by === 0 || side ? null : readStretch(lexemes, i, at, by);
}

/** A season keeps its "last" in the span; the surroundings read the same word for its shift. */
function shifted(from: number, end: number, meaning: Meaning): Reading {
  return { from, end, meaning };
}

/** "the past three years", "the next 10 days". */
function readStretch(lexemes: Lexemes, from: number, i: number, by: number): Reading | null {
  const number = readNumber(lexemes, i);
  if (!number || number.vague || !Number.isInteger(number.value) || number.value > 1000) return null;
  const unit = pluralUnit(lexemes, number.end);
  return unit && stretch(from, number.end + 1, unit, by * number.value);
}

function stretch(from: number, end: number, unit: Unit, count: number): Reading {
  return { from, end, meaning: { kind: 'stretch', unit, count } };
}

function pluralUnit(lexemes: Lexemes, i: number): Unit | null {
  const word = lexemes.lower(i);
  return (
    dateTables.units.get(word) ??
    (word.endsWith('s') ? (dateTables.units.get(word.slice(0, -1)) ?? null) : null)
  );
}

/** "the weekend", "the end of the year", "by year's end": the unit the article stands in. */
function readWholeUnit(lexemes: Lexemes, i: number): Reading | null {
  const word = lexemes.lower(i);
  const before = lexemes.lower(i - 1);
  if (before !== 'the') return null;
  if (word === 'weekend') return offset(i, i + 1, 'weekend', 0);
  const unit = WHOLE_UNITS.includes(word) ? dateTables.units.get(word) : undefined;
  if (unit === undefined) return null;
  const part =
    /^(?:end|start|beginning|middle|close)$/.test(lexemes.lower(i - 3)) && lexemes.lower(i - 2) === 'of';
  return part ? offset(i, i + 1, unit, 0) : null;
}

/** "two weeks ago", "a year ago", "20 years ago", "a week ago Monday". */
function readAgo(lexemes: Lexemes, i: number): Reading | null {
  const one = lexemes.lower(i) === 'a' || lexemes.lower(i) === 'an';
  const number = one ? { end: i + 1, value: 1, vague: false } : readNumber(lexemes, i);
  if (!number || number.vague || !Number.isInteger(number.value) || number.value > 1000) return null;
  const unit = pluralUnit(lexemes, number.end);
  if (!unit || unit === 'weekend' || lexemes.lower(number.end + 1) !== 'ago') return null;
  const weekday = unit === 'week' ? dateTables.weekdays.get(lexemes.lower(number.end + 2)) : undefined;
  if (weekday !== undefined) {
    // "a week ago Monday"
    return { from: i, end: number.end + 3, meaning: { kind: 'weekday', weekday, weeks: number.value } };
  }
  // "two years ago" is not exactly the calendar year before last; days are exact.
  return { ...offset(i, number.end + 2, unit, -number.value), approximate: unit !== 'day' };
}
