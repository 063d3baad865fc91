import type { Span } from '../../base/span';
import type { Attribution } from './attribution';

/** A quote put together from its pieces, before it is known who its source is. */
export interface LinkedQuote {
  /** Code units, in order. */
  readonly content: Span[];
  /** Indices of the marked passages it holds. */
  readonly passages: number[];
  /** Index of the frame its attribution speaks of, or of its own when it has none. */
  readonly frame: number;
  readonly attribution: Attribution | null;
  /** It goes on into a paragraph that names no speaker. */
  continues: boolean;
  /** The passage it stands in, or null. */
  readonly parent: number | null;
  /** The turn of a transcript it stands in, or null. */
  readonly turn: LinkedQuote | null;
}
