import type { Span } from '../base/span';
import { trimmedSpan } from '../base/span';
import type { Entity, Mention, Quote } from '../engine/annotations';
import { entityAt, quoteAt } from './markAt';
import type { Reading } from './reading';

/** What can be put right at a place, before it is said how. */
export type Fix =
  | { readonly kind: 'notAName' | 'changeType' | 'split'; readonly entity: Entity; readonly mention: Mention }
  | {
      readonly kind: 'merge';
      readonly entity: Entity;
      readonly mention: Mention;
      readonly others: readonly Entity[];
    }
  | { readonly kind: 'wrongSpeaker'; readonly quote: Quote }
  | { readonly kind: 'markName' | 'markQuote'; readonly span: Span }
  | { readonly kind: 'setDate' };

/** What makes sense at a place, the likeliest first: selected words may be marked, a name or quote corrected. */
export function fixesAt(reading: Reading, at: Span): Fix[] {
  const { entities } = reading.annotations;
  const fixes: Fix[] = [];
  const mark = entityAt(reading, at);
  const selected = selectionOf(reading.text, at);
  const isMark = mark && selected && isSame(mark.span, selected);
  if (mark) {
    const { entity, mention } = mark;
    if (mention.form === 'name') fixes.push({ kind: 'notAName', entity, mention });
    fixes.push({ kind: 'changeType', entity, mention });
    const others = entities.filter(other => other !== entity);
    if (others.length > 0) fixes.push({ kind: 'merge', entity, mention, others });
    if (entity.mentions.filter(({ form }) => form === 'name').length > 1)
      fixes.push({ kind: 'split', entity, mention });
  }
  const quote = quoteAt(reading, at);
  if (quote && quote.kind !== 'scare') fixes.push({ kind: 'wrongSpeaker', quote });
  if (selected && !isMark) {
    const marks: Fix[] = [
      { kind: 'markName', span: selected },
      { kind: 'markQuote', span: selected },
    ];
    if (mark ?? quote) fixes.push(...marks);
    else fixes.unshift(...marks);
  }
  fixes.push({ kind: 'setDate' });
  return fixes;
}

/** Who may have said something: those with a name, people first. */
export function possibleSpeakers(reading: Reading, quote: Quote | null): Entity[] {
  const taken = new Set(quote?.speaker.entities);
  const speak = ['person', 'organization', 'group'];
  const rank = ({ type }: Entity): number => (speak.includes(type) ? speak.indexOf(type) : speak.length);
  return reading.annotations.entities
    .filter(({ id, type }) => !taken.has(id) && type !== 'event' && type !== 'product')
    .sort((a, b) => rank(a) - rank(b));
}

/** The selection without white space at its ends; null for a cursor. */
function selectionOf(text: string, at: Span): Span | null {
  const [start, end] = trimmedSpan(text, at);
  return start < end ? [start, end] : null;
}

function isSame(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
