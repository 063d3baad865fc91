import type { Lexemes } from '../lexemes';
import { readNumber, type NumberPhrase } from '../numberPhrase';

/** A number or a range of numbers: "340,000", "10-20", "3 to 5 million", "between 10 and 20". */
export interface Amount {
  readonly from: number;
  readonly end: number;
  readonly value: number;
  readonly valueTo: number | null;
  readonly vague: boolean;
  /** Of the number, or of the upper end. */
  readonly scale: number;
  readonly digits: boolean;
}

const DASH = /^[-–—]$/;

/** The amount that begins at `i` with the number `first`. */
export function readAmount(lexemes: Lexemes, i: number, first: NumberPhrase): Amount {
  return readRange(lexemes, i, first, joint => joint) ?? single(i, first);
}

/** The number that begins at `i`, not read on into a range. */
export function single(from: number, { end, value, vague, scale, digits }: NumberPhrase): Amount {
  return { from, end, value, valueTo: null, vague, scale, digits };
}

/**
 * The range that `first` begins, or null. `past` steps over what may stand before the second number ("$") and is given its
 * index. "from 10 to 20" is a change and no range, "10 to 20" is one.
 */
export function readRange(
  lexemes: Lexemes,
  i: number,
  first: NumberPhrase,
  past: (index: number) => number,
): Amount | null {
  const joint = lexemes.lower(first.end);
  const dash = DASH.test(joint);
  const between = joint === 'and' && isBetween(lexemes, i);
  if (!dash && !between && (joint !== 'to' || isFrom(lexemes, i))) return null;
  const at = past(first.end + 1);
  const second = readNumber(lexemes, at);
  if (!second || first.vague || second.vague) return null;
  const shared = first.scale === 1 && second.scale > 1 && first.value * second.scale < second.value;
  const value = shared ? first.value * second.scale : first.value;
  if (value >= second.value) return null;
  return {
    from: i,
    end: second.end,
    value,
    valueTo: second.value,
    vague: false,
    scale: second.scale,
    digits: first.digits,
  };
}

/** "between" before the number or its currency sign. */
function isBetween(lexemes: Lexemes, i: number): boolean {
  return precedes(lexemes, i, 'between');
}

function isFrom(lexemes: Lexemes, i: number): boolean {
  return precedes(lexemes, i, 'from');
}

function precedes(lexemes: Lexemes, i: number, word: string): boolean {
  return (
    lexemes.lower(i - 1) === word ||
    lexemes.lower(i - 2) === word ||
    (lexemes.at(i - 1).kind === 'mark' && lexemes.lower(i - 3) === word)
  );
}
