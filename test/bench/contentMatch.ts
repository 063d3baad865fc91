// Which quote of ours is which of the gold's: by the letters and digits of what was said.
import type { Span } from '../../src/base/span';

/** Intersection over union of the characters of two contents from which they count as the same quote. */
const SAME = 0.5;

/** The best one-to-one matches, greedily from the largest overlap down: index of gold to index of found. */
export function matchContents(
  gold: readonly Set<number>[],
  found: readonly Set<number>[],
): Map<number, number> {
  const pairs = gold
    .flatMap((letters, i) => found.map((other, j) => ({ i, j, overlap: overlapOf(letters, other) })))
    .filter(pair => pair.overlap >= SAME)
    .sort((a, b) => b.overlap - a.overlap);
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (matches.has(i) || taken.has(j)) continue;
    matches.set(i, j);
    taken.add(j);
  }
  return matches;
}

/** Offsets of the letters and digits of some spans. */
export function lettersOf(text: string, spans: readonly Span[]): Set<number> {
  const letters = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text.charAt(i))) letters.add(i);
  }
  return letters;
}

/** Intersection over union. */
export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const offset of a) if (b.has(offset)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
