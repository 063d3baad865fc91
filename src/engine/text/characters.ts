/** What a tokenizer needs to know of one UTF-16 code unit. */
export const enum CharClass {
  Space,
  Letter,
  /** Combining marks and joiners: part of the word they follow. */
  Mark,
  Digit,
  Quote,
  Punctuation,
  Symbol,
  /** The first half of a surrogate pair; its code point decides. */
  HighSurrogate,
  Unknown,
}

const QUOTES = '"\'`´‘’‚‛“”„‟«»‹›′″＂＇';
const SPACE = /[\s\p{Cc}\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const table = new Uint8Array(0x10000).fill(CharClass.Unknown);

/** The class of the code unit; of a high surrogate the class is found by `classOfCodePoint`. */
export function classOf(code: number): CharClass {
  const known = table[code] as CharClass;
  return known === CharClass.Unknown ? (table[code] = classify(code)) : known;
}

/** The class of a code point beyond the basic plane: a letter or a symbol (emoji and the rest). */
export function classOfCodePoint(codePoint: number): CharClass {
  if (codePoint < 0x10000) return classOf(codePoint);
  const char = String.fromCodePoint(codePoint);
  if (/\p{L}/u.test(char)) return CharClass.Letter;
  return /[\p{M}\p{Cf}]/u.test(char) ? CharClass.Mark : CharClass.Symbol;
}

function classify(code: number): CharClass {
  if (code >= 0xd800 && code <= 0xdbff) return CharClass.HighSurrogate;
  const char = String.fromCharCode(code);
  if (QUOTES.includes(char)) return CharClass.Quote;
  if (SPACE.test(char)) return CharClass.Space;
  if (/\p{L}/u.test(char)) return CharClass.Letter;
  if (/\p{Nd}/u.test(char)) return CharClass.Digit;
  if (/[\p{M}\u200c\u200d]/u.test(char)) return CharClass.Mark;
  return /\p{P}/u.test(char) ? CharClass.Punctuation : CharClass.Symbol;
}

/** Whether the code unit is a straight or curly apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** Whether the code unit is a hyphen that joins words. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** Whether `text` begins with a capital. Of most texts the first code unit tells, at a fraction of a pattern's cost. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text);
}

/** Whether `text` begins with a small letter. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{Ll}/u.test(text);
}
