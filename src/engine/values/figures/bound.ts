import type { Span } from '../../../base/span';
import type { Bound } from '../../annotations';
import type { Lexemes } from '../lexemes';
import { figureTables } from './figureTables';

export interface BoundReading {
  readonly bound: Bound;
  /** Lexeme indices. */
  readonly lexemes: Span;
}

/** "edged up to 1.7 percent" says where it went, not that it is the most. */
const MOTION =
  /^(?:go|goes|going|gone|went|rose|risen|edged?|moved?|climbed|inched|crept|ticked|picked|adds?|added|summed)$/;

/** "more than", "at least", "about" that end right before lexeme `i`. */
export function readBoundBefore(lexemes: Lexemes, i: number): BoundReading | null {
  for (const { words, bound } of figureTables.boundsBefore.get(lexemes.lower(i - 1)) ?? []) {
    if (!words.every((word, n) => lexemes.lower(i - 1 - n) === word)) continue;
    const from = i - words.length;
    if (words[1] === 'up' && MOTION.test(lexemes.lower(from - 1))) return null;
    return { bound, lexemes: [from, i] };
  }
  return null;
}

/** "or more", "or so", "-plus" that begin right at lexeme `i`, behind the figure. */
export function readBoundBehind(lexemes: Lexemes, i: number): BoundReading | null {
  const at = lexemes.lower(i) === '-' && lexemes.at(i).glued ? i + 1 : i;
  for (const { words, bound } of figureTables.boundsBehind.get(lexemes.lower(at)) ?? []) {
    const glued = words.length > 1 || lexemes.at(i).glued;
    if (glued && words.every((word, n) => lexemes.lower(at + n) === word))
      return { bound, lexemes: [at, at + words.length] };
  }
  return null;
}
