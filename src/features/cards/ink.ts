import type { Wording } from '../wording';
import type { Cited } from './card';

/** What a card's lines are written with. */
export interface CardInk {
  readonly wording: Wording;
  /** Markdown of words that open the place that bears them out. */
  readonly cite: (cited: Cited) => string;
}
