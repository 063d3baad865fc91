import { expect } from 'chai';
import type { Span } from '../../../src/base/span';
import type { Quote } from '../../../src/engine/annotations';
import { shippedEngine } from '../../support/engine';

interface Said {
  readonly cue: string;
  readonly source: string | null;
  readonly content: string;
}

/** The quotes of a text of which one act of saying was found by another reader. */
function quotesOf(text: string, { cue, source, content }: Said): Quote[] {
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const evidence = {
    models: {},
    names: [{ span: spanOf('Zorla Ved'), type: 'person' as const, confidence: 0.9 }],
    attributions: [
      {
        cue: spanOf(cue),
        source: source === null ? null : spanOf(source),
        content: [spanOf(content)],
        probability: 0.95,
        confidence: source === null ? 0 : 0.9,
      },
    ],
  };
  return shippedEngine().annotate({ id: 'a', text, sha256: '0'.repeat(64), published: null, evidence })
    .quotes;
}

describe('an act of saying that another reader found', () => {
  it('is taken up where the engine would see none', () => {
    const text = 'On Monday it was hummed by Zorla Ved that the dam is safe.';
    const content = 'the dam is safe';
    const article = { id: 'a', text, sha256: '0'.repeat(64), published: null };
    expect(shippedEngine().annotate(article).quotes).to.deep.equal([]);
    const [quote, ...more] = quotesOf(text, { cue: 'hummed', source: 'Zorla Ved', content });
    expect(more).to.deep.equal([]);
    expect(quote?.content.map(span => text.slice(...span))).to.deep.equal([content]);
    expect(quote?.speaker.entities).to.have.length(1);
    expect(quote?.speaker.confidence).to.be.within(0.7, 0.9);
  });

  it('without a source has that of the rules, as sure as they are', () => {
    const text = 'Zorla Ved said the dam would hold through the winter.';
    const [quote] = quotesOf(text, {
      cue: 'said',
      source: null,
      content: 'the dam would hold through the winter',
    });
    expect(quote?.speaker.entities).to.have.length(1);
    expect(quote?.speaker.confidence).to.be.above(0.7);
  });

  it('makes no speech of marks behind "so-called"', () => {
    const text = 'Zorla Ved said on Monday that the so-called “experts” had been wrong all winter.';
    const content = 'the so-called “experts” had been wrong all winter';
    const quotes = quotesOf(text, { cue: 'said', source: 'Zorla Ved', content });
    expect(quotes.filter(({ quoted }) => quoted.length > 0).map(({ kind }) => kind)).to.deep.equal(['scare']);
  });
});
