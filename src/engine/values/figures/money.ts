import type { Lexemes } from '../lexemes';
import { readNumber, type NumberPhrase } from '../numberPhrase';
import { readAmount, readRange, single, type Amount } from './amount';
import type { FigureReading, FigureRule } from './figureReading';
import { figureTables as tables } from './figureTables';
import { startsUpper } from '../../text/characters';

/** A currency sign or word with its lexemes and the ISO code, or else how it is written. */
interface Currency {
  readonly end: number;
  readonly unit: string;
}

/** After these words a bare number is no sum: "won 1,300 seats". */
const NEEDS_SCALE = /^(?:won|soles?|real|reals|som|drams?|crowns?|lev|leva|kip|pounds?|leones?|kina)$/;
const LEAST_BARE = 1000;

/** "$5", "US$4.2 billion", "Rs 50 crore", "10 million yuan", "$3-$4", "hundreds of millions of dollars". */
export const readMoney: FigureRule = (lexemes, i, number) =>
  readSignFirst(lexemes, i) ?? (number && readSignLast(lexemes, i, number));

function readSignFirst(lexemes: Lexemes, i: number): FigureReading | null {
  const sign = readSign(lexemes, i);
  if (!sign) return null;
  const number = readNumber(lexemes, sign.end);
  if (!number?.digits || number.end === sign.end) return null;
  if (lexemes.lower(i) === 'cop' && number.value < LEAST_BARE) return null; // a climate conference
  const again = (at: number): number => readSign(lexemes, at)?.end ?? at;
  const amount = readRange(lexemes, sign.end, number, again) ?? single(sign.end, number);
  // "$10 million dollars", "$5 pesos": the currency is said twice.
  const word = readCurrencyWord(lexemes, amount.end);
  return money(
    ownStart(lexemes, i),
    word?.end ?? amount.end,
    amount,
    sign.unit.length === 3 ? sign.unit : (word?.unit ?? countryBehind(lexemes, amount.end) ?? sign.unit),
  );
}

/** "$3 million Canadian": whose dollars they are, unless it says whose the noun behind it is. */
function countryBehind(lexemes: Lexemes, i: number): string | null {
  const { kind, lower, text } = lexemes.at(i);
  if (kind !== 'word' || !startsUpper(text)) return null;
  const next = lexemes.at(i + 1);
  if (next.kind === 'word' && !tables.stops.has(next.lower)) return null;
  const code = tables.currencyCodes.get(lower);
  return (code?.length === 3 ? code : undefined) ?? tables.currencyPairs.get(`${lower} dollar`) ?? null;
}

/**
 * The letters of "US$" name the country and stay outside, as a nationality does before a title; they decide the unit. Those of
 * "HK$" and "NT$" belong to the sign. So it is in the news texts that money is measured on.
 */
function ownStart(lexemes: Lexemes, i: number): number {
  const country = lexemes.at(i + 1).glued && /^u\.?s\.?$/.test(lexemes.lower(i));
  return country ? i + 1 : i;
}

/** "$", "US$", "HK$", "€", "Rs", "USD", and letters that touch the digits: "R21". */
function readSign(lexemes: Lexemes, i: number): Currency | null {
  const first = lexemes.at(i);
  if (first.kind === 'mark') return signAt(lexemes, i);
  if (first.kind !== 'word') return null;
  const next = lexemes.at(i + 1);
  if (tables.currencySigns.has(next.text)) {
    const dollar = tables.dollars.get(first.lower);
    if (dollar && (next.glued || first.lower.startsWith('u'))) return { end: i + 2, unit: dollar };
    return null;
  }
  const code = tables.currencyCodes.get(first.lower);
  if (code === undefined || !startsUpper(first.text) || next.kind !== 'number') return null;
  if (!next.glued && (first.lower.length < 2 || first.lower === 're')) return null;
  return { end: i + 1, unit: code ?? first.text.replace(/\.$/, '') };
}

function signAt(lexemes: Lexemes, i: number): Currency | null {
  const { text } = lexemes.at(i);
  const code = tables.currencySigns.get(text);
  return code === undefined ? null : { end: i + 1, unit: code ?? text };
}

function readSignLast(lexemes: Lexemes, i: number, number: NumberPhrase): FigureReading | null {
  const amount = readAmount(lexemes, i, number);
  const at = amount.vague && lexemes.lower(amount.end) === 'of' ? amount.end + 1 : amount.end;
  const word = readCurrencyWord(lexemes, at) ?? readCodeBehind(lexemes, at);
  if (!word) return null;
  const name = lexemes.lower(word.end - 1);
  const bare = amount.scale === 1 && (amount.valueTo ?? amount.value) < LEAST_BARE;
  if (bare && NEEDS_SCALE.test(name) && word.unit === name) return null;
  if (bare && NEEDS_SCALE.test(name) && word.end === at + 1) return null;
  return money(i, word.end, amount, word.unit);
}

/** "yuan", "dollars", "US dollars", "Hong Kong dollars", "-million-ringgit". */
function readCurrencyWord(lexemes: Lexemes, i: number): Currency | null {
  let at = i;
  if (lexemes.at(at).glued && lexemes.lower(at) === '-') at++;
  for (const last = at + 2; at <= last; at++) {
    const word = lexemes.at(at);
    if (word.kind !== 'word') {
      if (word.glued && word.lower === '-' && at > i) continue;
      return null;
    }
    const unit = currencyAt(lexemes, at);
    if (unit !== null) return { end: at + 1, unit };
    // Only a country's name may stand between: "61 million Hong Kong dollars".
    if (!startsUpper(word.text)) return null;
  }
  return null;
}

function currencyAt(lexemes: Lexemes, i: number): string | null {
  const { lower } = lexemes.at(i);
  const singular = [lower, lower.replace(/s$/, ''), lower.replace(/es$/, '')].find(form =>
    tables.currencyWords.has(form),
  );
  if (singular === undefined || lower === 'cent') return null;
  const before = lexemes.lower(lexemes.lower(i - 1) === '-' ? i - 2 : i - 1);
  return tables.currencyPairs.get(`${before} ${singular}`) ?? tables.currencyWords.get(singular) ?? lower;
}

/** "12CUP", "500 USD", "70 ₹". */
function readCodeBehind(lexemes: Lexemes, i: number): Currency | null {
  const word = lexemes.at(i);
  if (word.kind === 'mark') {
    const beginsNext = lexemes.at(i + 1).kind === 'number' && lexemes.at(i + 1).glued;
    return word.text === '$' || beginsNext ? null : signAt(lexemes, i);
  }
  if (!/^[A-Z]{3}$/.test(word.text)) return null;
  const code = tables.currencyCodes.get(word.lower);
  return code === undefined || code === null ? null : { end: i + 1, unit: code };
}

function money(from: number, end: number, { value, valueTo, vague }: Amount, unit: string): FigureReading {
  return { from, end, kind: 'money', value, valueTo, unit, vague };
}
