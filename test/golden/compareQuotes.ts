import type { Quote } from '../../src/engine/annotations';
import type { Differ } from './differ';
import type { Expectation, ExpectedQuote } from './expectation';
import { same, sameAll, show, showAll } from './locate';

export function compareQuotes(differ: Differ, expected: Expectation): void {
  const { text, found } = differ;
  const known = new Set<Quote>();
  for (const quote of expected.quotes ?? []) {
    const match = findQuote(differ, quote);
    if (match) {
      known.add(match);
      compareQuote(differ, quote, match);
    } else {
      const wanted = JSON.stringify(quote.quoted ?? quote.content);
      differ.add(
        `no quote ${wanted}; found ${found.quotes.map(other => pieces(differ, other)).join(' | ') || 'none'}`,
      );
    }
  }
  for (const passages of expected.together ?? []) {
    const spans = differ.spans(passages);
    const whole = found.quotes.find(quote => spans.every(span => holds(quote, span)));
    if (whole) known.add(whole);
    else differ.add(`not pieces of one quote: ${showAll(text, spans)}`);
  }
  if (!expected.only?.includes('marked')) return;
  for (const quote of found.quotes) {
    if (quote.kind !== 'indirect' && !known.has(quote))
      differ.add(`besides: ${quote.kind} ${pieces(differ, quote)}`);
  }
}

function findQuote(differ: Differ, { quoted, content }: ExpectedQuote): Quote | undefined {
  const { quotes } = differ.found;
  if (typeof quoted === 'string') {
    const span = differ.span(quoted);
    return quotes.find(quote => holds(quote, span));
  }
  const spans = differ.spans(quoted ?? content ?? []);
  return quotes.find(quote => sameAll(quoted ? quote.quoted : quote.content, spans));
}

function compareQuote(differ: Differ, expected: ExpectedQuote, found: Quote): void {
  const { text } = differ;
  const about = pieces(differ, found);
  differ.value(`kind of ${about}`, expected.kind, found.kind);
  differ.value(`polarity of ${about}`, expected.polarity, found.polarity);
  differ.value(`class of the speaker of ${about}`, expected.class, found.speaker.class);
  if (expected.speaker !== undefined) {
    const names = expected.speaker === null ? [] : [expected.speaker].flat();
    differ.value(`speaker of ${about}`, names, differ.names(found.speaker.entities));
  }
  if (expected.addressee) {
    const names = differ.names(found.addressee.map(party => party.entity));
    differ.value(`addressee of ${about}`, expected.addressee, names);
  }
  const place = (what: string, address: string | null | undefined, span: Quote['cue']): void => {
    if (address === undefined) return;
    const wanted = address === null ? null : differ.span(address);
    if (!same(wanted, span))
      differ.add(`${what} of ${about}: expected ${show(text, wanted)}, found ${show(text, span)}`);
  };
  place('cue', expected.cue, found.cue);
  place('source', expected.source, found.speaker.span);
  const list = (what: string, addresses: string[] | undefined, spans: Quote['content']): void => {
    if (!addresses || sameAll(differ.spans(addresses), spans)) return;
    const wanted = showAll(text, differ.spans(addresses));
    differ.add(`${what} of ${about}: expected ${wanted}; found ${showAll(text, spans)}`);
  };
  list('content', expected.content, found.content);
  list(
    'via',
    expected.via,
    found.via.map(party => party.span),
  );
  if (expected.parent === undefined) return;
  const parent = differ.found.quotes.find(quote => quote.id === found.parent);
  const span = expected.parent === null ? null : differ.span(expected.parent);
  if (span ? !parent || !holds(parent, span) : parent) {
    differ.add(
      `${about} stands in ${parent ? pieces(differ, parent) : 'no quote'}, not in ${show(text, span)}`,
    );
  }
}

function holds(quote: Quote, span: Quote['span']): boolean {
  return quote.quoted.some(piece => same(piece, span));
}

function pieces(differ: Differ, quote: Quote): string {
  return showAll(differ.text, quote.quoted.length ? quote.quoted : quote.content);
}
