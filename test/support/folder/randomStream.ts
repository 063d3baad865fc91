import { Chance } from '../chance';

/** Chance as the makers of invented articles need it. */
export class RandomStream extends Chance {
  /** A whole number from 0 up to `below`, the latter excluded. */
  below(below: number): number {
    return this.between(0, below - 1);
  }

  /** An index below `size`; low ones far oftener, as in news few people are in most articles (a power law). */
  famous(size: number): number {
    return Math.min(size - 1, Math.floor(size * this.next() ** 3));
  }
}
