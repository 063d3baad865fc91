import type { Span } from '../../base/span';
import type { DateMention, EntityType, Figure, Published, Quote } from '../../engine/annotations';
import type { Check } from '../check';

/**
 * What a card says, as facts and spans of the text, before it is put into words. All names and words are article
 * text and go through `escapeText` on their way into markdown.
 */
export type Card = EntityCard | QuoteCard | DateCard | FigureCard;

/** Words shown, with the place in the text that bears them out; null where there is none. */
export interface Cited {
  readonly words: string;
  readonly evidence: Span | null;
}

export interface EntityCard {
  readonly kind: 'entity';
  /** The mention the card was asked for. */
  readonly span: Span;
  readonly type: EntityType;
  readonly name: string;
  /** The words here, where they are a pronoun or a description and not a name; else null. */
  readonly standIn: string | null;
  readonly sure: boolean;
  /** The name of a place or body stands for those who act. */
  readonly actor: boolean;
  /** In the text's own words, each once. */
  readonly roles: readonly Cited[];
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly speech: Speech;
  /** The reader put something right about this mention. */
  readonly corrected: boolean;
  /** Null where the folder has no other article with the name, or is not known. */
  readonly elsewhere: Elsewhere | null;
}

/** Other articles of the folder that have the name. */
export interface Elsewhere {
  /** How many. */
  readonly articles: number;
  /** ISO date of the latest, or null where it has none. */
  readonly latest: string | null;
  /** Whether they surely mean the same one; of the latest few, that is: no more are looked into. */
  readonly same: 'surely' | 'perhaps' | 'notAll';
  /** How many of this name contradict each other in the folder. */
  readonly bearers: number;
}

/** What is quoted of an entity. Denied and asked are counted apart: they were not said. */
export interface Speech {
  readonly said: number;
  /** How many of those said have an uncertain speaker. */
  readonly probably: number;
  readonly denied: number;
  readonly asked: number;
  /** Who relayed all that was said, when it was one and the same; else null. */
  readonly via: string | null;
  /** The first words that were certainly said and stand inside quote marks. */
  readonly sample: Cited | null;
}

export interface QuoteCard {
  readonly kind: 'quote';
  readonly span: Span;
  readonly form: Quote['kind'];
  readonly polarity: Quote['polarity'];
  readonly speaker: SpeakerLine;
  readonly via: readonly Cited[];
  readonly addressee: readonly Cited[];
  readonly when: DateMention | null;
  /** How many quotes the article has. */
  readonly quotes: number;
  /** Null where the reader has not checked it. */
  readonly checked: Check | null;
  /** The reader put something right about it. */
  readonly corrected: boolean;
}

/**
 * `known`: somebody the article names, or words that say exactly who spoke. `unnamed`: a source without a name.
 * `unsure`: there is an expression ("he") but not whom it means. `none`: the text names no speaker.
 */
export interface SpeakerLine {
  readonly state: 'known' | 'unnamed' | 'unsure' | 'none';
  readonly names: readonly string[];
  readonly evidence: Span | null;
  readonly sure: boolean;
  /** Whether there are quotes of this one speaker to list. */
  readonly single: boolean;
}

export interface DateCard {
  readonly kind: 'date';
  readonly span: Span;
  readonly words: string;
  readonly date: DateMention;
  /** The article's own date, from which a relative one is reckoned. */
  readonly published: Published;
}

export interface FigureCard {
  readonly kind: 'figure';
  readonly span: Span;
  readonly figure: Figure;
  /** The words that say the bound, or null. */
  readonly bound: Cited | null;
  /** Null where the reader has not checked it. */
  readonly checked: Check | null;
}
