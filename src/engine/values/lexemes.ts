import type { Span } from '../../base/span';
import { isApostrophe, isHyphen, startsLower } from '../text/characters';
import type { Token } from '../text/token';
import { readDecimal } from './decimal';
import currencies from './currencies.json';
import { numberTables } from './numberTables';
import numberWords from './numberWords.json';

/**
 * A token as the grammars of dates and figures need it. Names keep "64-year-old", "mid-1990s" and "KD200" whole; here
 * they come apart: "64", "-", "year", "-", "old". A number that the tokenizer cut ("R21", ".", "9") is whole again.
 */
export interface Lexeme {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** In lower case, without the period of an abbreviation. */
  readonly lower: string;
  /** Code units of the article's text. */
  readonly start: number;
  readonly end: number;
  /** Of a number: what it amounts to, or null where its separators make no sense ("31.12.2020"). */
  readonly value: number | null;
  /** Nothing stands between this one and the one before. */
  readonly glued: boolean;
}

const NOTHING: Lexeme = { kind: 'mark', text: '', lower: '', start: 0, end: 0, value: null, glued: false };

/** Words before a hyphen that are no part of a name: "mid-June", "post-2020", "twenty-one", "multi-million". */
const PREFIXES = new Set([
  ...numberWords.hyphenPrefixes,
  ...Object.keys(numberWords.small),
  ...Object.keys(numberWords.scales),
]);
/** Letters that stand glued before an amount: "KD200", "Rs151", "USD5". Of the shorter the figure must look like money. */
const CODES = new Set(Object.keys(currencies.codes));
const MONEY_DIGITS = /\d{3}$|\d(?:m|mn|mil|bn|k)$/i;
const LONGEST_CODE = 4;
const LONGEST_COMPOUND = 40;

/** The lexemes of one sentence. Reading beyond either end gives an empty mark, so that grammars need no bounds. */
export class Lexemes {
  readonly #list: readonly Lexeme[];

  constructor(list: readonly Lexeme[]) {
    this.#list = list;
  }

  get length(): number {
    return this.#list.length;
  }

  at(i: number): Lexeme {
    // An index below 0 would be looked up as the name of a property.
    return (i >= 0 && i < this.#list.length ? this.#list[i] : undefined) ?? NOTHING;
  }

  /** The lower-case word or sign at `i`. */
  lower(i: number): string {
    return this.at(i).lower;
  }

  /** Code units from the first lexeme to the end of the one before `to`. */
  span(from: number, to: number): Span {
    return [this.at(from).start, this.at(to - 1).end];
  }
}

/** Reads the tokens `[from, to)` as lexemes; linear in their length. */
export function readLexemes(text: string, tokens: readonly Token[], [from, to]: Span): Lexemes {
  const list: Lexeme[] = [];
  let covered = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || token.start < covered) continue;
    if (!comesApart(text, token, tokens[i + 1])) {
      push(list, token.text, token.start, kindOf(token));
      continue;
    }
    const limit = tokens[to - 1]?.end ?? token.end;
    covered = split(list, text, token, limit);
  }
  return new Lexemes(list);
}

function kindOf(token: Token): Lexeme['kind'] {
  return token.kind === 'word' ? 'word' : 'mark';
}

function comesApart(text: string, token: Token, next: Token | undefined): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word' || token.text.length > LONGEST_COMPOUND || !isCompound(token.text)) return false;
  const letters = /^\p{L}+(?=\d)/u.exec(token.text)?.[0];
  if (letters !== undefined) return isCode(text, letters, token, next);
  const hyphen = token.text.search(/[-‐‑]/);
  return hyphen > 0 && PREFIXES.has(token.text.slice(0, hyphen).toLowerCase());
}

/** Holds a digit or a hyphen. */
function isCompound(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || isHyphen(code)) return true;
  }
  return false;
}

/** "KD200" and "R21.9" are money; "N95" and "COP26" are not. */
function isCode(text: string, letters: string, token: Token, next: Token | undefined): boolean {
  if (letters.length > LONGEST_CODE || !CODES.has(letters.toLowerCase()) || startsLower(letters))
    return false;
  if (MONEY_DIGITS.test(token.text)) return true;
  if (/^[.,]\d/.test(text.slice(token.end, token.end + 2))) return true;
  return next !== undefined && numberTables.scales.has(next.text.toLowerCase());
}

/** Cuts at every change between digits, letters and hyphens; returns where it stopped. */
function split(list: Lexeme[], text: string, token: Token, limit: number): number {
  let at = token.start;
  let end = token.end;
  while (at < end) {
    const code = text.charCodeAt(at);
    let stop = at + 1;
    if (isDigit(code)) {
      stop = numberEnd(text, at, limit);
      // A number may run on into what the tokenizer took for the next token: "R21", ".", "9bn".
      if (stop > end) end = lettersEnd(text, stop, limit);
      push(list, text.slice(at, stop), at, 'number');
    } else if (isHyphen(code) || code === 0x3a) {
      push(list, text.slice(at, stop), at, 'mark');
    } else {
      while (stop < end && !isDigit(text.charCodeAt(stop)) && !isHyphen(text.charCodeAt(stop))) stop++;
      push(list, text.slice(at, stop), at, 'word');
    }
    at = stop;
  }
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Digits with periods and commas between them. */
function numberEnd(text: string, at: number, limit: number): number {
  for (;;) {
    while (at < limit && isDigit(text.charCodeAt(at))) at++;
    const code = text.charCodeAt(at);
    if ((code !== 0x2e && code !== 0x2c) || at + 1 >= limit || !isDigit(text.charCodeAt(at + 1))) return at;
    at++;
  }
}

function lettersEnd(text: string, at: number, limit: number): number {
  while (at < limit && /\p{L}/u.test(text.charAt(at))) at++;
  return at;
}

function push(list: Lexeme[], text: string, start: number, kind: Lexeme['kind']): void {
  const lower = kind === 'word' ? lowered(text) : text;
  const value = kind === 'number' ? readDecimal(text) : null;
  const glued = list.length > 0 && list[list.length - 1]?.end === start;
  list.push({ kind, text, lower, start, end: start + text.length, value, glued });
}

/** Nothing but letters from a to z, as most words are: they stand in lower case as they are. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function lowered(text: string): string {
  if (isPlain(text)) return text;
  const lower = text.toLowerCase();
  const plain = lower.endsWith('.') && lower.indexOf('.') === lower.length - 1 ? lower.slice(0, -1) : lower;
  return isApostrophe(plain.charCodeAt(plain.length - 2)) ? plain.replace('’', "'") : plain;
}
