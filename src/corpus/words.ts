import type { Span } from '../base/span';

/** A word as it is compared, with its place in the text. */
export interface Word {
  /** Without case and accents. */
  readonly form: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/**
 * The words of a text from left to right, cut and folded as the full-text index does it (SQLite's `unicode61` with
 * `remove_diacritics 2`): letters and digits make words, everything else parts them.
 */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const form = fold(match[0]);
    if (form !== '') yield { form, span: [match.index, match.index + match[0].length] };
  }
}

/** Without case and accents: these are seldom typed. */
export function fold(text: string): string {
  return isPlain(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** ASCII has no accents; asking is cheaper than taking them away. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
