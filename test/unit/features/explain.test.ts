import { expect } from 'chai';
import { explain } from '../../../src/features/explain';
import { english } from '../../../src/features/wording';
import { date, entity, mention, quote, readingOf, spanOf, speaker } from '../../support/annotated';

const TEXT = 'Brell said "Velmouth can wait" on Friday, and he left.';
const span = (words: string) => spanOf(TEXT, words);
const reading = readingOf(TEXT, {
  entities: [
    entity('Ana Brell', [], {
      mentions: [
        mention(span('Brell'), { confidence: 0.974 }),
        mention(span('he left'), { form: 'pronoun', confidence: 0.6 }),
      ],
    }),
    entity('Velmouth', [], { type: 'place', mentions: [mention(span('Velmouth'), { origin: 'reader' })] }),
  ],
  quotes: [
    quote(span('"Velmouth can wait"'), {
      cue: span('said'),
      speaker: speaker({ span: span('Brell'), entities: ['e1'], confidence: 0.9 }),
    }),
  ],
  dates: [date(span('Friday'), { start: '2021-03-05', end: '2021-03-05', basis: 'relative' })],
  published: {
    date: '2021-03-06',
    basis: 'inferred',
    evidence: [span('left')],
    reasons: ['It speaks of “left”.'],
    confidence: 0.8,
  },
});

describe('explain', () => {
  it('says of names and quotes that they are from the close reading, where they are', () => {
    const { annotations } = reading;
    const engine = { ...annotations.engine, models: { close: 'c' } };
    const close = { ...reading, annotations: { ...annotations, engine } };
    const saysSo = (words: string): boolean =>
      explain(close, span(words), english).some(({ text }) => text === 'As the close reading has it');
    expect(['Brell', 'can wait', 'Friday', 'he left'].map(saysSo)).to.deep.equal([true, true, false, false]);
  });

  it('says how sure a name is, and whose', () => {
    expect(explain(reading, span('Brell'), english)).to.deep.equal([
      { text: 'Recognised as a name of Ana Brell (person), probability 0.97', evidence: span('Brell') },
    ]);
  });

  it('says that a pronoun is taken to mean somebody', () => {
    expect(texts('he left')).to.deep.equal(['Taken to mean Ana Brell, probability 0.6']);
  });

  it('tells the reader’s own marks, and explains the quote around them', () => {
    expect(explain(reading, span('Velmouth'), english)).to.deep.equal([
      { text: 'Marked by you as Velmouth (place)', evidence: span('Velmouth') },
      { text: 'Direct quote: in quote marks', evidence: span('"Velmouth can wait"') },
      { text: '“Brell” with “said” names the speaker, probability 0.9', evidence: span('Brell') },
    ]);
  });

  it('gives the reasons for the article’s date with a date reckoned from it', () => {
    expect(explain(reading, span('Friday'), english)).to.deep.equal([
      { text: 'Recognised as a date by its form', evidence: span('Friday') },
      { text: "The article's date: It speaks of “left”.", evidence: span('left') },
    ]);
  });

  it('has nothing to say of plain text', () => {
    expect(texts('and')).to.deep.equal([]);
  });
});

function texts(words: string): string[] {
  return explain(reading, span(words), english).map(({ text }) => text);
}
