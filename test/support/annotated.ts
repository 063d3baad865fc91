import { LineIndex } from '../../src/base/lineIndex';
import type { Span } from '../../src/base/span';
import { SCHEMA } from '../../src/engine/annotations';
import type {
  Annotations,
  DateMention,
  Entity,
  Figure,
  Mention,
  Quote,
  Speaker,
} from '../../src/engine/annotations';
import type { Reading } from '../../src/features/reading';

/** The place of the nth occurrence (from 0) of some words in a text; the test is wrong where there is none. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${JSON.stringify(words)} number ${nth} in the test's text`);
  return [start, start + words.length];
}

/** A snapshot with annotations made by hand. */
export function readingOf(text: string, known: Partial<Annotations> = {}): Reading {
  return {
    uri: 'file:///articles/test.txt',
    version: 1,
    text,
    lines: new LineIndex(text),
    annotations: {
      schema: SCHEMA,
      engine: { version: '0.0.0', models: {} },
      id: 'test',
      text: { length: text.length, sha256: '' },
      language: 'en',
      skipped: null,
      anatomy: { blocks: [], sentences: [] },
      published: { date: null, basis: 'unknown', evidence: [], reasons: [], confidence: 0 },
      entities: [],
      quotes: [],
      dates: [],
      figures: [],
      ...known,
    },
  };
}

export function mention(span: Span, known: Partial<Mention> = {}): Mention {
  return { span, form: 'name', confidence: 0.97, origin: 'engine', ...known };
}

export function entity(name: string, spans: readonly Span[], known: Partial<Entity> = {}): Entity {
  return {
    id: 'e1',
    type: 'person',
    name,
    aliases: [],
    roles: [],
    mentions: spans.map(span => mention(span)),
    ...known,
  };
}

/** A direct quote of the span, which holds its marks. */
export function quote(span: Span, known: Partial<Quote> = {}): Quote {
  const inside: Span = [span[0] + 1, span[1] - 1];
  return {
    id: 'q1',
    kind: 'direct',
    span,
    content: [inside],
    quoted: [inside],
    cue: null,
    polarity: 'said',
    speaker: speaker(),
    via: [],
    addressee: [],
    when: null,
    parent: null,
    origin: 'engine',
    ...known,
  };
}

export function speaker(known: Partial<Speaker> = {}): Speaker {
  return { span: null, entities: [], class: 'none', confidence: 0.9, ...known };
}

export function date(span: Span, known: Partial<DateMention> = {}): DateMention {
  return {
    id: 'd1',
    span,
    start: null,
    end: null,
    grain: 'day',
    approximate: false,
    time: null,
    basis: 'unresolved',
    origin: 'engine',
    ...known,
  };
}

export function figure(span: Span, known: Partial<Figure> = {}): Figure {
  return {
    id: 'f1',
    span,
    kind: 'count',
    value: 1,
    valueTo: null,
    unit: null,
    bound: 'exact',
    boundSpan: null,
    origin: 'engine',
    ...known,
  };
}
