import type { Span } from '../../base/span';
import type { Draft, DraftEntity, NameMention } from '../draft';
import type { NameGenders } from '../genders/nameGenders';
import type { Stage } from '../stage';
import { isActor } from './actors';
import { clusterNames } from './entities';
import { RoleReader } from './roles';

/** Makes entities of the names, reads their roles and tells which places act. */
export function entitiesStage(genders: NameGenders): Stage {
  return {
    name: 'entities',
    requires: ['text', 'tokens', 'sentenceTokens', 'names'],
    assigns: ['names', 'entities'],
    run(draft) {
      draft.entities = clusterNames(draft.text, draft.names, genders);
      draft.names = settled(draft);
      const sentences = sentenceOfNames(draft);
      const reader = new RoleReader(draft);
      for (const entity of draft.entities)
        if (entity.type === 'person') readRoles(entity, draft, sentences, reader);
    },
  };
}

/** The names with the types of their entities, and which of them act. */
function settled({ names, entities, tokens }: Draft): NameMention[] {
  const types = new Map(entities.flatMap(({ type, names }) => names.map(index => [index, type])));
  return names.map((name, index) => {
    const typed = { ...name, type: types.get(index) ?? name.type };
    return isActor(tokens, typed) ? { ...typed, use: 'actor' } : typed;
  });
}

function readRoles(entity: DraftEntity, draft: Draft, sentences: readonly Span[], reader: RoleReader): void {
  const known = new Set<string>();
  for (const index of entity.names) {
    const name = draft.names[index];
    const sentence = sentences[index];
    if (!name || !sentence) continue;
    for (const role of reader.rolesOf(name, sentence)) {
      const key = role.text.toLowerCase();
      if (known.has(key)) continue;
      known.add(key);
      entity.roles.push(role);
    }
  }
}

/** For each name the token range of its sentence. */
function sentenceOfNames(draft: Draft): Span[] {
  let at = 0;
  return draft.names.map(name => {
    while ((draft.sentenceTokens[at]?.[1] ?? Infinity) <= name.tokens[0]) at++;
    return draft.sentenceTokens[at] ?? name.tokens;
  });
}
