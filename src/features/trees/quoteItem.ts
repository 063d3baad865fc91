import type { Span } from '../../base/span';
import type { Quote } from '../../engine/annotations';
import type { SpeakerLine } from '../cards/card';
import { quoteCard } from '../cards/quoteCard';
import { excerpt } from '../passage';
import type { Reading } from '../reading';
import type { Wording } from '../wording';
import { plainLabel } from './plainLabel';

const WORDS_LENGTH = 80;
const NAME_LENGTH = 60;

/** A quote as a row of a tree. */
export interface QuoteItem {
  readonly kind: 'quote';
  /** The quote's id, unique within its article. */
  readonly id: string;
  /** Tells the row from the others of its list, and is the same whichever reading of the text it comes from. */
  readonly row: string;
  /** Only words inside quote marks when `verbatim`; else the passage that reports what was said. */
  readonly words: string;
  readonly verbatim: boolean;
  readonly polarity: Quote['polarity'];
  readonly speaker: SpeakerLine;
  readonly via: readonly string[];
  readonly span: Span;
}

export function quoteItem(reading: Reading, quote: Quote): QuoteItem {
  const { speaker, via } = quoteCard(reading, quote);
  const verbatim = quote.quoted.length > 0;
  const pieces = (verbatim ? quote.quoted : quote.content).map(span =>
    excerpt(reading.text, span, WORDS_LENGTH),
  );
  const words = plainLabel(pieces.join(' … '), WORDS_LENGTH);
  return {
    kind: 'quote',
    id: quote.id,
    row: words,
    words,
    verbatim,
    polarity: quote.polarity,
    speaker: { ...speaker, names: speaker.names.map(name => plainLabel(name, NAME_LENGTH)) },
    via: via.map(({ words }) => plainLabel(words, NAME_LENGTH)),
    span: quote.span,
  };
}

/** The row's own words: in quote marks only what stands in quote marks. */
export function quoteLabel({ words, verbatim }: QuoteItem, { t }: Wording): string {
  return verbatim ? t('“{0}”', words) : words;
}

/** Who said it: "Ann Lee, via the ministry", "denied by Ann Lee". Empty where the text does not say. */
export function quoteSource({ polarity, speaker, via }: QuoteItem, { t }: Wording): string {
  const name = speakerName(speaker, t);
  const by: Record<Quote['polarity'], string> = {
    said: name,
    denied: name === '' ? t('denied') : t('denied by {0}', name),
    notSaid: name === '' ? t('not said') : t('not said by {0}', name),
    asked: name === '' ? t('asked') : t('asked by {0}', name),
    hypothetical: name === '' ? t('only supposed') : t('only supposed of {0}', name),
  };
  const parts = [by[polarity], ...via.map(relayer => t('via {0}', relayer))];
  return parts.filter(part => part !== '').join(', ');
}

/** Marks show words of the text of which it is not clear whom they mean. */
function speakerName({ state, sure, names }: SpeakerLine, t: Wording['t']): string {
  const name = names.join(', ');
  if (state === 'none') return '';
  if (state === 'unsure') return t('“{0}”', name);
  return sure ? name : t('probably {0}', name);
}

/** The whole row in words, as it is read aloud. */
export function spokenQuote(item: QuoteItem, wording: Wording): string {
  const source = quoteSource(item, wording);
  const label = quoteLabel(item, wording);
  return source === '' ? wording.t('Quote: {0}', label) : wording.t('Quote: {0}, {1}', label, source);
}
