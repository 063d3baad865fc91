import { expect } from 'chai';
import { definitionAt } from '../../../src/features/definition';
import { entity, mention, quote, readingOf, spanOf, speaker } from '../../support/annotated';

const TEXT = '"Velmouth waits," Ana Brell said. "It is done," she said. "Why" was painted on it. Brell left.';
const reading = readingOf(TEXT, {
  entities: [
    entity('Ana Brell', [], {
      mentions: [
        mention(spanOf(TEXT, 'Ana Brell')),
        mention(spanOf(TEXT, 'she'), { form: 'pronoun' }),
        mention(spanOf(TEXT, 'Brell', 1)),
      ],
    }),
    entity('Velmouth', [spanOf(TEXT, 'Velmouth')], { id: 'e2', type: 'place' }),
  ],
  quotes: [
    quote(spanOf(TEXT, '"Velmouth waits,"'), { speaker: speaker({ span: spanOf(TEXT, 'Ana Brell') }) }),
    quote(spanOf(TEXT, '"It is done,"'), { id: 'q2', speaker: speaker({ span: spanOf(TEXT, 'she') }) }),
    quote(spanOf(TEXT, '"Why"'), { id: 'q3', kind: 'scare' }),
  ],
});

describe('the definition', () => {
  for (const words of ['Brell left', 'she', 'Ana Brell']) {
    it(`of ${words} is where she is introduced`, () => {
      expect(definitionAt(reading, cursorIn(words))?.target).to.deep.equal(spanOf(TEXT, 'Ana Brell'));
    });
  }

  it('of a quote is whoever the text says speaks', () => {
    expect(definitionAt(reading, cursorIn('is done'))).to.deep.equal({
      origin: spanOf(TEXT, '"It is done,"'),
      target: spanOf(TEXT, 'she'),
    });
  });

  it('of a name within a quote is of the name', () => {
    expect(definitionAt(reading, cursorIn('Velmouth'))?.target).to.deep.equal(spanOf(TEXT, 'Velmouth'));
  });

  it('is nothing for a quote without a speaker and for plain text', () => {
    expect(definitionAt(reading, cursorIn('Why'))).to.equal(null);
    expect(definitionAt(reading, cursorIn('painted'))).to.equal(null);
  });
});

function cursorIn(words: string): readonly [number, number] {
  const at = spanOf(TEXT, words)[0] + 1;
  return [at, at];
}
