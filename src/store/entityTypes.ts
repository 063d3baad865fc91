import type { EntityType } from '../engine/annotations';

/** A type is stored as its place in this list, to which only its end may be added. */
export const ENTITY_TYPES: readonly EntityType[] = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'product',
  'work',
];

export const PERSON = ENTITY_TYPES.indexOf('person');
