import type { EntityType } from '../../engine/annotations';
import type { Reading } from '../reading';
import type { Wording } from '../wording';
import type { Listed } from './cast';
import { castOf, quotesIn } from './cast';
import type { EntityItem } from './entityItem';
import type { QuoteItem } from './quoteItem';

export type SectionName = 'people' | 'organizations' | 'places' | 'groups' | 'others' | 'quotes';

/** One heading below an article, with what stands under it. */
export interface Section extends Listed<EntityItem | QuoteItem> {
  readonly name: SectionName;
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
  const listedIn = (name: SectionName): Listed<EntityItem | QuoteItem> =>
    name === 'quotes' ? quotesIn(reading) : castOf(reading, type => SECTION_OF[type] === name);
  return ORDER.map(name => ({ name, ...listedIn(name) })).filter(({ count }) => count > 0);
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

/** The last line where not all is listed; null where it is. */
export function unlistedWords({ items, count }: Listed<unknown>, { t }: Wording): string | null {
  const left = count - items.length;
  return left === 0 ? null : t('{0} more are not listed', String(left));
}
