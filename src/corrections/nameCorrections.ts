import type { Span } from '../base/span';
import { fold } from '../anchoring/foldedText';
import type { EntityType } from '../engine/annotations';
import type { Correctable, OpenEntity } from './correctable';
import { isName } from './correctable';

/** What a correction is about in one article: one place, or everything that is called so. */
export type Reach = { readonly span: Span } | { readonly words: string };

/** These words are no name. Gives the spans it took. */
export function notAName(article: Correctable, reach: Reach): Span[] {
  return mentionsIn(article, reach).map(({ entity, mention }) => {
    article.move(mention, entity, null);
    return mention.span;
  });
}

/** Of one mention: it is of something else of that name and type. Else all of the entity's are. */
export function changeType(article: Correctable, reach: Reach, type: EntityType): Span[] {
  if ('span' in reach) {
    const found = article.mentionAt(reach.span);
    if (!found) return [];
    const { entity, mention } = found;
    if (entity.mentions.filter(isName).length === 1) return retype(entity, type);
    const words = article.words(mention.span);
    const other = article.called(words).find(one => one !== entity && one.type === type);
    article.move(mention, entity, other ?? article.add(textOf(article, mention.span), type));
    return [mention.span];
  }
  return article.called(reach.words).flatMap(entity => retype(entity, type));
}

function retype(entity: OpenEntity, type: EntityType): Span[] {
  entity.type = type;
  entity.mentions = entity.mentions.map(mention => ({ ...mention, origin: 'reader' }));
  return entity.mentions.map(({ span }) => span);
}

/** One mention, or all of who is called so, are whom the other name means. */
export function merge(article: Correctable, reach: Reach, name: string): Span[] {
  const [into] = article.called(name);
  if (!into) return [];
  if ('span' in reach) {
    const found = article.mentionAt(reach.span);
    if (!found || found.entity === into) return [];
    const { entity, mention } = found;
    // Whose only name it is, is meant as a whole, with what pronouns and quotes say of them.
    if (isName(mention) && entity.mentions.filter(isName).length === 1)
      return mergeAll(article, entity, into);
    article.move(mention, entity, into);
    return [mention.span];
  }
  const others = article.called(reach.words).filter(entity => entity !== into);
  return others.flatMap(entity => mergeAll(article, entity, into));
}

function mergeAll(article: Correctable, entity: OpenEntity, into: OpenEntity): Span[] {
  const spans = entity.mentions.map(({ span }) => span);
  for (const mention of entity.mentions) article.move(mention, entity, into);
  into.roles = [...into.roles, ...entity.roles].sort((a, b) => a.span[0] - b.span[0]);
  article.refer(entity.id, into.id);
  return spans;
}

/** One mention, or all that are called so, are of somebody of their own. */
export function split(article: Correctable, reach: Reach): Span[] {
  const found = mentionsIn(article, reach);
  const own = new Map<OpenEntity, OpenEntity>();
  return found.flatMap(({ entity, mention }) => {
    const stays = entity.mentions.some(other => isName(other) && other !== mention);
    if (!own.has(entity) && !stays) return [];
    const somebody = own.get(entity) ?? article.add(textOf(article, mention.span), entity.type);
    own.set(entity, somebody);
    // Nobody is left to split from when every name of the entity is called so.
    if (!stays) return [];
    article.move(mention, entity, somebody);
    return [mention.span];
  });
}

/** These words are a name, here or wherever they stand alone in the article. */
export function markName(article: Correctable, reach: Reach, type: EntityType): Span[] {
  const spans = 'span' in reach ? [reach.span] : occurrences(article, reach.words);
  return spans.flatMap(span => {
    const known = article.mentionAt(span);
    const isMarked = known && isName(known.mention) && isSame(known.mention.span, span);
    if (isMarked && known.entity.type === type) return [];
    const words = textOf(article, span);
    article.clearNames(span);
    const entity = article.called(words).find(one => one.type === type) ?? article.add(words, type);
    article.touch(entity);
    entity.mentions.push({ span, form: 'name', confidence: 1, origin: 'reader' });
    return [span];
  });
}

/** Every place where the words stand and are not part of longer ones. */
export function occurrences({ text }: Correctable, words: string): Span[] {
  const wanted = words.trim();
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const inside =
      /[\p{L}\p{N}]$/u.test(text.text.slice(Math.max(0, at - 2), at)) ||
      /^[\p{L}\p{N}]/u.test(text.text.slice(end, end + 2));
    if (!inside) found.push([at, end]);
  }
  return found;
}

function mentionsIn(article: Correctable, reach: Reach) {
  if ('span' in reach) {
    const found = article.mentionAt(reach.span);
    return found ? [found] : [];
  }
  const words = fold(reach.words).trim();
  return article
    .called(words)
    .flatMap(entity =>
      entity.mentions
        .filter(mention => isName(mention) && article.words(mention.span) === words)
        .map(mention => ({ entity, mention })),
    );
}

function textOf({ text }: Correctable, span: Span): string {
  return text.text.slice(...span).replace(/\s+/g, ' ');
}

function isSame(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
