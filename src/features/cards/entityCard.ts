import type { Entity, Quote } from '../../engine/annotations';
import { isSure } from '../certainty';
import { distinctRoles } from '../distinctRoles';
import type { EntityMark } from '../markAt';
import { quotesOf } from '../navigation';
import { excerpt } from '../passage';
import type { Reading } from '../reading';
import type { Cited, EntityCard, Speech } from './card';
import { partyWords } from './partyWords';

/** A card is short: more than these are found under "All mentions". */
const MOST_ROLES = 3;
const MOST_ALIASES = 3;

export function entityCard(reading: Reading, { entity, mention, span }: EntityMark): EntityCard {
  return {
    kind: 'entity',
    span,
    type: entity.type,
    name: entity.name,
    standIn: mention.form === 'name' ? null : excerpt(reading.text, span),
    sure: isSure(mention.confidence),
    actor: mention.use === 'actor',
    roles: distinctRoles(entity.roles).slice(0, MOST_ROLES),
    aliases: entity.aliases.slice(0, MOST_ALIASES),
    mentions: entity.mentions.length,
    speech: speechOf(reading, entity),
    corrected: mention.origin === 'reader',
    elsewhere: null,
  };
}

function speechOf(reading: Reading, entity: Entity): Speech {
  const quotes = quotesOf(reading, entity);
  const said = quotes.filter(({ polarity }) => polarity === 'said');
  return {
    said: said.length,
    probably: said.filter(({ speaker }) => !isSure(speaker.confidence)).length,
    denied: quotes.filter(({ polarity }) => polarity === 'denied').length,
    asked: quotes.filter(({ polarity }) => polarity === 'asked').length,
    via: commonVia(reading, said),
    sample: sampleOf(reading, said),
  };
}

function commonVia(reading: Reading, said: readonly Quote[]): string | null {
  const first = said[0]?.via[0];
  if (!first?.entity) return null;
  return said.every(({ via }) => via[0]?.entity === first.entity) ? partyWords(reading, first).words : null;
}

function sampleOf(reading: Reading, said: readonly Quote[]): Cited | null {
  for (const { quoted, speaker } of said) {
    const [piece] = quoted;
    if (piece && isSure(speaker.confidence)) return { words: excerpt(reading.text, piece), evidence: piece };
  }
  return null;
}
