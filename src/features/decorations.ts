import { compareSpans } from '../base/span';
import type { Span } from '../base/span';
import type { Entity, EntityType } from '../engine/annotations';
import type { Density } from './density';
import { markedPassages } from './markedPassages';
import type { Reading } from './reading';
import { isSmallCount } from './smallCount';

/** What is drawn in its own shape and colour. `value` is a date or a figure. */
export const DECORATION_KINDS = ['person', 'organization', 'place', 'group', 'value', 'quote'] as const;

export type DecorationKind = (typeof DECORATION_KINDS)[number];

/** The spans of each kind, in the order of the text. */
export type Decorations = Readonly<Record<DecorationKind, readonly Span[]>>;

/** Events, products and works stay plain: colour is sparse. */
const KIND_OF: Partial<Record<EntityType, DecorationKind>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
};

/** Which kinds a density may draw; the others can be taken off the screen before anything is known of the text. */
export function kindsDrawn(density: Density): readonly DecorationKind[] {
  if (density === 'all') return DECORATION_KINDS;
  if (density === 'quotes') return ['quote'];
  return density === 'entity' ? ['person', 'organization', 'place', 'group'] : [];
}

/**
 * What is drawn of an article. At "all" only names are underlined, not every "he", and no small count; at "entity" each mention of the
 * one entity is, whatever its form, because following it is the purpose.
 *
 * @param followed id of the entity to show at density "entity"; null when none is under the cursor
 */
export function decorationsOf(reading: Reading, density: Density, followed: string | null): Decorations {
  const drawn: Record<DecorationKind, Span[]> = {
    person: [],
    organization: [],
    place: [],
    group: [],
    value: [],
    quote: [],
  };
  const { entities, dates, figures, quotes } = reading.annotations;
  if (density === 'entity') {
    const entity = entities.find(({ id }) => id === followed);
    if (entity) underline(entity, () => true);
  }
  if (density === 'all') {
    for (const entity of entities) underline(entity, form => form === 'name');
    const weighty = figures.filter(figure => !isSmallCount(reading.text, figure));
    drawn.value = [...dates, ...weighty].map(({ span }) => span);
  }
  if (density === 'all' || density === 'quotes') {
    const spoken = quotes.filter(({ kind }) => kind !== 'scare');
    drawn.quote = united(spoken.flatMap(quote => markedPassages(reading.text, quote)));
  }
  for (const kind of DECORATION_KINDS) drawn[kind].sort(compareSpans);
  return drawn;

  function underline(entity: Entity, wanted: (form: string) => boolean): void {
    const kind = KIND_OF[entity.type];
    if (!kind) return;
    for (const { span, form } of entity.mentions) if (wanted(form)) drawn[kind].push(span);
  }
}

/** Spans that overlap made one, so that a quote within a quote does not lie on it as a second, darker layer. */
function united(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort(compareSpans)) {
    const last = result.at(-1);
    if (last && span[0] < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])];
    else result.push(span);
  }
  return result;
}
