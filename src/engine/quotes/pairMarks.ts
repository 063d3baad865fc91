import type { Mark, MarkFamily } from './marks';

/** Two marks that enclose words; one of them is null where the writer or the paragraph's end left it out. */
export interface MarkPair {
  readonly open: Mark | null;
  readonly close: Mark | null;
}

/** Deeper than this nobody quotes; what looks like it is a run of stray marks. */
const DEEPEST = 4;

interface Open {
  readonly mark: Mark;
  /** The first doubtful closer seen since, taken when no better one comes. */
  weak: Mark | null;
}

/**
 * Pairs the marks of one paragraph, in the order of their first marks. A mark that cannot be paired costs only itself:
 * an opener is given up when its family opens again or a mark around it closes. Half a pair is kept in two places,
 * where no other mark of its family speaks against it: an opener that is its family's last mark may run to the
 * paragraph's end, and a closer that is its family's first may have lost its opener. Every mark is pushed and popped
 * once, so the time is linear.
 */
export function pairMarks(marks: readonly Mark[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  const stack: Open[] = [];
  const depth: Record<MarkFamily, number> = { double: 0, single: 0, guillemet: 0, angle: 0 };
  const lastOf = new Map<MarkFamily, Mark>();

  const drop = (): void => {
    const top = stack.pop();
    if (!top) return;
    depth[top.mark.family]--;
    if (top.weak) pairs.push({ open: top.mark, close: top.weak });
  };
  const open = (mark: Mark): void => {
    if (stack.at(-1)?.mark.family === mark.family) drop();
    if (stack.length >= DEEPEST) return;
    stack.push({ mark, weak: null });
    depth[mark.family]++;
  };
  const close = (mark: Mark): void => {
    const innermost = stack.at(-1);
    if (mark.weak) {
      if (innermost?.mark.family === mark.family) innermost.weak ??= mark;
      return;
    }
    while (stack.length > 0 && stack.at(-1)?.mark.family !== mark.family) drop();
    const top = stack.pop();
    if (!top) return;
    depth[mark.family]--;
    pairs.push({ open: top.mark, close: mark });
  };

  for (const mark of marks) {
    const isOpen = depth[mark.family] > 0;
    if (mark.side === 'open' || (mark.side === 'either' && !isOpen)) open(mark);
    else if (isOpen) close(mark);
    else if (!lastOf.has(mark.family) && mark.family !== 'single' && !mark.weak)
      pairs.push({ open: null, close: mark });
    lastOf.set(mark.family, mark);
  }
  const outermost = stack[0];
  if (outermost?.weak === null && lastOf.get(outermost.mark.family) === outermost.mark) {
    pairs.push({ open: outermost.mark, close: null });
  }
  while (stack.length > 0) drop();
  return pairs.sort((a, b) => firstOf(a) - firstOf(b));
}

function firstOf(pair: MarkPair): number {
  return (pair.open ?? pair.close)?.first ?? 0;
}
