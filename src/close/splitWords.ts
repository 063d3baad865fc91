/**
 * A text in the words of BERT's tokenizer (Devlin et al. 2019), as Hugging Face's `tokenizers` makes them: lower-cased, accents taken
 * off, every punctuation mark and CJK character a word of its own.
 */

/** A word of the text; offsets in UTF-16 code units. */
export interface PlainWord {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. */
  readonly plain: string;
}

/** The words of a text in order. Linear. */
export function splitWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  let plain = '';
  let start = 0;
  let end = 0;
  const finish = (): void => {
    if (plain !== '') words.push({ start, end, plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const kind = kindOf(code);
    if (kind === Kind.Space) finish();
    else if (kind !== Kind.Removed) {
      const folded = foldedOf(text.slice(at, next), code);
      if (folded !== '') {
        if (kind === Kind.Alone) finish();
        if (plain === '') start = at;
        plain += folded;
        end = next;
        if (kind === Kind.Alone) finish();
      }
    }
    at = next;
  }
  finish();
  return words;
}

enum Kind {
  Inner,
  Space,
  /** A word by itself. */
  Alone,
  Removed,
}

const UNASKED = 255;
/** Of the code points of the first plane, as far as they were asked for. */
const KINDS = new Uint8Array(0x10000).fill(UNASKED);

function kindOf(code: number): Kind {
  const known = KINDS[code] ?? UNASKED;
  if (known !== UNASKED) return known;
  const kind = classify(code);
  if (code < KINDS.length) KINDS[code] = kind;
  return kind;
}

function classify(code: number): Kind {
  const char = String.fromCodePoint(code);
  if (code === 9 || code === 10 || code === 13) return Kind.Space;
  if (code === 0 || code === 0xfffd || /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/u.test(char)) return Kind.Removed;
  if (/\p{White_Space}/u.test(char)) return Kind.Space;
  if (/[!-/:-@[-`{-~]|\p{P}/u.test(char) || isChinese(code)) return Kind.Alone;
  return Kind.Inner;
}

/** The blocks of ideographs that BERT takes one by one. */
const CHINESE: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

function isChinese(code: number): boolean {
  return code >= 0x3400 && CHINESE.some(([first, last]) => first <= code && code <= last);
}

function foldedOf(char: string, code: number): string {
  if (code < 128) return char.toLowerCase();
  let folded = '';
  for (const part of char.normalize('NFD')) if (!/\p{Mn}/u.test(part)) folded += part.toLowerCase();
  return folded;
}
