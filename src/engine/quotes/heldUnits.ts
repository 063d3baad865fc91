import type { Span } from '../../base/span';
import type { Unit } from './frames';
import type { Passage } from './passages';

/** For each unit whether some of the spans, in code units of the text, hold at least half of it; of a passage what its marks enclose. */
export function heldUnits(
  units: readonly Unit[],
  spans: readonly Span[],
  passages: readonly Passage[],
): boolean[] {
  return units.map(unit => {
    const [start, end] = unit.kind === 'passage' ? (passages[unit.ref]?.inner ?? unit.span) : unit.span;
    return spans.some(([from, to]) => 2 * (Math.min(to, end) - Math.max(from, start)) >= end - start);
  });
}

/** Runs of units that are held, as half-open ranges in order. */
export function heldRuns(held: readonly boolean[]): Span[] {
  const runs: Span[] = [];
  held.forEach((isHeld, i) => {
    const last = runs.at(-1);
    if (!isHeld) return;
    if (last?.[1] === i) runs[runs.length - 1] = [last[0], i + 1];
    else runs.push([i, i + 1]);
  });
  return runs;
}
