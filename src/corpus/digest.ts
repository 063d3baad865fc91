import type { Span } from '../base/span';
import type { Annotations, Entity, EntityType, Mention, Quote } from '../engine/annotations';
import { ageBeside } from './age';
import type { Evidence, RoleField } from './evidence';
import { signatureOf } from './evidence';
import { isSpeech } from './isSpeech';
import { nameKey } from './nameKey';
import { roleField } from './roleField';

/** What is kept of one article: where things stand in its text, not the text. Entities are known by their index here. */
export interface Digest {
  /** ISO date or null. */
  readonly published: string | null;
  readonly title: string | null;
  readonly entities: readonly DigestEntity[];
  readonly quotes: readonly DigestQuote[];
}

export interface DigestEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** What tells bearers of one name apart (see `evidence.ts`); empty for what is no person. */
  readonly signature: string;
  readonly mentions: readonly DigestMention[];
}

export interface DigestMention {
  readonly span: Span;
  readonly form: Mention['form'];
}

export interface DigestQuote {
  readonly kind: Quote['kind'];
  readonly polarity: Quote['polarity'];
  readonly span: Span;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  /** Indices of entities. */
  readonly speakers: readonly number[];
  readonly speakerClass: Quote['speaker']['class'];
  readonly speakerSpan: Span | null;
  /** In hundredths. */
  readonly confidence: number;
  readonly via: readonly DigestParty[];
  readonly addressee: readonly DigestParty[];
}

export interface DigestParty {
  /** Index of an entity, or null. */
  readonly entity: number | null;
  readonly span: Span;
}

/** A longer role is a clause, and helps nobody in a list. */
const LONGEST_ROLE = 120;
const MOST_ROLES = 4;

export function digestOf(annotations: Annotations, text: string): Digest {
  const { entities, quotes, published, anatomy } = annotations;
  const indices = new Map(entities.map(({ id }, index) => [id, index]));
  const headline = anatomy.blocks.find(({ kind }) => kind === 'headline');
  const party = ({ span, entity }: { span: Span; entity: string | null }): DigestParty => ({
    span,
    entity: entity === null ? null : (indices.get(entity) ?? null),
  });
  return {
    published: published.date,
    title: headline ? text.slice(headline.span[0], headline.span[1]).slice(0, 200) : null,
    entities: entities.map(entity => digestEntity(entity, text, published.date)),
    quotes: quotes.filter(isSpeech).map(quote => ({
      kind: quote.kind,
      polarity: quote.polarity,
      span: quote.span,
      content: quote.content,
      quoted: quote.quoted,
      speakers: [...new Set(quote.speaker.entities.flatMap(id => indices.get(id) ?? []))],
      speakerClass: quote.speaker.class,
      speakerSpan: quote.speaker.span,
      confidence: Math.round(quote.speaker.confidence * 100),
      via: quote.via.map(party),
      addressee: quote.addressee.map(party),
    })),
  };
}

function digestEntity(entity: Entity, text: string, published: string | null): DigestEntity {
  const { type, name, aliases, mentions } = entity;
  const roles = distinct(entity.roles.map(role => role.text)).filter(role => role.length <= LONGEST_ROLE);
  return {
    type,
    name,
    aliases: distinct(aliases.filter(alias => alias !== name)),
    roles: roles.slice(0, MOST_ROLES),
    signature: type === 'person' ? signatureOf(evidenceIn(entity, roles, text, published)) : '',
    mentions: mentions.map(({ span, form }) => ({ span, form })),
  };
}

function evidenceIn(
  entity: Entity,
  roles: readonly string[],
  text: string,
  published: string | null,
): Evidence {
  const fields = roles.flatMap<RoleField>(role => roleField(role) ?? []);
  const names = entity.mentions.filter(({ form }) => form === 'name');
  const age = names.map(({ span }) => ageBeside(text, span)).find(found => found !== null) ?? null;
  const marks = [entity.name, ...entity.aliases].map(form => nameKey(form, 'person').marks);
  return {
    marks: marks.find(found => found !== '') ?? '',
    born: age === null || published === null ? null : Number(published.slice(0, 4)) - age,
    fields: [...new Set(fields)].sort(),
  };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map(word => word.replace(/\s+/g, ' ').trim()))].filter(word => word !== '');
}
