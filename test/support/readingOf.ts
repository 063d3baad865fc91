import { LineIndex } from '../../src/base/lineIndex';
import type { Span } from '../../src/base/span';
import { SCHEMA } from '../../src/engine/annotations';
import type { Annotations, Entity, EntityType, Quote, Speaker } from '../../src/engine/annotations';
import type { Reading } from '../../src/features/reading';

/** Where the `nth` occurrence (from 0) of `words` stands; throws when there is none, so that no test is about nothing. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” is not there ${String(nth + 1)} times`);
  return [start, start + words.length];
}

/** A reading of `text` whose annotations are empty but for what is given. */
export function readingOf(text: string, given: Partial<Annotations> = {}): Reading {
  const annotations: Annotations = {
    schema: SCHEMA,
    engine: { version: '0', models: {} },
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
    ...given,
  };
  return { uri: 'file:///test.txt', version: 1, text, lines: new LineIndex(text), annotations };
}

/** An entity by name with certain mentions at these spans. */
export function entityOf(
  id: string,
  type: EntityType,
  name: string,
  spans: readonly Span[],
  more: Partial<Entity> = {},
): Entity {
  const mentions = spans.map(span => ({ span, form: 'name', confidence: 1, origin: 'engine' }) as const);
  return { id, type, name, aliases: [], roles: [], mentions, ...more };
}

/** A direct quote whose content stands in marks one character wide. */
export function quoteOf(id: string, span: Span, more: Partial<Quote> = {}): Quote {
  const inside: Span = [span[0] + 1, span[1] - 1];
  return {
    id,
    kind: 'direct',
    span,
    content: [inside],
    quoted: [inside],
    cue: null,
    polarity: 'said',
    speaker: nobody,
    via: [],
    addressee: [],
    when: null,
    parent: null,
    origin: 'engine',
    ...more,
  };
}

/** Somebody the article names, at this span. */
export function speakerOf(span: Span, entity: string, confidence = 1): Speaker {
  return { span, entities: [entity], class: 'named', confidence };
}

const nobody: Speaker = { span: null, entities: [], class: 'none', confidence: 0 };
