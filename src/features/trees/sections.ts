import type { EntityType } from '../../engine/annotations';
import type { Reading } from '../reading';
import type { Wording } from '../wording';
import { castOf, quotesIn } from './cast';
import type { EntityItem } from './entityItem';
import type { QuoteItem } from './quoteItem';

export type SectionName = 'people' | 'organizations' | 'places' | 'groups' | 'others' | 'quotes';

/** One heading below an article, with what stands under it. */
export interface Section {
  readonly name: SectionName;
  readonly items: readonly (EntityItem | QuoteItem)[];
}

const SECTION_OF: Readonly<Record<EntityType, SectionName>> = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
  group: 'groups',
  event: 'others',
  product: 'others',
  work: 'others',
};
const ORDER: readonly SectionName[] = ['people', 'organizations', 'places', 'groups', 'others', 'quotes'];

/** Cast and quotes of an article under their headings; a heading without anything is left out. */
export function sectionsOf(reading: Reading): Section[] {
  const cast = castOf(reading);
  const itemsOf = (name: SectionName): Section['items'] =>
    name === 'quotes' ? quotesIn(reading) : cast.filter(({ type }) => SECTION_OF[type] === name);
  return ORDER.map(name => ({ name, items: itemsOf(name) })).filter(({ items }) => items.length > 0);
}

export function sectionTitle(name: SectionName, { t }: Wording): string {
  const titles: Record<SectionName, string> = {
    people: t('People'),
    organizations: t('Organisations'),
    places: t('Places'),
    groups: t('Groups'),
    others: t('Other Names'),
    quotes: t('Quotes'),
  };
  return titles[name];
}
