import { overlaps, type Span } from '../../src/base/span';
import type { Entity } from '../../src/engine/annotations';
import type { Differ } from './differ';
import type { Absence, Expectation, ExpectedEntity } from './expectation';
import { same, sameAll, show, showAll } from './locate';

export function compareEntities(differ: Differ, expected: Expectation): void {
  const known = new Set<Entity>();
  for (const entity of expected.entities ?? []) {
    const found = findEntity(differ, entity);
    if (!found) differ.add(`no ${entity.type} ${JSON.stringify(entity.name)}; found ${cast(differ)}`);
    else {
      known.add(found);
      compareEntity(differ, entity, found);
    }
  }
  for (const absence of expected.absent ?? []) compareAbsence(differ, absence);
  if (!expected.only?.includes('entities')) return;
  for (const entity of differ.found.entities) {
    if (!known.has(entity)) differ.add(`besides: ${entity.type} ${JSON.stringify(entity.name)}`);
  }
}

/** Of several entities of one name and type, the one that holds the first mention stated. */
function findEntity(differ: Differ, { name, type, mentions, has }: ExpectedEntity): Entity | undefined {
  const named = differ.found.entities.filter(entity => entity.name === name && entity.type === type);
  const [first] = mentions ?? has ?? [];
  const span = first === undefined ? null : differ.span(first);
  return named.find(entity => nameSpans(entity).some(mention => same(mention, span))) ?? named[0];
}

function compareEntity(differ: Differ, expected: ExpectedEntity, found: Entity): void {
  const { text } = differ;
  const names = nameSpans(found);
  if (expected.mentions && !sameAll(differ.spans(expected.mentions), names)) {
    const wanted = showAll(text, differ.spans(expected.mentions));
    differ.add(`mentions of ${found.name}: expected ${wanted}; found ${showAll(text, names)}`);
  }
  for (const span of differ.spans(expected.has ?? [])) {
    if (names.some(name => same(name, span))) continue;
    differ.add(`mentions of ${found.name}: no ${show(text, span)} among ${showAll(text, names)}`);
  }
  differ.value(`aliases of ${found.name}`, expected.aliases, found.aliases);
  const roles = found.roles.map(role => withoutArticle(text.slice(...role.span)));
  for (const role of expected.roles ?? []) {
    if (!roles.includes(role))
      differ.add(`roles of ${found.name}: no ${role} among ${JSON.stringify(roles)}`);
  }
  const actor = found.mentions.filter(mention => mention.use === 'actor').map(mention => mention.span);
  const meant = found.mentions.filter(mention => mention.form !== 'name').map(mention => mention.span);
  if (expected.meant && !sameAll(differ.spans(expected.meant), meant)) {
    const wanted = showAll(text, differ.spans(expected.meant));
    differ.add(`who is ${found.name}: expected ${wanted}; found ${showAll(text, meant)}`);
  }
  if (expected.actor && !sameAll(differ.spans(expected.actor), actor)) {
    const wanted = showAll(text, differ.spans(expected.actor));
    differ.add(`${found.name} as actor: expected ${wanted}; found ${showAll(text, actor)}`);
  }
}

function compareAbsence(differ: Differ, absence: string | Absence): void {
  const { words, from, types } = typeof absence === 'string' ? { words: absence } : absence;
  const span = differ.span(words);
  const { dates, figures, entities } = differ.found;
  const names = entities.filter(({ type }) => types?.includes(type) ?? true).flatMap(nameSpans);
  const marked = from === 'dates' || from === 'figures' ? { dates, figures }[from].map(d => d.span) : names;
  const wrong = marked.filter(other => overlaps(other, span));
  if (wrong.length)
    differ.add(`${show(differ.text, span)} is in ${from ?? 'names'}: ${showAll(differ.text, wrong)}`);
}

function nameSpans(entity: Entity): Span[] {
  return entity.mentions.filter(mention => mention.form === 'name').map(mention => mention.span);
}

function withoutArticle(role: string): string {
  return role.replace(/^(?:the|an?) /i, '');
}

function cast(differ: Differ): string {
  const { entities } = differ.found;
  return entities.map(({ type, name }) => `${type} ${JSON.stringify(name)}`).join(', ') || 'nobody';
}
