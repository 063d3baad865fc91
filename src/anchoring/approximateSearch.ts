/** A place where a text holds a pattern with few errors: where it ends, and how many insertions, deletions and substitutions. */
export interface Hit {
  readonly end: number;
  readonly errors: number;
}

const WORD = 32;

/**
 * Where `text` holds `pattern` with at most `mostErrors` errors: of ends close together the best, best first. Takes
 * time proportional to the length of the text times that of the pattern in words of 32 bits.
 *
 * The columns of the edit distance matrix are kept as bit vectors: G. Myers, "A fast bit-vector algorithm for
 * approximate string matching based on dynamic programming", Journal of the ACM 46 (1999), in blocks as described there
 * and with the simplifications of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances", Nordic Journal of Computing 10 (2003). The package approx-string-match does the same, but returns only
 * the matches with the fewest errors; whether words are found for certain hangs on the runners-up.
 */
export function searchApproximately(text: string, pattern: string, mostErrors: number): Hit[] {
  const { length } = pattern;
  if (length === 0) return [];
  const blocks = Math.ceil(length / WORD);
  const equal = matchBits(pattern, blocks);
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  // The last row of a block, which of the last one may lie before its highest bit.
  const lastRow = new Int32Array(blocks).fill(1 << (WORD - 1));
  lastRow[blocks - 1] = 1 << ((length - 1) % WORD);
  const ends: Hit[] = [];
  let errors = length;
  for (let i = 0; i < text.length; i++) {
    const bits = equal.get(text.charCodeAt(i)) ?? none;
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const vp = plus[block] ?? 0;
      const vn = minus[block] ?? 0;
      const negative = carry < 0 ? 1 : 0;
      const eq = (bits[block] ?? 0) | negative;
      const xv = eq | vn;
      const xh = (((eq & vp) + vp) ^ vp) | eq;
      let hp = vn | ~(xh | vp);
      let hn = vp & xh;
      const row = lastRow[block] ?? 0;
      const out = ((hp & row) !== 0 ? 1 : 0) - ((hn & row) !== 0 ? 1 : 0);
      hp = (hp << 1) | (carry > 0 ? 1 : 0);
      hn = (hn << 1) | negative;
      plus[block] = hn | ~(xv | hp);
      minus[block] = hp & xv;
      carry = out;
    }
    errors += carry;
    if (errors <= mostErrors) ends.push({ end: i + 1, errors });
  }
  return bestApart(ends, Math.max(1, length >> 1));
}

/** For each character of the pattern in which of its places it stands. */
function matchBits(pattern: string, blocks: number): Map<number, Int32Array> {
  const bits = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    const words = bits.get(code) ?? new Int32Array(blocks);
    words[i >> 5] = (words[i >> 5] ?? 0) | (1 << (i & 31));
    bits.set(code, words);
  }
  return bits;
}

/** Around a good end there are others a little worse: only the best counts, and after it those further than `apart`. */
function bestApart(ends: readonly Hit[], apart: number): Hit[] {
  const taken = new Map<number, number[]>();
  const isFree = ({ end }: Hit): boolean => {
    const cell = Math.floor(end / apart);
    for (const near of [cell - 1, cell, cell + 1])
      if (taken.get(near)?.some(other => Math.abs(other - end) < apart)) return false;
    taken.set(cell, [...(taken.get(cell) ?? []), end]);
    return true;
  };
  return [...ends].sort((a, b) => a.errors - b.errors || a.end - b.end).filter(isFree);
}
