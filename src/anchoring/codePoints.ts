/**
 * Translates between the two ways to count a text: UTF-16 code units, as everything in Byline does, and Unicode code
 * points, as W3C's selectors do. Only characters beyond the basic plane make a difference, so only these are kept.
 */
export class CodePoints {
  /** Where the characters of two code units begin. */
  readonly #pairs: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
    this.#length = text.length;
  }

  /** The number of code points before a code unit; one within a pair counts as before it. */
  fromUnits(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.#length));
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] ?? 0) + 1 < at) low = middle + 1;
      else high = middle;
    }
    const within = this.#pairs[low] === at - 1 ? 1 : 0;
    return at - within - low;
  }

  /** The code unit before which so many code points stand; beyond the end, the end. */
  toUnits(points: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Before the nth pair there are as many code points as code units, less one for each pair before it.
      if ((this.#pairs[middle] ?? 0) - middle < points) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, Math.min(points + low, this.#length));
  }
}
