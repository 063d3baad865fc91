import type { Span } from '../base/span';
import { introductionOf } from './introduction';
import { mentionUnder } from './navigation';
import type { Reading } from './reading';

/** Every mention of who is meant at a place, whatever its form: name, description or pronoun. Empty for plain text. */
export function referencesAt(reading: Reading, at: Span, withIntroduction = true): readonly Span[] {
  const entity = mentionUnder(reading, at)?.entity;
  if (!entity) return [];
  const left = withIntroduction ? undefined : introductionOf(reading, entity);
  return entity.mentions.filter(mention => mention !== left).map(({ span }) => span);
}
