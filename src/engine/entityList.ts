import { compareSpans } from '../base/span';
import type { Entity, Mention, Quote } from './annotations';
import type { Draft, DraftEntity } from './draft';

/**
 * The entities of an article as the contract has them, with every mention of each, and the quotes that refer to them.
 * Ids are numbered by first position, which a pronoun before the name may move: "In her speech, Lund said".
 */
export function entityList(draft: Draft): { entities: Entity[]; quotes: Quote[] } {
  const mentions = mentionsOf(draft);
  const order = draft.entities
    .map(entity => ({ entity, mentions: (mentions.get(entity) ?? []).sort(byPosition) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => byPosition(a.mentions[0] as Mention, b.mentions[0] as Mention));
  const ids = new Map(order.map(({ entity }, index) => [entity.id, `e${String(index + 1)}`]));
  const entities = order.map(({ entity, mentions }): Entity => {
    const { type, name, aliases, roles } = entity;
    return { id: ids.get(entity.id) ?? entity.id, type, name, aliases, roles, mentions };
  });
  return { entities, quotes: draft.quotes.map(quote => renumbered(quote, ids)) };
}

function mentionsOf(draft: Draft): Map<DraftEntity, Mention[]> {
  const mentions = new Map<DraftEntity, Mention[]>();
  for (const entity of draft.entities) {
    const names = entity.names.flatMap((index): Mention[] => {
      const name = draft.names[index];
      if (!name) return [];
      const use = name.use && { use: name.use };
      return [{ span: name.span, form: 'name', ...use, confidence: name.confidence, origin: 'engine' }];
    });
    mentions.set(entity, names);
  }
  for (const { span, form, entity, confidence } of draft.references)
    mentions.get(entity)?.push({ span, form, confidence: rounded(confidence), origin: 'engine' });
  return mentions;
}

function byPosition(a: Mention, b: Mention): number {
  return compareSpans(a.span, b.span);
}

function renumbered(quote: Quote, ids: ReadonlyMap<string, string>): Quote {
  const party = (party: Quote['via'][number]): Quote['via'][number] => ({
    ...party,
    entity: party.entity === null ? null : (ids.get(party.entity) ?? null),
    confidence: rounded(party.confidence),
  });
  return {
    ...quote,
    speaker: {
      ...quote.speaker,
      entities: quote.speaker.entities.flatMap(id => ids.get(id) ?? []),
      confidence: rounded(quote.speaker.confidence),
    },
    via: quote.via.map(party),
    addressee: quote.addressee.map(party),
  };
}

/** More digits than anybody could know. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
