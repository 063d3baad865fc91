import { expect } from 'chai';
import type { Span } from '../../../src/base/span';
import type { Annotations } from '../../../src/engine/annotations';
import type { Evidence } from '../../../src/engine/evidence';
import { shippedEngine } from '../../support/engine';

const TEXT = [
  'Council to rebuild the wall in Brenmouth.',
  'Zorla Ved, the treasurer, hinted the wall would cost four million. "It is dear," Ved said.',
  'Asked about it, the Orrin Vale team’s owner kept silent.',
].join('\n\n');

const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(words);
  return [start, start + words.length];
};

const GERMAN =
  'Der Rat will die Mauer wieder aufbauen, und die Fischer von Brenmouth glauben ihm das nicht, weil er es schon im letzten Jahr versprochen hat und weil sie nicht wissen, was es kosten soll.';
const EVIDENCE: Evidence = {
  models: { close: 'c'.repeat(64) },
  names: [
    { span: at('Brenmouth'), type: 'place', confidence: 0.97 },
    { span: at('Zorla Ved'), type: 'person', confidence: 0.96 },
    { span: at('Ved', at('dear')[1]), type: 'person', confidence: 0.95 },
    { span: at('Orrin Vale team’s'), type: 'organization', confidence: 0.9 },
  ],
  attributions: [
    {
      cue: at('hinted'),
      source: at('Zorla Ved, the treasurer'),
      content: [at('the wall would cost four million')],
      probability: 0.6,
      confidence: 0.91,
    },
  ],
};

function annotate(evidence: Evidence | undefined, text = TEXT): Annotations {
  return shippedEngine().annotate({ id: 'a', text, sha256: '0'.repeat(64), published: null, evidence });
}

const namesOf = (annotations: Annotations): string[] =>
  annotations.entities
    .flatMap(({ type, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map(({ span }) => ({ span, type })),
    )
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ span, type }) => `${TEXT.slice(...span)}: ${type}`);

describe('an article with evidence of another reader', () => {
  it('has its names, each as the tokens have it, linked into entities as ever', () => {
    const annotations = annotate(EVIDENCE);
    expect(namesOf(annotations)).to.deep.equal([
      'Brenmouth: place',
      'Zorla Ved: person',
      'Ved: person',
      'Orrin Vale team: organization',
    ]);
    expect(
      annotations.entities
        .find(({ name }) => name === 'Zorla Ved')
        ?.mentions.filter(({ form }) => form === 'name'),
    ).to.have.length(2);
  });

  it('has its quotes beside those that the rules read in marks', () => {
    const { quotes, entities } = annotate(EVIDENCE);
    const treasurer = entities.find(({ name }) => name === 'Zorla Ved')?.id;
    expect(
      quotes.map(({ kind, content, cue, speaker }) => [
        kind,
        content.map(span => TEXT.slice(...span)),
        cue && TEXT.slice(...cue),
        speaker.entities,
      ]),
    ).to.deep.equal([
      ['indirect', ['the wall would cost four million'], 'hinted', [treasurer]],
      ['direct', ['It is dear,'], 'said', [treasurer]],
    ]);
    // As sure as the reader was of the source, and less for what is not certain of who that is.
    expect(quotes[0]?.speaker.confidence).to.be.within(0.85, 0.91);
  });

  it('names the models of both', () => {
    const { models } = annotate(EVIDENCE).engine;
    expect(models).to.include({ close: 'c'.repeat(64) });
    expect(models).to.include.keys('names', 'quotes');
    expect(annotate(undefined).engine.models).not.to.have.property('close');
  });

  it('takes anything for evidence without an error, and the same for the same', () => {
    const odd: Evidence = {
      models: {},
      names: [
        { span: [0, 7], type: 'other', confidence: 1 },
        { span: [3, 9], type: 'person', confidence: 1 },
        { span: [9, 9], type: 'person', confidence: 1 },
        { span: [500, 900], type: 'place', confidence: 1 },
      ],
      attributions: [
        { cue: [0, 0], source: null, content: [], probability: 0, confidence: 0 },
        { cue: [5, 60], source: [0, 300], content: [[0, 300]], probability: 1, confidence: 1 },
        { cue: [900, 901], source: [1, 2], content: [[3, 4]], probability: 1, confidence: 1 },
      ],
    };
    expect(annotate(odd)).to.deep.equal(annotate(odd));
    expect(annotate(EVIDENCE, GERMAN).skipped?.reason).to.equal('language');
  });
});
