import type { Lexemes } from './lexemes';
import { numberTables as tables } from './numberTables';

/** A number in digits, words or both: "340,000", "1.2 million", "two dozen", "a hundred and fifty". */
export interface NumberPhrase {
  /** Index behind its last lexeme. */
  readonly end: number;
  readonly value: number;
  /** "dozens", "tens of thousands": the value is the least that the words allow. */
  readonly vague: boolean;
  /** Ends in a word or letter for a power of ten, so that "3 to 5 million" can lend it to the 3. */
  readonly scale: number;
  /** Begins with digits. */
  readonly digits: boolean;
}

/** Reads the longest number that begins at `i`, or null. Looks ahead a bounded number of words. */
export function readNumber(lexemes: Lexemes, i: number): NumberPhrase | null {
  return readDigits(lexemes, i) ?? readVague(lexemes, i) ?? readWords(lexemes, i);
}

/** "340,000", "100 000", "1½", each with its scale: "1.2 million", "4bn", "20-billion", "2 lakh crore". */
function readDigits(lexemes: Lexemes, i: number): NumberPhrase | null {
  const first = lexemes.at(i);
  let value = first.kind === 'number' ? first.value : (tables.fractions.get(first.text) ?? null);
  if (value === null) return null;
  let end = i + 1;
  if (/^\d{1,3}$/.test(first.text)) {
    while (end < i + 5 && isThousandsGroup(lexemes, end)) {
      value = value * 1000 + Number(lexemes.at(end).text);
      end++;
    }
  }
  const fraction = tables.fractions.get(lexemes.at(end).text);
  if (fraction !== undefined && first.kind === 'number') {
    value += fraction;
    end++;
  }
  if (followsAndAHalf(lexemes, end)) {
    value += 0.5;
    end += 3;
  }
  const scaled = readScale(lexemes, end);
  return { end: scaled.end, value: value * scaled.scale, vague: false, scale: scaled.scale, digits: true };
}

/** "100 000": exactly three digits behind one space. */
function isThousandsGroup(lexemes: Lexemes, i: number): boolean {
  const group = lexemes.at(i);
  return (
    group.kind === 'number' &&
    /^\d{3}$/.test(group.text) &&
    group.start === lexemes.at(i - 1).end + 1 &&
    !(lexemes.at(i + 1).glued && lexemes.at(i + 1).kind === 'word')
  );
}

function followsAndAHalf(lexemes: Lexemes, i: number): boolean {
  return lexemes.lower(i) === 'and' && lexemes.lower(i + 1) === 'a' && lexemes.lower(i + 2) === 'half';
}

/** Words and letters for powers of ten from `i` on; scale 1 where there is none. */
export function readScale(lexemes: Lexemes, i: number): { end: number; scale: number } {
  let scale = 1;
  let end = i;
  for (let most = i + 3; end < most;) {
    const hyphen = lexemes.at(end).glued && lexemes.at(end).text === '-' ? 1 : 0;
    const next = lexemes.at(end + hyphen);
    const factor =
      tables.scales.get(next.lower) ?? (end === i && hyphen === 0 ? shortScale(lexemes, end) : undefined);
    if (factor === undefined || (hyphen === 1 && !next.glued)) break;
    scale *= factor;
    end += hyphen + 1;
  }
  return { end, scale };
}

/** "4bn", "$1.6m", "300 mn"; a bare "m" or "k" only where it touches the digits: "100 m" is a distance. */
function shortScale(lexemes: Lexemes, i: number): number | undefined {
  const next = lexemes.at(i);
  if (next.kind !== 'word' || (!next.glued && next.lower.length < 2)) return undefined;
  if (next.glued && lexemes.at(i + 1).glued && lexemes.at(i + 1).text === '-') return undefined;
  return tables.shortScales.get(next.lower);
}

/** "dozens", "hundreds of thousands", "tens of millions". */
function readVague(lexemes: Lexemes, i: number): NumberPhrase | null {
  const first = tables.vague.get(lexemes.lower(i));
  if (first === undefined) return null;
  const of = lexemes.lower(i + 1) === 'of';
  const second = of ? tables.vague.get(lexemes.lower(i + 2)) : undefined;
  if (second !== undefined && second > first) {
    return { end: i + 3, value: first * second, vague: true, scale: second, digits: false };
  }
  // "tens" alone is no number, and "hundreds place" neither, but "scores of" is.
  if (lexemes.lower(i) === 'tens' || (lexemes.lower(i) === 'scores' && !of)) return null;
  return { end: i + 1, value: first, vague: true, scale: first, digits: false };
}

/** Number words: "twenty-one", "a hundred and fifty thousand", "half a million", "two dozen", "a couple of". */
function readWords(lexemes: Lexemes, i: number): NumberPhrase | null {
  const article = readArticle(lexemes, i);
  if (article) return article;
  let total = 0;
  let part = 0;
  let end = i;
  let scale = 1;
  for (let most = i + 12; end < most;) {
    const at = end > i ? skipJoint(lexemes, end) : end;
    const word = lexemes.lower(at);
    const small = tables.small.get(word);
    const factor = tables.scales.get(word) ?? (word === 'dozen' ? 12 : undefined);
    if (small !== undefined && fits(part, small)) {
      part += small;
    } else if (factor !== undefined && end > i && at - end <= 1 && lexemes.lower(at - 1) !== 'and') {
      if (factor === 100) part *= 100;
      else {
        total += part * factor;
        part = 0;
      }
      scale = factor;
    } else break;
    end = at + 1;
    if (followsAndAHalf(lexemes, end)) {
      part += 0.5;
      end += 3;
    }
  }
  return end > i ? { end, value: total + part, vague: false, scale, digits: false } : null;
}

/** "twenty" takes "one" to "nine"; "hundred" takes what is below it. */
function fits(part: number, small: number): boolean {
  if (part === 0) return true;
  if (part % 100 === 0) return small > 0;
  return part % 10 === 0 && part % 100 >= 20 && small > 0 && small < 10;
}

/** Past the hyphen of "twenty-one" or the "and" of "hundred and five". */
function skipJoint(lexemes: Lexemes, i: number): number {
  if (lexemes.lower(i) === '-' && lexemes.at(i).glued && lexemes.at(i + 1).glued) return i + 1;
  const hundreds = /^(?:hundred|thousand|million)$/.test(lexemes.lower(i - 1));
  return hundreds && lexemes.lower(i) === 'and' && tables.small.has(lexemes.lower(i + 1)) ? i + 1 : i;
}

/** "a million", "half a million", "a dozen", "a couple of", "a million and a half". */
function readArticle(lexemes: Lexemes, i: number): NumberPhrase | null {
  const word = lexemes.lower(i);
  const half = word === 'half';
  let at = half ? i + 1 : i;
  if (half && lexemes.lower(at) === '-') at++;
  const article = lexemes.lower(at) === 'a' || lexemes.lower(at) === 'an';
  if (article) at++;
  if (!half && !article) return null;
  const factor = tables.scales.get(lexemes.lower(at)) ?? (lexemes.lower(at) === 'dozen' ? 12 : undefined);
  if (factor === undefined) {
    const couple = article && !half && lexemes.lower(at) === 'couple' && lexemes.lower(at + 1) === 'of';
    return couple ? { end: at + 2, value: 2, vague: false, scale: 1, digits: false } : null;
  }
  let value = half ? factor / 2 : factor;
  let end = at + 1;
  const more = readScale(lexemes, end);
  value *= more.scale;
  end = more.end;
  const rest = !half && lexemes.lower(end) === 'and' ? readWords(lexemes, end + 1) : null;
  if (followsAndAHalf(lexemes, end)) {
    value *= 1.5;
    end += 3;
  } else if (rest && rest.value < factor && rest.value >= 1 && factor === 100) {
    value += rest.value;
    end = rest.end;
    const after = readScale(lexemes, end);
    value *= after.scale;
    end = after.end;
  }
  return { end, value, vague: false, scale: factor * more.scale, digits: false };
}
