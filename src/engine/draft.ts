/**
 * An article while the engine works on it. Each stage of the pipeline reads what earlier stages assigned and assigns
 * its own part; see `pipeline.ts` for the order. Nothing here leaves the engine: `pipeline.ts` turns it into
 * `Annotations`.
 */
import type { Span } from '../base/span';
import type { Block, DateMention, EntityType, Figure, Published, Quote, Role } from './annotations';
import type { Evidence } from './evidence';
import type { Passage } from './quotes/passages';
import type { FrontMatter } from './text/frontMatter';
import type { Token } from './text/token';
import type { Timex } from './values/dates/timex';
import type { Lexemes } from './values/lexemes';

export interface Draft {
  /** The article's text, as given. */
  readonly text: string;
  /** Publication date given from outside (ISO date), or null. */
  readonly givenDate: string | null;
  /** What takes the place of the taggers for this article, or null. */
  readonly evidence: Evidence | null;
  /** Facts from Markdown front matter. */
  frontMatter: FrontMatter | null;
  blocks: Block[];
  /** Tokens of all blocks, in order. */
  tokens: Token[];
  /** Spans of sentences in code units, in order; none crosses a block. */
  sentences: Span[];
  /** `sentenceTokens[i]` is the half-open range of token indices of sentence `i`. */
  sentenceTokens: Span[];
  /** The tokens of each sentence as the grammars of dates and figures read them. */
  lexemes: Lexemes[];
  /** Names as the tagger found them, in order, never overlapping. */
  names: NameMention[];
  /** Who the names are, in order of first mention. */
  entities: DraftEntity[];
  /** Words between quotation marks, outer before inner. */
  passages: Passage[];
  /** Pronouns and descriptions whose meaning is known, in order; none is also a name. */
  references: Reference[];
  /** Time expressions as the words have them, in order, the longer first; `dates` is what they mean. */
  timexes: Timex[];
  dates: DateMention[];
  figures: Figure[];
  published: Published;
  quotes: Quote[];
}

/** A name in the text, before it is known whose it is. */
export interface NameMention {
  /** Code units; without article, title and possessive. */
  span: Span;
  /** Half-open range of token indices. */
  tokens: Span;
  type: EntityType;
  /** Estimated probability that span and type are right, 0 to 1. */
  confidence: number;
  /** Present where a place's name stands for who acts there: "Moscow agreed". */
  use?: 'actor';
}

/** Several names of one article that mean the same. `id` is final; `names` are indices into `draft.names`. */
export interface DraftEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  roles: Role[];
  names: number[];
}

/** A pronoun or a description ("the mayor") that means one of the entities. */
export interface Reference {
  /** Code units. */
  span: Span;
  /** Half-open range of token indices. */
  tokens: Span;
  form: 'nominal' | 'pronoun';
  entity: DraftEntity;
  /** Estimated probability that the entity is right, 0.5 to 1. */
  confidence: number;
}
