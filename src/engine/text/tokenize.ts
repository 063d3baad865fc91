import abbreviations from './abbreviations.json';
import {
  CharClass,
  classOf,
  classOfCodePoint,
  isApostrophe,
  isHyphen,
  startsLower,
  startsUpper,
} from './characters';
import type { Token, TokenKind } from './token';

const ABBREVIATIONS = new Set([...abbreviations.beforeName, ...abbreviations.anywhere]);
const DOMAIN = /^(com|org|net|co|uk|ru|de|fr|eu|gov|edu|info|io|tv|me|in|cn|au|ca)$/i;
const ADDRESS_START = /(?:https?:\/\/|www\.)\S/iy;
const ARABIC_ARTICLE = /^(?:a[dlnrst]|el|ul|ur)$/i;
/** Adjectives of peoples, which keep their own name in a compound: "Turkish-Iranian". */
const PEOPLE = /^\p{Lu}\p{L}+(?:ian|ish|nese|rean|ican)$/u;
const INITIALISM = /^\p{Lu}{2,4}$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/**
 * Cuts `text` between `start` and `end` into tokens; linear in the length. Splitting follows what names need: "Al-Rashid",
 * "Indo-Pacific" and "U.S." stay whole, "Lima-based" and "anti-Roman" come apart, and the possessive "'s" is split
 * off its name. Puts them behind those in `tokens`, and returns these.
 */
export function tokenize(text: string, start = 0, end = text.length, tokens: Token[] = []): Token[] {
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === CharClass.Space) {
      at++;
      continue;
    }
    at = readToken(text, at, end, kind, tokens);
  }
  return tokens;
}

function readToken(text: string, at: number, end: number, kind: CharClass, tokens: Token[]): number {
  switch (kind) {
    case CharClass.Letter:
    case CharClass.Mark:
      return startsAddress(text, at) ? readAddress(text, at, end, tokens) : readWord(text, at, end, tokens);
    case CharClass.Digit:
      return push(tokens, text, at, numberEnd(text, at, end), 'number');
    case CharClass.Quote:
      return readQuote(text, at, end, tokens);
    case CharClass.Punctuation:
      return readPunctuation(text, at, end, tokens);
    default:
      return push(tokens, text, at, at + unitsAt(text, at), 'symbol');
  }
}

function push(tokens: Token[], text: string, start: number, end: number, kind: TokenKind): number {
  tokens.push({ start, end, text: text.slice(start, end), kind });
  return end;
}

function classAt(text: string, at: number): CharClass {
  const kind = classOf(text.charCodeAt(at));
  return kind === CharClass.HighSurrogate ? classOfCodePoint(text.codePointAt(at) ?? 0) : kind;
}

/** How many code units the character at `at` takes: 2 for a surrogate pair, else 1. */
function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isWordPart(kind: CharClass): boolean {
  return kind === CharClass.Letter || kind === CharClass.Mark || kind === CharClass.Digit;
}

function isLetterAt(text: string, at: number, end: number): boolean {
  return at < end && classAt(text, at) === CharClass.Letter;
}

function isDigitAt(text: string, at: number, end: number): boolean {
  return at < end && classAt(text, at) === CharClass.Digit;
}

/** The end of the run of letters, marks and digits that begins at `at`. */
function runEnd(text: string, at: number, end: number): number {
  while (at < end && isWordPart(classAt(text, at))) at += unitsAt(text, at);
  return Math.min(at, end);
}

function readWord(text: string, start: number, end: number, tokens: Token[]): number {
  let at = runEnd(text, start, end);
  let partStart = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const next = at + 1;
    const joins =
      (isApostrophe(code) && isLetterAt(text, next, end) && !isPossessiveAt(text, at, end)) ||
      (isHyphen(code) &&
        isWordPart(next < end ? classAt(text, next) : CharClass.Space) &&
        !partsCompound(text, start, next, end)) ||
      (code === 0x26 && at - partStart <= 2 && isUpperAt(text, at - 1) && isUpperAt(text, next)) ||
      (code === 0x2e && isDomainPeriod(text, partStart, at, end));
    if (joins) {
      partStart = next;
      at = runEnd(text, next, end);
      continue;
    }
    if (code === 0x2e && takesPeriod(text, start, partStart, at, end)) {
      at = next;
      if (!isLetterAt(text, at, end)) break;
      partStart = at;
      at = runEnd(text, at, end);
      continue;
    }
    if (code === 0x40 && isWordPart(next < end ? classAt(text, next) : CharClass.Space)) {
      return readAddress(text, start, end, tokens);
    }
    break;
  }
  return push(tokens, text, start, at, 'word');
}

/** "'s" with nothing of a word behind it, as in "Lima's": a clitic, not a part of the name. */
function isPossessiveAt(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at + 1) | 0x20;
  return code === 0x73 && (at + 2 >= end || !isWordPart(classAt(text, at + 2)));
}

function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

/**
 * Whether the hyphen before `next` stands between a name and something that is not part of it: "Lima-based",
 * "anti-Roman", "UK-India", "Turkish-Iranian"; not in "Al-Rashid", "Indo-Pacific" or "Covid-19".
 */
function partsCompound(text: string, start: number, next: number, end: number): boolean {
  if (next - start > 40) return false;
  const first = text.slice(start, next - 1);
  if (first.length < 2 || ARABIC_ARTICLE.test(first)) return false;
  const second = text.slice(next, Math.min(next + 2, end));
  const capitalFirst = startsUpper(first);
  if (startsLower(second)) return capitalFirst && first.length > 2;
  if (!startsUpper(second)) return false;
  return !capitalFirst || PEOPLE.test(first) || (INITIALISM.test(first) && CAPITALISED.test(second));
}

/** A period inside a word: "Booking.com". */
function isDomainPeriod(text: string, partStart: number, at: number, end: number): boolean {
  if (at - partStart < 2 || !isLetterAt(text, at + 1, end)) return false;
  const tail = runEnd(text, at + 1, Math.min(end, at + 6));
  return DOMAIN.test(text.slice(at + 1, tail));
}

/** Whether the period at `at` belongs to the word: initials ("J.", "U.S.") and known abbreviations ("Mr."). */
function takesPeriod(text: string, start: number, partStart: number, at: number, end: number): boolean {
  if (at - partStart === 1) {
    const code = text.charCodeAt(partStart);
    // One capital: an initial. One small letter only inside a chain: "a.m.", "p.m.", "e.g.".
    if (code >= 0x41 && code <= 0x5a) return true;
    return partStart > start || isLetterAt(text, at + 1, end);
  }
  return at - start <= 6 && ABBREVIATIONS.has(text.slice(start, at).toLowerCase());
}

/** The end of a number: digits with inner separators, then letters ("11th", "1990s", "64-year-old"). */
function numberEnd(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    while (isDigitAt(text, at, end)) at += unitsAt(text, at);
    const code = text.charCodeAt(at);
    const separates = code === 0x2c || code === 0x2e || code === 0x3a;
    if (!separates || !isDigitAt(text, at + 1, end)) break;
    at++;
  }
  if (at >= end) return end;
  at = runEnd(text, at, end);
  while (at < end && isHyphen(text.charCodeAt(at)) && isLetterAt(text, at + 1, end))
    at = runEnd(text, at + 1, end);
  return at;
}

function readQuote(text: string, at: number, end: number, tokens: Token[]): number {
  const followsWord = at > 0 && isWordPart(classOf(text.charCodeAt(at - 1)));
  if (followsWord && isApostrophe(text.charCodeAt(at)) && isPossessiveAt(text, at, end)) {
    return push(tokens, text, at, at + 2, 'possessive');
  }
  return push(tokens, text, at, at + 1, 'quote');
}

function readPunctuation(text: string, at: number, end: number, tokens: Token[]): number {
  const code = text.charCodeAt(at);
  const next = at + 1;
  if ((code === 0x40 || code === 0x23) && isLetterAt(text, next, end)) {
    return push(tokens, text, at, handleEnd(text, next, end), 'address');
  }
  let stop = next;
  if (code === 0x2e || code === 0x2d || code === 0x2a)
    while (stop < end && text.charCodeAt(stop) === code) stop++;
  return push(tokens, text, at, stop, 'punctuation');
}

function handleEnd(text: string, at: number, end: number): number {
  while (at < end && (text.charCodeAt(at) === 0x5f || isWordPart(classAt(text, at)))) at += unitsAt(text, at);
  return Math.min(at, end);
}

function startsAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  if (code !== 0x68 && code !== 0x77) return false;
  ADDRESS_START.lastIndex = at;
  return ADDRESS_START.test(text);
}

/** An address runs to white space or a mark that encloses it; the punctuation that ends the sentence is not its own. */
function readAddress(text: string, start: number, end: number, tokens: Token[]): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === CharClass.Space || kind === CharClass.Quote || code === 0x3c || code === 0x3e) break;
    at += kind === CharClass.HighSurrogate ? unitsAt(text, at) : 1;
  }
  while (at > start + 1 && '.,;:!?)]}'.includes(text.charAt(at - 1))) at--;
  return push(tokens, text, start, Math.min(at, end), 'address');
}
