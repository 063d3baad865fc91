import type { Party } from '../../engine/annotations';
import { lookupIn } from '../lookup';
import { excerpt } from '../passage';
import type { Reading } from '../reading';
import type { Cited } from './card';

/**
 * Who took part in a quote, as the text puts it ("the Senate"); by the entity's name where the text has a shorter
 * form or a pronoun. The evidence is the text's own words either way.
 */
export function partyWords(reading: Reading, { span, entity: id }: Pick<Party, 'span' | 'entity'>): Cited {
  const words = excerpt(reading.text, span);
  const entity = id === null ? undefined : lookupIn(reading).entities.get(id);
  return { words: !entity || words.includes(entity.name) ? words : entity.name, evidence: span };
}
