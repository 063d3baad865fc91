import { ENTITY_TYPES } from '../engine/annotations';

/** A type is stored as its place in the list of all. */
export const PERSON = ENTITY_TYPES.indexOf('person');
