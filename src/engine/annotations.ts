/**
 * The annotations contract: what the engine returns for one article, what the command line prints and what the
 * worker sends. Everything else in Byline speaks these types. A change of shape raises `SCHEMA` and the JSON Schema
 * in `annotations.schema.json` beside this file.
 *
 * All spans are `[start, end)` in UTF-16 code units of the decoded file without its byte-order mark, line endings as
 * they are on disk. Arrays are sorted by start, longer first. Every key is always present, null or empty where nothing
 * is known. Ids are unique within one object only and are never stored.
 */
import type { Span } from '../base/span';

export const SCHEMA = 'byline/annotations@1';

export type BlockKind =
  'headline' | 'subhead' | 'caption' | 'dateline' | 'byline' | 'paragraph' | 'boilerplate' | 'url';

/** An index stores a type as its place in this list: only at its end may there come another. */
export const ENTITY_TYPES = ['person', 'organization', 'place', 'group', 'event', 'product', 'work'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Who said so: the engine, or the reader by a correction. */
export type Origin = 'engine' | 'reader';

export interface Annotations {
  schema: typeof SCHEMA;
  engine: { version: string; models: Record<string, string> };
  id: string;
  text: { length: number; sha256: string };
  language: string | null;
  /** Why the article was left alone; everything below is then empty. */
  skipped: Skipped | null;
  anatomy: { blocks: Block[]; sentences: Span[] };
  published: Published;
  entities: Entity[];
  quotes: Quote[];
  dates: DateMention[];
  figures: Figure[];
}

export interface Skipped {
  reason: 'language' | 'size' | 'binary' | 'timeout';
  message: string;
}

export interface Block {
  kind: BlockKind;
  span: Span;
}

/** The article's own date. `date` is an ISO date (YYYY-MM-DD) or null when unknown. */
export interface Published {
  date: string | null;
  basis: 'given' | 'stated' | 'inferred' | 'unknown';
  evidence: Span[];
  reasons: string[];
  confidence: number;
}

export interface Entity {
  id: string;
  type: EntityType;
  /** The fullest form seen in the article. */
  name: string;
  /** The other forms seen, in order of first appearance. */
  aliases: string[];
  roles: Role[];
  mentions: Mention[];
}

/** A role in the text's own words, where the text says so. */
export interface Role {
  text: string;
  span: Span;
}

export interface Mention {
  span: Span;
  form: 'name' | 'nominal' | 'pronoun';
  /** Present where a place's or body's name stands for who acts: "Moscow agreed". */
  use?: 'actor';
  confidence: number;
  origin: Origin;
}

export interface Quote {
  id: string;
  kind: 'direct' | 'mixed' | 'indirect' | 'scare';
  /** From the first to the last piece, marks included. */
  span: Span;
  /** What was said, in pieces when a cue interrupts; for mixed the whole clause; marks excluded. */
  content: Span[];
  /** The words inside marks, marks excluded: only these may ever be shown as verbatim. Empty for indirect. */
  quoted: Span[];
  cue: Span | null;
  polarity: 'said' | 'denied' | 'notSaid' | 'asked' | 'hypothetical';
  speaker: Speaker;
  /** Who relayed it, outward from the speaker. */
  via: Party[];
  addressee: Party[];
  /** Id of the date it was said, or null. */
  when: string | null;
  /** Id of the quote it stands in, or null. */
  parent: string | null;
  origin: Origin;
}

export type SpeakerClass = 'named' | 'unnamed' | 'group' | 'institution' | 'document' | 'none';

export interface Speaker {
  /** The source expression by the cue ("he"), or null. */
  span: Span | null;
  /** Who that is; empty when unsure. */
  entities: string[];
  class: SpeakerClass;
  confidence: number;
}

export interface Party {
  span: Span;
  entity: string | null;
  confidence: number;
}

export type DateGrain = 'time' | 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade';

export interface DateMention {
  id: string;
  span: Span;
  /** ISO dates (YYYY-MM-DD), both ends inclusive; null when open or unresolved. */
  start: string | null;
  end: string | null;
  grain: DateGrain;
  approximate: boolean;
  /** HH:MM, 24-hour clock, as the text says it (no time zone), or null. */
  time: string | null;
  basis: 'absolute' | 'relative' | 'unresolved';
  origin: Origin;
}

export type Bound = 'exact' | 'moreThan' | 'atLeast' | 'lessThan' | 'atMost' | 'about';

export interface Figure {
  id: string;
  span: Span;
  kind: 'money' | 'percent' | 'count' | 'quantity' | 'ordinal';
  value: number;
  /** The upper end of a range, or null. */
  valueTo: number | null;
  /** What is counted or measured; of money the ISO 4217 code when certain, else as written; null when not said. */
  unit: string | null;
  bound: Bound;
  /** The words that say the bound ("more than"), or null. */
  boundSpan: Span | null;
  origin: Origin;
}
