import type { Token } from '../text/token';
import titles from './lexicon/titles.json';

/** Offices by their last word, each as its words. */
const OFFICES = phrases([...titles.offices, ...titles.military]);
const LONGEST_OFFICE = 4;

function phrases(list: readonly string[]): Map<string, string[][]> {
  const byLast = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), words]);
  }
  return byLast;
}

/** The first token of the longest office ("prime minister") that ends right before token `end` and begins at `from` or later, or null. */
export function officeEndingAt(tokens: readonly Token[], end: number, from: number): number | null {
  const word = (i: number): string => tokens[i]?.text.toLowerCase().replace(/\.$/, '') ?? '';
  let longest: number | null = null;
  for (const words of OFFICES.get(word(end - 1)) ?? []) {
    const first = end - words.length;
    if (first < from || words.length > LONGEST_OFFICE) continue;
    if (words.every((part, k) => word(first + k) === part) && first < (longest ?? Infinity)) longest = first;
  }
  return longest;
}
