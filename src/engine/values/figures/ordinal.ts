import type { Lexemes } from '../lexemes';
import { numberTables } from '../numberTables';
import type { FigureReading, FigureRule } from './figureReading';
import { figureTables as tables } from './figureTables';

const DETERMINERS = /^(?:the|his|her|its|their|our|my|a|['’]s)$/;
/** "first" and "second" are words of order in a sentence far more often than figures. */
const LEAST_IN_WORDS = 3;
/** How many words of what is numbered are read. */
const REACH = 3;
const ENDS_NOUN = /(?:ing|ed|ly)$/;
/** Of a year they are a date. */
const PARTS_OF_YEAR = /^(?:quarter|half)$/;
const ADJECTIVES = /^(?:straight|consecutive|successive)$/;

/** "118th minute", "the third time"; no fraction ("a third of"), date or century. */
export const readOrdinal: FigureRule = (lexemes, i) => {
  const { kind, text, lower } = lexemes.at(i);
  if (kind === 'number') {
    const ending = lexemes.at(i + 1);
    if (!/^\d{1,4}$/.test(text) || !ending.glued || !/^(?:st|nd|rd|th)$/.test(ending.lower)) return null;
    return reading(lexemes, i, i + 2, Number(text));
  }
  const value = numberTables.ordinals.get(lower);
  if (value === undefined || value < LEAST_IN_WORDS || !DETERMINERS.test(lexemes.lower(i - 1))) return null;
  const found = reading(lexemes, i, i + 1, value);
  return found.unit === null || PARTS_OF_YEAR.test(found.unit) || lexemes.lower(i + 1) === 'of'
    ? null
    : found;
};

function reading(lexemes: Lexemes, from: number, end: number, value: number): FigureReading {
  const unit = nounBehind(lexemes, lexemes.lower(end) === '-' ? end + 1 : end);
  return { from, end, kind: 'ordinal', value, valueTo: null, unit, vague: false };
}

/** The last of the plain words behind the number: "match" in "their third group match in Doha". */
function nounBehind(lexemes: Lexemes, i: number): string | null {
  let noun = null;
  for (let at = i; at < i + REACH; at++) {
    const { kind, text, lower } = lexemes.at(at);
    if (kind !== 'word' || !/^\p{Ll}{3,}/u.test(text) || tables.stops.has(lower) || ENDS_NOUN.test(lower))
      break;
    if (!ADJECTIVES.test(lower)) noun = text;
  }
  return noun;
}
