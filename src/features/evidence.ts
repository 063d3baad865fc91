import type { Span } from '../base/span';
import type { Annotations, Quote } from '../engine/annotations';
import { distinctRoles } from './distinctRoles';
import { entityAt, markAt, quoteAt } from './markAt';
import type { Reading } from './reading';

/** Words of the article on which a statement of Byline rests, and which part they play. */
export interface Evidence {
  readonly span: Span;
  readonly part: 'role' | 'speaker' | 'cue' | 'via' | 'addressee' | 'when' | 'quoted' | 'bound' | 'published';
}

/** What the statements about whatever stands at a place rest on, innermost first; a role said twice comes once. */
export function evidenceAt(reading: Reading, at: Span): Evidence[] {
  const { annotations } = reading;
  const mark = markAt(reading, at);
  const quote = quoteAt(reading, at);
  const found: Evidence[] = [];
  const entity = entityAt(reading, at)?.entity;
  for (const { evidence } of distinctRoles(entity?.roles ?? [])) found.push({ span: evidence, part: 'role' });
  if (mark?.kind === 'figure' && mark.figure.boundSpan)
    found.push({ span: mark.figure.boundSpan, part: 'bound' });
  if (mark?.kind === 'date' && mark.date.basis === 'relative')
    for (const span of annotations.published.evidence) found.push({ span, part: 'published' });
  if (quote) found.push(...quoteEvidence(quote));
  const when = quote && annotations.dates.find(({ id }) => id === quote.when);
  if (when) found.push({ span: when.span, part: 'when' });
  return found;
}

/** Whether the words of the span are evidence of anything in this reading: a link from elsewhere may claim so. */
export function isEvidence(reading: Reading, span: Span): boolean {
  for (const known of allEvidence(reading.annotations))
    if (known.span[0] === span[0] && known.span[1] === span[1]) return true;
  return false;
}

function* allEvidence(annotations: Annotations): Iterable<Evidence> {
  for (const { roles } of annotations.entities) for (const { span } of roles) yield { span, part: 'role' };
  for (const { boundSpan } of annotations.figures) if (boundSpan) yield { span: boundSpan, part: 'bound' };
  for (const span of annotations.published.evidence) yield { span, part: 'published' };
  for (const { span } of annotations.dates) yield { span, part: 'when' };
  for (const quote of annotations.quotes) {
    for (const span of quote.quoted) yield { span, part: 'quoted' };
    yield* quoteEvidence(quote);
  }
}

function* quoteEvidence(quote: Quote): Iterable<Evidence> {
  if (quote.speaker.span) yield { span: quote.speaker.span, part: 'speaker' };
  if (quote.cue) yield { span: quote.cue, part: 'cue' };
  for (const { span } of quote.via) yield { span, part: 'via' };
  for (const { span } of quote.addressee) yield { span, part: 'addressee' };
}
