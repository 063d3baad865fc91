import type { Figure } from '../engine/annotations';

const LARGEST = 10;
const DIGIT = /\p{Nd}/u;

/**
 * Whether a figure is a count or rank up to ten written as a word: "two countries", "the first". Newspapers spell out
 * what carries no weight as a number; underlined, it would draw the eye to where nothing is. A bound ("at least two")
 * gives it weight again. It keeps its card either way.
 */
export function isSmallCount(text: string, { kind, value, valueTo, bound, span }: Figure): boolean {
  const isCount = kind === 'count' || kind === 'ordinal';
  const isSmall = Math.abs(value) <= LARGEST && (valueTo === null || Math.abs(valueTo) <= LARGEST);
  return isCount && isSmall && bound === 'exact' && !DIGIT.test(text.slice(...span));
}
