import type { Lexeme, Lexemes } from '../lexemes';
import { numberTables } from '../numberTables';
import { readAmount, type Amount } from './amount';
import type { FigureRule } from './figureReading';
import { figureTables as tables } from './figureTables';
import { readBoundBefore, readBoundBehind } from './bound';
import { startsUpper } from '../../text/characters';

/** How many words may stand between a number and what it counts: "38 large container ships". */
const REACH = 5;

/** "340,000 lives", "two dozen ships", "27 of its shops", "24-member"; numbers in names, scores and labels are none. */
export const readCount: FigureRule = (lexemes, i, number) => {
  const amount = number && readAmount(lexemes, i, number);
  if (!amount || isLabelled(lexemes, i) || isFraction(lexemes, amount) || isScoreOrRatio(lexemes, amount))
    return null;
  if (amount.value === 1 && amount.valueTo === null) return null;
  const compound = compoundUnit(lexemes, amount);
  if (compound === null && joinsNoun(lexemes, amount.end)) return null;
  const behind = readBoundBehind(lexemes, amount.end)?.lexemes[1] ?? amount.end;
  const unit = compound ?? headNoun(lexemes, behind, followsName(lexemes, i) ? 1 : REACH);
  // "Northport 1-9 Lowtons" is a score.
  if (amount.valueTo !== null && unit !== null && startsUpper(unit)) return null;
  if (unit === null && !standsAlone(lexemes, i, amount)) return null;
  const { end, value, valueTo, vague } = amount;
  return { from: i, end, kind: 'count', value, valueTo, unit, vague };
};

/** "Phase 3", "Flight 370", "No. 5", "Boeing 737". */
function isLabelled(lexemes: Lexemes, i: number): boolean {
  // "the Four Seasons": a number in words with a capital inside a sentence is a part of a name.
  if (i > 0 && /^\p{Lu}\p{Ll}/u.test(lexemes.at(i).text) && lexemes.at(i - 1).kind === 'word') return true;
  const before = lexemes.at(i - 1).text === '.' ? lexemes.at(i - 2) : lexemes.at(i - 1);
  if (before.text === '#' || before.text === '№') return true;
  if (lexemes.at(i).glued && (before.kind !== 'mark' || /^[-/:.+]$/.test(before.text))) return true;
  return before.kind === 'word' && tables.labels.has(before.lower);
}

/** "2-1", "24/7", "10:30", "3.5" alone, "5G". */
function isScoreOrRatio(lexemes: Lexemes, amount: Amount): boolean {
  const next = lexemes.at(amount.end);
  if (!next.glued) return false;
  if (next.kind === 'word' || next.kind === 'number') return true;
  return (
    /^[/:-]$|^[–—]$/.test(next.text) &&
    lexemes.at(amount.end + 1).glued &&
    lexemes.at(amount.end + 1).kind === 'number'
  );
}

/** "two-thirds", "three quarters". */
function isFraction(lexemes: Lexemes, amount: Amount): boolean {
  const at = lexemes.lower(amount.end) === '-' ? amount.end + 1 : amount.end;
  const part = lexemes.lower(at);
  return (
    !amount.digits &&
    (/^(?:halves|quarters)$/.test(part) || numberTables.ordinals.has(part.replace(/s$/, '')))
  );
}

/** "24-member council": what the hyphen joins is counted; only with digits, for "two-state" counts nothing. */
function compoundUnit(lexemes: Lexemes, amount: Amount): string | null {
  const hyphen = lexemes.at(amount.end);
  const noun = lexemes.at(amount.end + 1);
  if (!amount.digits || hyphen.text !== '-' || !hyphen.glued || !noun.glued) return null;
  return /^\p{Ll}{4,}$/u.test(noun.text) && !/^(?:strong|fold|plus|some|time|times|point)$/.test(noun.lower)
    ? noun.text
    : null;
}

/** "five-star hotels": the number is a part of an adjective. */
function joinsNoun(lexemes: Lexemes, i: number): boolean {
  const noun = lexemes.at(i + 1);
  return (
    lexemes.at(i).text === '-' && lexemes.at(i).glued && noun.glued && !/^(?:strong|plus)$/.test(noun.lower)
  );
}

/** The plural noun that the number counts, as written, or null. */
function headNoun(lexemes: Lexemes, i: number, reach: number): string | null {
  let at = i;
  if (lexemes.lower(at) === 'of') {
    at++;
    if (tables.determiners.has(lexemes.lower(at))) at++;
  }
  if (lexemes.lower(at) === 'more' || lexemes.lower(at) === 'other') at++;
  for (const last = at + reach; at < last; at++) {
    const word = lexemes.at(at);
    if (word.kind !== 'word') {
      if (word.glued && word.text === '-' && lexemes.at(at + 1).glued) continue;
      return null;
    }
    if (tables.stops.has(word.lower)) return null;
    const next = lexemes.at(at + 1);
    // "46 supporters' buses": whose they are is not what is counted.
    if (next.glued && /^['’]s?$/.test(next.text)) {
      at++;
      continue;
    }
    if (!isPlural(word)) continue;
    // "women lawmakers", "police officers": the last of the nouns is what is counted.
    const compound =
      tables.plurals.has(word.lower) &&
      next.kind === 'word' &&
      isPlural(next) &&
      !tables.stops.has(next.lower);
    return compound ? next.text : word.text;
  }
  return null;
}

function isPlural(word: Lexeme): boolean {
  if (tables.plurals.has(word.lower)) return true;
  return /^[\p{L}-]{2,}s$/u.test(word.text) && !/(?:ss|us|is|ous)$/.test(word.lower) && word.lower.length > 3;
}

/** Without a noun only what is plainly an amount: "1.2 million", "some 300", "140 have gone back". */
function standsAlone(lexemes: Lexemes, i: number, amount: Amount): boolean {
  if (amount.scale > 1 || amount.vague) return true;
  if (!amount.digits) return false;
  if (/,\d{3}/.test(lexemes.at(i).text)) return true;
  if (followsName(lexemes, i)) return false;
  if (readBoundBefore(lexemes, i) !== null && amount.value >= 2) return true;
  return (
    tables.followers.has(lexemes.lower(amount.end)) && Number.isInteger(amount.value) && amount.value >= 2
  );
}

/** "Rovers 3": the number may belong to the name. */
function followsName(lexemes: Lexemes, i: number): boolean {
  return i > 1 && lexemes.at(i - 1).kind === 'word' && startsUpper(lexemes.at(i - 1).text);
}
