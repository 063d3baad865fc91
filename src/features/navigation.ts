import type { Span } from '../base/span';
import type { Entity, Quote } from '../engine/annotations';
import { lookupIn } from './lookup';
import type { EntityMark } from './markAt';
import { entityAt, quoteAt } from './markAt';
import type { Reading } from './reading';

export type Direction = 'next' | 'previous';

/** One stop on a way round the article, and which of how many it is, counted from 1. */
export interface Stop<T> {
  readonly item: T;
  readonly position: number;
  readonly count: number;
}

/** The mention of the same entity after or before this one; goes round at the ends. */
export function followMention({ entity, mention }: EntityMark, direction: Direction): Stop<{ span: Span }> {
  const { mentions } = entity;
  const at = mentions.findIndex(({ span }) => span[0] === mention.span[0] && span[1] === mention.span[1]);
  const index = (at + (direction === 'next' ? 1 : mentions.length - 1)) % mentions.length;
  return { item: mentions[index] ?? mention, position: index + 1, count: mentions.length };
}

/** The quote that begins after or before the offset; goes round at the ends. Null when nobody is quoted. */
export function followQuote(reading: Reading, offset: number, direction: Direction): Stop<Quote> | null {
  const quotes = speech(reading);
  const index =
    direction === 'next'
      ? quotes.findIndex(({ span }) => span[0] > offset)
      : quotes.findLastIndex(({ span }) => span[0] < offset);
  const around = index >= 0 ? index : direction === 'next' ? 0 : quotes.length - 1;
  const item = quotes[around];
  return item ? { item, position: around + 1, count: quotes.length } : null;
}

/** All quotes that are somebody's speech; words in marks for another reason are not. */
export function speech(reading: Reading): readonly Quote[] {
  return lookupIn(reading).speech;
}

/** The quotes whose speaker the entity is, whether it said, denied or asked what stands in them. */
export function quotesOf(reading: Reading, entity: Entity): readonly Quote[] {
  return lookupIn(reading).quotesBy.get(entity.id) ?? [];
}

/**
 * The mention a reader means by a place. Where the selection is more than one mention, it is the one it begins with.
 */
export function mentionUnder(reading: Reading, at: Span): EntityMark | null {
  return entityAt(reading, at) ?? entityAt(reading, [at[0], at[0]]);
}

/** Whose quotes a reader means by a place: the entity mentioned there, or the speaker of the quote around it. */
export function whoUnder(reading: Reading, at: Span): Entity | null {
  return entityAt(reading, at)?.entity ?? speakerAt(reading, at) ?? mentionUnder(reading, at)?.entity ?? null;
}

/** The one entity that speaks in the quote at a place; null where there is no quote or no single speaker. */
function speakerAt(reading: Reading, at: Span): Entity | null {
  const [id, another] = quoteAt(reading, at)?.speaker.entities ?? [];
  if (id === undefined || another !== undefined) return null;
  return lookupIn(reading).entities.get(id) ?? null;
}
