import { expect } from 'chai';
import { referencesAt } from '../../../src/features/references';
import { entity, mention, readingOf, spanOf } from '../../support/annotated';

const TEXT = 'Brell spoke. Mayor Ana Brell said she and the mayor of Velmouth were one.';
const spans = ['Brell', 'Ana Brell', 'she', 'the mayor'].map(words => spanOf(TEXT, words));
const [brell, anaBrell, she, theMayor] = spans as [Span, Span, Span, Span];
type Span = readonly [number, number];
const reading = readingOf(TEXT, {
  entities: [
    entity('Ana Brell', [], {
      mentions: [
        mention(brell),
        mention(anaBrell),
        mention(she, { form: 'pronoun' }),
        mention(theMayor, { form: 'nominal' }),
      ],
    }),
  ],
});

describe('references', () => {
  it('are every mention, whatever its form, from whichever one is asked', () => {
    for (const span of spans) expect(referencesAt(reading, span)).to.deep.equal(spans);
  });

  it('can leave the introduction out', () => {
    expect(referencesAt(reading, she, false)).to.deep.equal([brell, she, theMayor]);
  });

  it('are none for plain text', () => {
    expect(referencesAt(reading, spanOf(TEXT, 'spoke'))).to.deep.equal([]);
  });
});
