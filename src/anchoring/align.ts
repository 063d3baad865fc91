import type { Span } from '../base/span';

/**
 * Local alignments with affine gap costs: of a pattern the best part that a text has, where a sentence put in between
 * costs little more than a word, and where an end that would match by chance alone is left out. T. Smith and M. Waterman,
 * "Identification of common molecular subsequences", Journal of Molecular Biology 147 (1981); O. Gotoh, "An improved
 * algorithm for matching biological sequences", ibid. 162 (1982). A character that matches counts one.
 */
const MISMATCH = -1.5;
const GAP_OPEN = -2.5;
/** Per character of the pattern that the text has lost: of all of them few may be missing. */
const LOST = -0.25;

/** How a pattern lies in a text. */
export interface Alignment {
  /** From the first to the last character that stands for one of the pattern. */
  readonly span: Span;
  /** How many characters of the pattern are there. */
  readonly matched: number;
}

/** Ways to come to a cell: from a match or mismatch, from a character more in the text, from one lost. */
const enum From {
  Pair = 0,
  More = 1,
  Lost = 2,
}

/**
 * The best place of a pattern in the text; null where the text has nothing of it. `more` is what each further character
 * put in between costs. Takes time and memory proportional to the product of the lengths.
 */
export function alignWithin(pattern: string, text: string, more: number): Alignment | null {
  const width = text.length + 1;
  const best = [0, 1, 2].map(() =>
    new Float64Array((pattern.length + 1) * width).fill(-Infinity),
  ) as Matrices;
  const [pair, inserted, lost] = best;
  let end = 0;
  for (let i = 1; i <= pattern.length; i++) {
    const code = pattern.charCodeAt(i - 1);
    for (let j = 1; j < width; j++) {
      const cell = i * width + j;
      const above = cell - width;
      const step = code === text.charCodeAt(j - 1) ? 1 : MISMATCH;
      pair[cell] = Math.max(0, top(best, above - 1)) + step;
      inserted[cell] = Math.max(at(pair, cell - 1) + GAP_OPEN + more, at(inserted, cell - 1) + more);
      lost[cell] = Math.max(at(pair, above) + GAP_OPEN + LOST, at(lost, above) + LOST);
      if (at(pair, cell) > at(pair, end)) end = cell;
    }
  }
  return at(pair, end) > 0 ? traceBack(best, pattern, text, end) : null;
}

type Matrices = [pair: Float64Array, inserted: Float64Array, lost: Float64Array];

function at(matrix: Float64Array, cell: number): number {
  return matrix[cell] ?? -Infinity;
}

function top([pair, inserted, lost]: Matrices, cell: number): number {
  return Math.max(at(pair, cell), at(inserted, cell), at(lost, cell));
}

function traceBack(best: Matrices, pattern: string, text: string, end: number): Alignment {
  const width = text.length + 1;
  const [pair, inserted, lost] = best;
  let cell = end;
  let from = From.Pair;
  let matched = 0;
  let start = end % width;
  for (;;) {
    if (from === From.Pair) {
      const j = cell % width;
      if (pattern.charCodeAt((cell - j) / width - 1) === text.charCodeAt(j - 1)) matched++;
      start = j - 1;
      cell -= width + 1;
      if (top(best, cell) <= 0) break;
      from = bestWay(best, cell);
    } else if (from === From.More) {
      from = at(pair, cell - 1) + GAP_OPEN >= at(inserted, cell - 1) ? From.Pair : From.More;
      cell -= 1;
    } else {
      from = at(pair, cell - width) + GAP_OPEN >= at(lost, cell - width) ? From.Pair : From.Lost;
      cell -= width;
    }
  }
  return { span: [start, end % width], matched };
}

function bestWay([pair, inserted, lost]: Matrices, cell: number): From {
  if (at(pair, cell) >= at(inserted, cell) && at(pair, cell) >= at(lost, cell)) return From.Pair;
  return at(inserted, cell) >= at(lost, cell) ? From.More : From.Lost;
}

/**
 * How much of a context still stands beside a place, from 0 to 1: both texts begin at the place and lead away from it,
 * and the far end of either may be missing. `more` is what each character costs that was put in between.
 */
export function contextLeft(context: string, text: string, more: number): number {
  const columns = text.length;
  let above: Rows = {
    pair: new Float64Array(columns + 1).fill(-Infinity),
    lost: new Float64Array(columns + 1).fill(-Infinity),
  };
  above.pair[0] = 0;
  // Something may have been put in right at the place.
  for (let j = 1; j <= columns; j++) above.pair[j] = GAP_OPEN + more * j;
  let most = 0;
  for (let i = 1; i <= context.length; i++) {
    const code = context.charCodeAt(i - 1);
    const row: Rows = { pair: new Float64Array(columns + 1), lost: new Float64Array(columns + 1) };
    let inserted = -Infinity;
    for (let j = 0; j <= columns; j++) {
      const lost = Math.max(at(above.pair, j) + GAP_OPEN + more, at(above.lost, j) + more);
      let score = lost;
      if (j > 0) {
        const step = code === text.charCodeAt(j - 1) ? 1 : MISMATCH;
        const paired = Math.max(at(above.pair, j - 1), at(above.lost, j - 1)) + step;
        inserted = Math.max(inserted + more, at(row.pair, j - 1) + GAP_OPEN + more);
        score = Math.max(paired, inserted, lost);
        most = Math.max(most, paired);
      }
      row.pair[j] = score;
      row.lost[j] = lost;
    }
    above = row;
  }
  return context.length === 0 ? 0 : most / context.length;
}

/** The last two rows are enough where no way back is asked for. */
interface Rows {
  readonly pair: Float64Array;
  readonly lost: Float64Array;
}
