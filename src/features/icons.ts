import type { EntityType } from '../engine/annotations';

/** The names of VS Code's own icons for what Byline marks: the same in cards and views. */
export const ENTITY_ICONS: Readonly<Record<EntityType, string>> = {
  person: 'account',
  organization: 'organization',
  place: 'location',
  group: 'globe',
  event: 'star-empty',
  product: 'package',
  work: 'book',
};

export const QUOTE_ICON = 'quote';
export const DATE_ICON = 'calendar';
export const FIGURE_ICON = 'symbol-numeric';

/** Of what the reader checked. */
export const CHECK_ICON = 'verified';
