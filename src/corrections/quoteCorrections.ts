import type { Span } from '../base/span';
import { contains, overlaps } from '../base/span';
import type { Quote, Speaker } from '../engine/annotations';
import type { Correctable } from './correctable';
import type { Reach } from './nameCorrections';
import { occurrences } from './nameCorrections';

/** Of one quote, or of all of the one who was taken for it: this one said it, or nobody knows who. */
export function wrongSpeaker(article: Correctable, reach: Reach, name: string | null): Span[] {
  const wanted = 'span' in reach ? quoteAt(article, reach.span) : undefined;
  const taken =
    'words' in reach ? new Set(article.called(reach.words).map(({ id }) => id)) : new Set<string>();
  const spans: Span[] = [];
  article.quotes = article.quotes.map(quote => {
    if (quote !== wanted && !quote.speaker.entities.some(id => taken.has(id))) return quote;
    spans.push(quote.span);
    return { ...quote, speaker: speakerCalled(article, name, quote.speaker.span), origin: 'reader' };
  });
  return spans;
}

/** These words were said: as they stand where they are in marks, else in other words. */
export function markQuote(article: Correctable, reach: Reach, name: string | null): Span[] {
  const spans = 'span' in reach ? [reach.span] : occurrences(article, reach.words);
  return spans.flatMap((selected, index) => {
    const pieces = piecesOf(article.text.text, selected);
    const same = article.quotes.find(({ span, kind }) => kind !== 'scare' && isSame(span, pieces.span));
    if (same && same.origin === 'reader') return [];
    article.quotes = article.quotes.filter(({ span, kind }) =>
      kind === 'scare' ? !overlaps(span, pieces.span) : !isSame(span, pieces.span),
    );
    const around = article.quotes.filter(({ span }) => contains(span, pieces.span));
    article.quotes.push({
      ...pieces,
      id: `reader${String(article.quotes.length)}-${String(index)}`,
      cue: same?.cue ?? null,
      polarity: same?.polarity ?? 'said',
      speaker: speakerCalled(article, name, null),
      via: [],
      addressee: [],
      when: null,
      parent: around.at(-1)?.id ?? null,
      origin: 'reader',
    });
    return [pieces.span];
  });
}

function speakerCalled(article: Correctable, name: string | null, source: Span | null): Speaker {
  const [entity] = name === null ? [] : article.called(name);
  // The expression by the cue stays: it is whom it means that was wrong.
  if (entity) return { span: source, entities: [entity.id], class: 'named', confidence: 1 };
  return { span: null, entities: [], class: 'none', confidence: 1 };
}

/** The quote that shares most with the span, the innermost of those. */
function quoteAt({ quotes }: Correctable, span: Span): Quote | undefined {
  const shared = (quote: Quote): number =>
    Math.min(span[1], quote.span[1]) - Math.max(span[0], quote.span[0]);
  const size = ({ span: [start, end] }: Quote): number => end - start;
  return quotes
    .filter(quote => shared(quote) > 0)
    .sort((a, b) => shared(b) - shared(a) || size(a) - size(b))[0];
}

const MARKED = /“[^“”]+”|"[^"]+"|«[^«»]+»|(?<![\p{L}\p{N}])‘[^‘]+?’(?![\p{L}\p{N}])/gu;

/** Only what stands in marks is verbatim; marks around the selection count as chosen with it. */
function piecesOf(text: string, [start, end]: Span): Pick<Quote, 'kind' | 'span' | 'content' | 'quoted'> {
  const wide: Span = [Math.max(0, start - 1), Math.min(text.length, end + 1)];
  const whole = [wide, [start, end] as const].find(span => isMarkedWhole(text.slice(...span)));
  if (whole) {
    const inner: Span = [whole[0] + 1, whole[1] - 1];
    return { kind: 'direct', span: whole, content: [inner], quoted: [inner] };
  }
  const quoted = [...text.slice(start, end).matchAll(MARKED)].map(({ index, 0: words }): Span => [
    start + index + 1,
    start + index + words.length - 1,
  ]);
  return {
    kind: quoted.length > 0 ? 'mixed' : 'indirect',
    span: [start, end],
    content: [[start, end]],
    quoted,
  };
}

function isMarkedWhole(words: string): boolean {
  const [found] = words.matchAll(MARKED);
  return found?.index === 0 && found[0].length === words.length;
}

function isSame(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
