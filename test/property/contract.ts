import Ajv2020 from 'ajv/dist/2020';
import { expect } from 'chai';
import { compareSpans, overlaps, type Span } from '../../src/base/span';
import type { Annotations } from '../../src/engine/annotations';
import schema from '../../src/engine/annotations.schema.json';
import { everySpan } from './everySpan';

export const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** Throws with the first thing in some annotations that the schema does not allow. */
export function checkSchema(found: Annotations): void {
  if (validate(found)) return;
  const [{ instancePath = '', message = '', params = {} } = {}] = validate.errors ?? [];
  throw new Error(`the schema forbids: ${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** Throws unless what holds for the annotations of every text holds for these. */
export function holdsFor(text: string, found: Annotations): void {
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
