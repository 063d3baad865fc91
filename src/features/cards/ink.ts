import type { Wording } from '../wording';
import type { Cited, EntityCard } from './card';

/** What a card's lines are written with. */
export interface CardInk {
  readonly wording: Wording;
  /** Markdown of words that open the place that bears them out. */
  readonly cite: (cited: Cited) => string;
  /** Markdown of words that show the other articles with the name of a card. */
  readonly elsewhere: (words: string, card: EntityCard) => string;
}
