import type { Lexemes } from '../lexemes';
import { numberTables } from '../numberTables';
import { dateTables } from './dateTables';
import type { Reading } from './reading';
import type { Meaning, Part, Shift } from './timex';

/** What the words before and behind an expression add to it. */
export interface Surroundings {
  shift: Shift | null;
  part: Part | null;
  approximate: boolean;
  recurring: boolean;
  /** "the third quarter of 2023", "the summer of 2016": the year is no longer meant as a whole. */
  meaning: Meaning;
  /** Index behind the words that follow the expression and go with it: "this year" in "March this year". */
  end: number;
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'start'],
  ['mid', 'middle'],
  ['late', 'end'],
]);
const PARTS_OF: ReadonlyMap<string, Part> = new Map([
  ['start', 'start'],
  ['beginning', 'start'],
  ['middle', 'middle'],
  ['end', 'end'],
  ['close', 'end'],
]);
const SHIFTS: ReadonlyMap<string, Shift['by']> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);
const APPROXIMATE = /^(?:about|around|circa|ca|c|approximately|roughly)$/;
const SHIFT_UNITS = /^(?:week|month|year)$/;
const MOST_WORDS = 5;

export function readSurroundings(lexemes: Lexemes, reading: Reading): Surroundings {
  const found: Surroundings = {
    shift: null,
    part: null,
    approximate: reading.approximate ?? false,
    recurring: reading.recurring ?? false,
    meaning: reading.meaning,
    end: reading.end,
  };
  if (reading.meaning.kind === 'season') readOwnShift(lexemes, reading.from, found);
  readBefore(lexemes, reading.from - 1, found);
  readBehind(lexemes, reading.end, found);
  return found;
}

/** "last summer" holds its own shift. */
function readOwnShift(lexemes: Lexemes, i: number, found: Surroundings): void {
  const by = SHIFTS.get(lexemes.lower(i));
  if (by !== undefined) found.shift = { unit: 'self', by };
}

function readBefore(lexemes: Lexemes, i: number, found: Surroundings): void {
  let at = i;
  for (let n = 0; n < MOST_WORDS; n++) {
    const word = lexemes.lower(at);
    const part = PARTS.get(word);
    const by = SHIFTS.get(word);
    if (word === 'the' || (word === '-' && lexemes.at(at).glued)) at--;
    else if (part !== undefined) {
      found.part ??= part;
      at--;
    } else if (by !== undefined && takesShift(found.meaning)) {
      // "this past Monday": the word next to the date decides.
      found.shift ??= { unit: 'self', by };
      at--;
    } else if (word === 'every' || word === 'each') {
      found.recurring = true;
      return;
    } else if (APPROXIMATE.test(word)) {
      found.approximate = true;
      return;
    } else if (word === 'of' || isSeason(lexemes, at)) {
      readPartOf(lexemes, word === 'of' ? at - 1 : at, word === 'of', found);
      return;
    } else return;
  }
}

function takesShift(meaning: Meaning): boolean {
  return (
    meaning.kind === 'weekday' ||
    meaning.kind === 'month' ||
    meaning.kind === 'day' ||
    meaning.kind === 'holiday' ||
    meaning.kind === 'season'
  );
}

function isSeason(lexemes: Lexemes, i: number): boolean {
  return dateTables.seasons.has(lexemes.lower(i));
}

/** "end of", "the first half of", "the third quarter of", "the summer of"; `i` is the word before "of". */
function readPartOf(lexemes: Lexemes, i: number, of: boolean, found: Surroundings): void {
  const word = lexemes.lower(i);
  const { meaning } = found;
  const year = meaning.kind === 'years' && meaning.from === meaning.to ? meaning.from : null;
  const season = dateTables.seasons.get(word);
  const ordinal = numberTables.ordinals.get(lexemes.lower(i - 1));
  if (season !== undefined && year !== null) found.meaning = { kind: 'season', year, season };
  else if (!of) return;
  else if (word === 'quarter' && year !== null && ordinal !== undefined && ordinal <= 4) {
    found.meaning = { kind: 'quarter', year, quarter: ordinal };
  } else if (word === 'half' && (ordinal === 1 || ordinal === 2)) {
    found.part = ordinal === 1 ? 'firstHalf' : 'secondHalf';
  } else found.part ??= PARTS_OF.get(word) ?? null;
}

/** "March this year", "April 22 of last year", "Wednesday last week". */
function readBehind(lexemes: Lexemes, i: number, found: Surroundings): void {
  if (!takesShift(found.meaning)) return;
  let at = i;
  if (lexemes.lower(at) === ',') at++;
  if (lexemes.lower(at) === 'of') at++;
  const by = SHIFTS.get(lexemes.lower(at));
  const unit = lexemes.lower(at + 1).replace(/['’]s$/, '');
  if (by === undefined || !SHIFT_UNITS.test(unit)) return;
  found.shift = { unit: unit as 'week' | 'month' | 'year', by };
  found.end = at + 2;
}
