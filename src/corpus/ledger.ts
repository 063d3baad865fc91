import type { Span } from '../base/span';
import type { DigestQuote } from './digest';
import { wordsIn } from './words';

/** Who said what: one quote with the words it rests on. All words are the text's own, unchanged. */
export interface LedgerRow {
  readonly kind: DigestQuote['kind'];
  readonly polarity: DigestQuote['polarity'];
  /** What was said; pieces that a cue interrupts are parted by " … ". */
  readonly text: string;
  /** The words inside marks: only these are anybody's own. */
  readonly quoted: readonly string[];
  readonly span: Span;
  readonly speaker: LedgerSpeaker;
  readonly via: readonly string[];
  readonly addressee: readonly string[];
}

export interface LedgerSpeaker {
  /** Id of the entity; of several speakers the first's; null where it is not known who. */
  readonly entity: string | null;
  /** Names, or of a source without a name the words for it; null where it is not known who. */
  readonly name: string | null;
  readonly confidence: number;
}

/** An entity as a ledger names it. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
}

/** `entityAt` tells of an entity by its index in the article. */
export function ledgerRow(
  quote: DigestQuote,
  text: string,
  entityAt: (index: number) => NamedEntity | undefined,
): LedgerRow {
  const words = (span: Span): string => text.slice(span[0], span[1]);
  const parties = (list: DigestQuote['via']): string[] =>
    list.map(({ entity, span }) => (entity === null ? undefined : entityAt(entity)?.name) ?? words(span));
  return {
    kind: quote.kind,
    polarity: quote.polarity,
    text: contentOf(quote, text),
    quoted: quote.quoted.map(words),
    span: quote.span,
    speaker: speakerOf(quote, text, entityAt),
    via: parties(quote.via),
    addressee: parties(quote.addressee),
  };
}

/** Whether every word of `about` is among what was said. */
export function isAbout(quote: DigestQuote, text: string, about: string): boolean {
  const said = new Set([...wordsIn(contentOf(quote, text))].map(({ form }) => form));
  return [...wordsIn(about)].every(({ form }) => said.has(form));
}

function contentOf({ content, span }: DigestQuote, text: string): string {
  return (content.length > 0 ? content : [span]).map(([start, end]) => text.slice(start, end)).join(' … ');
}

function speakerOf(
  { speakers, speakerSpan, speakerClass, confidence }: DigestQuote,
  text: string,
  entityAt: (index: number) => NamedEntity | undefined,
): LedgerSpeaker {
  const known = speakers.flatMap(index => entityAt(index) ?? []);
  const [first] = known;
  if (first) {
    const name = known.map(entity => entity.name).join(', ');
    return { entity: first.id, name, confidence: confidence / 100 };
  }
  // "He" is nobody's name; "a diplomat" is all that is known of who spoke.
  const unnamed =
    speakerClass === 'unnamed' ||
    speakerClass === 'group' ||
    speakerClass === 'document' ||
    speakerClass === 'institution';
  const name = unnamed && speakerSpan ? text.slice(speakerSpan[0], speakerSpan[1]) : null;
  return { entity: null, name, confidence: confidence / 100 };
}
