import { expect } from 'chai';
import { evidenceAt, isEvidence } from '../../../src/features/evidence';
import { date, entity, figure, quote, readingOf, spanOf, speaker } from '../../support/annotated';

const TEXT = 'Mayor Ana Brell told Tomas Reyes on Friday that “more than 40” ships, per the port, had left.';
const span = (words: string) => spanOf(TEXT, words);
const reading = readingOf(TEXT, {
  entities: [
    entity('Ana Brell', [span('Ana Brell')], { roles: [{ text: 'Mayor', span: span('Mayor') }] }),
    entity('Tomas Reyes', [span('Tomas Reyes')], { id: 'e2' }),
  ],
  quotes: [
    quote(span('“more than 40”'), {
      cue: span('told'),
      speaker: speaker({ span: span('Mayor Ana Brell'), entities: ['e1'], class: 'named' }),
      addressee: [{ span: span('Tomas Reyes'), entity: 'e2', confidence: 0.9 }],
      via: [{ span: span('the port'), entity: null, confidence: 0.9 }],
      when: 'd1',
    }),
  ],
  dates: [date(span('Friday'), { start: '2021-03-05', end: '2021-03-05', basis: 'relative' })],
  figures: [figure(span('more than 40'), { boundSpan: span('more than') })],
  published: { date: '2021-03-06', basis: 'stated', evidence: [[0, 1]], reasons: [], confidence: 0.9 },
});

describe('evidence', () => {
  it('of an entity is its roles', () => {
    expect(evidenceAt(reading, span('Brell'))).to.deep.equal([{ span: span('Mayor'), part: 'role' }]);
  });

  it('of a figure in a quote is its bound, then what the quote rests on', () => {
    expect(evidenceAt(reading, span('40'))).to.deep.equal([
      { span: span('more than'), part: 'bound' },
      { span: span('Mayor Ana Brell'), part: 'speaker' },
      { span: span('told'), part: 'cue' },
      { span: span('the port'), part: 'via' },
      { span: span('Tomas Reyes'), part: 'addressee' },
      { span: span('Friday'), part: 'when' },
    ]);
  });

  it('of a relative date is the article’s own date', () => {
    expect(evidenceAt(reading, span('Friday'))).to.deep.equal([{ span: [0, 1], part: 'published' }]);
  });

  it('is only what the reading says it is', () => {
    for (const words of ['Mayor', 'told', 'the port', 'more than', 'Friday', 'more than 40']) {
      expect(isEvidence(reading, span(words)), words).to.equal(true);
    }
    expect(isEvidence(reading, span('ships'))).to.equal(false);
    expect(isEvidence(reading, [0, TEXT.length])).to.equal(false);
  });
});
