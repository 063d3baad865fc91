import { contains } from '../base/span';
import type { Span } from '../base/span';
import type { Published, Quote } from '../engine/annotations';
import { isSure } from './certainty';
import type { CheckOn } from './check';
import { checkWords } from './check';
import { quoteAt } from './markAt';
import { onOneLine } from './passage';
import type { Reading } from './reading';
import { publishedDay } from './trees/publishedLabel';
import { quoteItem, quoteSource } from './trees/quoteItem';
import type { Wording } from './wording';

/** What an article is known by outside of itself. */
export interface Source {
  readonly title: string;
  /** Where it lies, for people to read. */
  readonly path: string;
  /** SHA-256 of its file in hex, and where a span of the reading's text stands in it. */
  readonly sha256: string;
  inFile(span: Span): Span;
  readonly checkOn: CheckOn;
}

/**
 * Words of an article as they may be pasted elsewhere, in plain text: the words, then who said them, title, date and
 * how that is known, and path, then by what they can be found and checked again: offsets, the file's hash, and whether the
 * reader checked the quote. Of an empty span it is the quote there, else the sentence; null where there is neither.
 * Only who stands behind words inside quote marks is named as having said just these.
 */
export function citationAt(reading: Reading, at: Span, source: Source, wording: Wording): string | null {
  const { t } = wording;
  const quote = spokenAt(reading, at);
  const cited = at[1] > at[0] || quote ? citedOf(reading, at, quote) : sentenceAt(reading, at);
  if (!cited || cited.words === '') return null;
  const parts = [
    quote ? speakerWords(reading, quote, cited.verbatim, wording) : '',
    t('“{0}”', onOneLine(source.title)),
    publishedWords(reading.annotations.published, wording),
    onOneLine(source.path),
  ];
  // No line begins with article text: pasted into a spreadsheet it could be a formula.
  return [
    t('“{0}”', cited.words),
    `— ${parts.filter(part => part !== '').join(', ')}`,
    `(${foundAgain(cited.span, quote, source, wording)})`,
    '',
  ].join('\n');
}

function foundAgain(span: Span, quote: Quote | null, source: Source, wording: Wording): string {
  const { t } = wording;
  const [start, end] = source.inFile(span);
  const checked = quote && source.checkOn(quote.span);
  return [
    t('characters {0}–{1}', String(start), String(end)),
    t('SHA-256 of the file {0}', source.sha256),
    ...(checked ? [checkWords(checked, wording)] : []),
    ...(quote && !checked ? [t('not checked')] : []),
  ].join(', ');
}

interface Cited {
  readonly words: string;
  readonly span: Span;
  /** Whether all of it stands inside the quote's own marks. */
  readonly verbatim: boolean;
}

function spokenAt(reading: Reading, at: Span): Quote | null {
  const quote = quoteAt(reading, at);
  return quote && quote.kind !== 'scare' ? quote : null;
}

function citedOf({ text }: Reading, at: Span, quote: Quote | null): Cited {
  const wordsOf = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => onOneLine(text.slice(start, end))).join(' … ');
  const isEmpty = at[0] === at[1];
  const quoted = (quote?.quoted ?? []).flatMap(piece => shared(piece, isEmpty ? (quote?.span ?? at) : at));
  const span = isEmpty && quote ? quote.span : at;
  if (quoted.length > 0) return { words: wordsOf(quoted), span, verbatim: true };
  return { words: wordsOf(isEmpty && quote ? quote.content : [at]), span, verbatim: false };
}

function sentenceAt({ text, annotations }: Reading, at: Span): Cited | null {
  const sentence = annotations.anatomy.sentences.find(span => contains(span, at));
  return sentence ? { words: onOneLine(text.slice(...sentence)), span: sentence, verbatim: false } : null;
}

function shared(a: Span, b: Span): Span[] {
  const span: Span = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return span[1] > span[0] ? [span] : [];
}

function speakerWords(reading: Reading, quote: Quote, verbatim: boolean, wording: Wording): string {
  const source = quoteSource(quoteItem(reading, quote), wording);
  return verbatim || source === '' ? source : wording.t("{0}, in the article's words", source);
}

function publishedWords(published: Published, wording: Wording): string {
  const { t, language } = wording;
  const day = publishedDay(published, language);
  if (day === null) return t('date unknown');
  const words: Record<Published['basis'], string> = {
    given: t('{0} (given)', day),
    stated: isSure(published.confidence)
      ? t('{0} (stated in the article)', day)
      : t('{0} (probably, as stated in the article)', day),
    inferred: t('{0} (inferred)', day),
    unknown: t('{0} (unsure)', day),
  };
  return words[published.basis];
}
