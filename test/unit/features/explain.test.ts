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
  dates: [date(span('Friday'))],
});

describe('explain', () => {
  it('says how sure a name is, and whose', () => {
    expect(explain(reading, span('Brell'), english)).to.deep.equal([
      '“Brell” was recognised as a name (person) of Ana Brell, probability 0.97.',
    ]);
  });

  it('says that a pronoun is taken to mean somebody', () => {
    expect(explain(reading, span('he left'), english)).to.deep.equal([
      '“he left” is taken to mean Ana Brell, probability 0.6.',
    ]);
  });

  it('tells the reader’s own marks, and explains the quote around them', () => {
    expect(explain(reading, span('Velmouth'), english)).to.deep.equal([
      'You marked “Velmouth” as Velmouth (place).',
      'Direct quote: the words stand in quote marks.',
      '“Brell” with “said” names the speaker, probability 0.9.',
    ]);
  });

  it('explains a date, and has nothing to say of plain text', () => {
    expect(explain(reading, span('Friday'), english)).to.deep.equal([
      '“Friday” was recognised as a date by its form.',
    ]);
    expect(explain(reading, span('left'), english)).to.have.length(1);
    expect(explain(reading, span('and'), english)).to.deep.equal([]);
  });
});
