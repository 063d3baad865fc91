import { contains } from '../base/span';
import type { Span } from '../base/span';
import type { Annotations, DateMention, Entity, Figure, Mention, Quote } from '../engine/annotations';
import type { Reading } from './reading';

/** Something marked in the text that is not a quote. */
export type Mark =
  | { readonly kind: 'entity'; readonly span: Span; readonly entity: Entity; readonly mention: Mention }
  | { readonly kind: 'date'; readonly span: Span; readonly date: DateMention }
  | { readonly kind: 'figure'; readonly span: Span; readonly figure: Figure };

export type EntityMark = Extract<Mark, { kind: 'entity' }>;

/** The innermost mark at a place, or null. Of marks of one length an entity comes before a date and a figure. */
export function markAt(reading: Reading, at: Span): Mark | null {
  return innermost(marks(reading.annotations), at);
}

/** The innermost mention of an entity at a place, or null. */
export function entityAt(reading: Reading, at: Span): EntityMark | null {
  return innermost(entityMarks(reading.annotations), at);
}

/** The innermost quote at a place, or null. */
export function quoteAt(reading: Reading, at: Span): Quote | null {
  return innermost(reading.annotations.quotes, at);
}

/**
 * The shortest item that holds the place. An empty span is a cursor: it is in what begins there rather than in what
 * ends there, but right behind a word it still is on that word as far as its reader is concerned.
 */
function innermost<T extends { readonly span: Span }>(items: Iterable<T>, at: Span): T | null {
  let inside: T | null = null;
  let behind: T | null = null;
  for (const item of items) {
    if (!contains(item.span, at)) continue;
    if (item.span[1] > at[0]) inside = shorter(inside, item);
    else behind = shorter(behind, item);
  }
  return inside ?? behind;
}

function shorter<T extends { readonly span: Span }>(held: T | null, item: T): T {
  return held && held.span[1] - held.span[0] <= item.span[1] - item.span[0] ? held : item;
}

function* marks(annotations: Annotations): Iterable<Mark> {
  yield* entityMarks(annotations);
  for (const date of annotations.dates) yield { kind: 'date', span: date.span, date };
  for (const figure of annotations.figures) yield { kind: 'figure', span: figure.span, figure };
}

function* entityMarks(annotations: Annotations): Iterable<EntityMark> {
  for (const entity of annotations.entities)
    for (const mention of entity.mentions) yield { kind: 'entity', span: mention.span, entity, mention };
}
