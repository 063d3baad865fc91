import type { Span } from '../base/span';
import type { Quote } from '../engine/annotations';
import type { Digest, DigestMention, DigestParty, DigestQuote } from './digest';
import { VarintReader, VarintWriter } from './varints';

/** The spans of a digest, without its names: what is stored of an article in one piece. */
export interface PackedSpans {
  /** By the index of the entity. */
  readonly mentions: readonly (readonly DigestMention[])[];
  readonly quotes: readonly DigestQuote[];
}

const FORMS: readonly DigestMention['form'][] = ['name', 'nominal', 'pronoun'];
const KINDS: readonly Quote['kind'][] = ['direct', 'mixed', 'indirect', 'scare'];
const POLARITIES: readonly Quote['polarity'][] = ['said', 'denied', 'notSaid', 'asked', 'hypothetical'];
const CLASSES: readonly Quote['speaker']['class'][] = [
  ...(['named', 'unnamed', 'group', 'institution', 'document', 'none'] as const),
];

/** Spans as distances, in the order they stand: about a quarter of a kilobyte an article. */
export function packSpans({ entities, quotes }: Pick<Digest, 'entities' | 'quotes'>): Uint8Array {
  const to = new VarintWriter();
  to.write(entities.length);
  for (const { mentions } of entities) {
    to.write(mentions.length);
    let last = 0;
    for (const { span, form } of mentions) {
      to.write(span[0] - last).write((span[1] - span[0]) * FORMS.length + FORMS.indexOf(form));
      last = span[0];
    }
  }
  to.write(quotes.length);
  for (const quote of quotes) packQuote(to, quote);
  return to.finish();
}

export function unpackSpans(bytes: Uint8Array): PackedSpans {
  const from = new VarintReader(bytes);
  const mentions = from.list(() => {
    let last = 0;
    return from.list<DigestMention>(() => {
      const start = last + from.read();
      const [length, form] = split(from.read(), FORMS);
      last = start;
      return { span: [start, start + length], form };
    });
  });
  return { mentions, quotes: from.list(() => unpackQuote(from)) };
}

function packQuote(to: VarintWriter, quote: DigestQuote): void {
  const { kind, polarity, speakerClass, span, confidence } = quote;
  const start = span[0];
  const signed = (offset: number): number => (offset < 0 ? -2 * offset - 1 : 2 * offset);
  const spans = (list: readonly Span[]): void => {
    to.write(list.length);
    for (const [a, b] of list) to.write(signed(a - start)).write(b - a);
  };
  const parties = (list: readonly DigestParty[]): void => {
    spans(list.map(party => party.span));
    for (const { entity } of list) to.write(entity === null ? 0 : entity + 1);
  };
  to.write(
    (KINDS.indexOf(kind) * POLARITIES.length + POLARITIES.indexOf(polarity)) * CLASSES.length +
      CLASSES.indexOf(speakerClass),
  );
  to.write(start)
    .write(span[1] - start)
    .write(confidence);
  spans(quote.content);
  spans(quote.quoted);
  to.write(quote.speakers.length);
  for (const speaker of quote.speakers) to.write(speaker);
  spans(quote.speakerSpan ? [quote.speakerSpan] : []);
  parties(quote.via);
  parties(quote.addressee);
}

function unpackQuote(from: VarintReader): DigestQuote {
  const [rest, speakerClass] = split(from.read(), CLASSES);
  const [kindNumber, polarity] = split(rest, POLARITIES);
  const start = from.read();
  const span: Span = [start, start + from.read()];
  const confidence = from.read();
  const spans = (): Span[] =>
    from.list(() => {
      const offset = from.read();
      const a = start + (offset % 2 === 1 ? -(offset + 1) / 2 : offset / 2);
      return [a, a + from.read()] as const;
    });
  const parties = (): DigestParty[] =>
    spans().map(span => {
      const entity = from.read();
      return { span, entity: entity === 0 ? null : entity - 1 };
    });
  return {
    kind: KINDS[kindNumber] ?? 'direct',
    polarity,
    speakerClass,
    span,
    confidence,
    content: spans(),
    quoted: spans(),
    speakers: from.list(() => from.read()),
    speakerSpan: spans()[0] ?? null,
    via: parties(),
    addressee: parties(),
  };
}

/** A number made of two, the second an index into `values`. */
function split<T>(value: number, values: readonly T[]): [number, T] {
  return [Math.floor(value / values.length), values[value % values.length] as T];
}
