import Ajv2020 from 'ajv/dist/2020';
import { expect } from 'chai';
import fc from 'fast-check';
import { compareSpans, overlaps, type Span } from '../../src/base/span';
import type { Annotations } from '../../src/engine/annotations';
import schema from '../../src/engine/annotations.schema.json';
import { UNTIDY } from '../fixtures/untidy';
import { annotate } from '../support/engine';
import { everySpan } from './everySpan';
import { anyArticle } from './anyArticle';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** Throws with the first thing in some annotations that the schema does not allow. */
function checkSchema(found: Annotations): void {
  if (validate(found)) return;
  const [{ instancePath = '', message = '', params = {} } = {}] = validate.errors ?? [];
  throw new Error(`the schema forbids: ${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** Checks what holds for the annotations of every text. */
function holdsFor(text: string, found: Annotations): void {
  checkSchema(found);
  expect(found.text.length).to.equal(text.length);
  checkSpans(text, found);
  checkOrder(found);
  checkNames(found);
  checkReferences(found);
}

function checkSpans(text: string, found: Annotations): void {
  for (const [path, [start, end]] of everySpan(found)) {
    const what = `${path} [${start}, ${end}]`;
    expect(start, what).to.be.below(end);
    expect(end, what).to.be.at.most(text.length);
    expect(cutsPair(text, start) || cutsPair(text, end), `${what} cuts a code point`).to.equal(false);
  }
}

/** Whether `offset` lies between the two halves of a surrogate pair. */
function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function checkOrder({ anatomy, entities, quotes, dates, figures }: Annotations): void {
  const lists: Record<string, readonly Span[]> = {
    blocks: anatomy.blocks.map(block => block.span),
    sentences: anatomy.sentences,
    'first mentions': entities.flatMap(entity => entity.mentions.slice(0, 1).map(mention => mention.span)),
    quotes: quotes.map(quote => quote.span),
    dates: dates.map(date => date.span),
    figures: figures.map(figure => figure.span),
  };
  for (const entity of entities) {
    lists[`mentions of ${entity.id}`] = entity.mentions.map(mention => mention.span);
  }
  for (const [what, spans] of Object.entries(lists)) {
    for (const [i, span] of spans.entries()) {
      const next = spans[i + 1];
      if (next) expect(compareSpans(span, next), `${what} at ${i}`).to.be.at.most(0);
    }
  }
}

function checkNames({ entities }: Annotations): void {
  const names = entities
    .flatMap(entity => entity.mentions)
    .filter(mention => mention.form === 'name')
    .map(mention => mention.span)
    .sort(compareSpans);
  for (const [i, name] of names.entries()) {
    const next = names[i + 1];
    if (next) expect(overlaps(name, next), `names at [${name.join()}] and [${next.join()}]`).to.equal(false);
  }
}

/** Ids are numbered by first position, and whatever refers to one refers to one that is there. */
function checkReferences({ entities, quotes, dates, figures }: Annotations): void {
  for (const [letter, list] of Object.entries({ e: entities, q: quotes, d: dates, f: figures })) {
    expect(list.map(item => item.id)).to.deep.equal(list.map((_, i) => `${letter}${i + 1}`));
  }
  const ids = new Set([...entities, ...quotes, ...dates].map(item => item.id));
  for (const quote of quotes) {
    const parties = [...quote.via, ...quote.addressee].map(party => party.entity);
    for (const id of [...quote.speaker.entities, ...parties, quote.when, quote.parent]) {
      if (id !== null) expect(ids.has(id), `${quote.id} refers to ${id}`).to.equal(true);
    }
    expect(quote.parent, 'a quote that stands in itself').to.not.equal(quote.id);
  }
}

describe('the engine, for any text', () => {
  for (const [what, text] of Object.entries(UNTIDY)) {
    it(`keeps the contract for ${what}`, () => {
      holdsFor(text, annotate(text));
    });
  }

  it('keeps the contract for texts like articles', () => {
    fc.assert(
      fc.property(anyArticle(), text => {
        holdsFor(text, annotate(text));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the contract for any string of code units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), lead => {
        // The prose makes it English, so that the string is read and not left alone.
        const text = `${lead}\nThe mayor of the town said on Friday that it was “time to go” and left.\n${lead}`;
        holdsFor(text, annotate(text));
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the same text, whatever it read in between', () => {
    fc.assert(
      fc.property(anyArticle(), anyArticle(), (text, other) => {
        const first = JSON.stringify(annotate(text));
        annotate(other);
        expect(JSON.stringify(annotate(text))).to.equal(first);
      }),
      { numRuns: 100 },
    );
  });

  it('takes a day of publication that is given, whatever the text says', () => {
    fc.assert(
      fc.property(anyArticle(), text => {
        const found = annotate(text, '2019-02-12');
        holdsFor(text, found);
        if (found.skipped) return;
        expect(found.published).to.include({ date: '2019-02-12', basis: 'given' });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the schema of annotations', () => {
  const found = annotate('Ana Duarte, the mayor of Leeds, left on May 4, 2018. “It was time,” Duarte said.');

  it('holds for what the engine finds', () => {
    expect(found.entities).to.not.have.length(0);
    checkSchema(found);
  });

  it('refuses keys of its own and missing keys, at every depth', () => {
    for (const [path, part] of everyObject(found)) {
      if (path === '/engine/models') continue;
      part.surplus = 1;
      expect(validate(found), `surplus key in ${path}`).to.equal(false);
      delete part.surplus;
      for (const [key, value] of Object.entries(part).filter(([name]) => name !== 'use')) {
        part[key] = undefined;
        const without = JSON.parse(JSON.stringify(found)) as unknown;
        expect(validate(without), `no ${key} in ${path}`).to.equal(false);
        part[key] = value;
      }
    }
    expect(validate(found)).to.equal(true);
  });

  it('refuses findings in an article that was left alone', () => {
    const skipped = { reason: 'language', message: 'not English' };
    expect(validate({ ...found, skipped })).to.equal(false);
  });
});

type Json = Record<string, unknown>;

function everyObject(value: unknown, path = ''): [string, Json][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => everyObject(part, `${path}/${key}`));
  return Array.isArray(value) ? inner : [[path, value as Json], ...inner];
}
