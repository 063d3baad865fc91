/**
 * What another reader than the engine's own taggers found in a text. Its acts of saying take the place of theirs, its names stand beside
 * theirs, the surer of two first; everything behind them stays as it is. All spans are in code units of the article's text.
 */
import type { Span } from '../base/span';

export interface Evidence {
  /** The reader's models by name, each with its SHA-256 in hex. */
  readonly models: Readonly<Record<string, string>>;
  /** In order, never overlapping. */
  readonly names: readonly NameEvidence[];
  /** In order of their cues. */
  readonly attributions: readonly AttributionEvidence[];
  /** Whom "he" and "she" may mean, in order; where it does not say, the engine alone does. */
  readonly referents?: readonly ReferentEvidence[];
  /** What the reader has not seen, where there is such a stretch: the engine's own taggers read it. Nothing above lies in it. */
  readonly unread?: Span;
}

export interface NameEvidence {
  readonly span: Span;
  /** A type of the taggers: `other` are events, products and works. */
  readonly type: 'person' | 'organization' | 'place' | 'group' | 'other';
  /** Estimated probability that span and type are right, 0 to 1. */
  readonly confidence: number;
}

/** Whom one pronoun may mean. */
export interface ReferentEvidence {
  readonly span: Span;
  /** Where what the reader saw together with it begins: whoever was last told of before that is not among those meant. */
  readonly from: number;
  /** Words before it that may mean the same, by where the last of each begins; what is left of 1 is that it means nobody of them. */
  readonly meant: readonly { readonly at: number; readonly probability: number }[];
}

/** One act of saying. */
export interface AttributionEvidence {
  readonly cue: Span;
  readonly source: Span | null;
  /** In order; several where the cue stands between. */
  readonly content: readonly Span[];
  /** How probable it is that this is an act of saying at all, 0 to 1. */
  readonly probability: number;
  /** Estimated probability that the source is the right one, 0 to 1. */
  readonly confidence: number;
}
