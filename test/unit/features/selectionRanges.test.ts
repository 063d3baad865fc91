import { expect } from 'chai';
import { selectionRangesAt } from '../../../src/features/selectionRanges';
import { entity, quote, readingOf, spanOf } from '../../support/annotated';

const TEXT = 'It rained. "Port Velmouth waits. It always did," Ana Brell said.\nNext paragraph.';
const PARAGRAPH = TEXT.split('\n')[0] ?? '';
const reading = readingOf(TEXT, {
  anatomy: {
    blocks: [
      { kind: 'paragraph', span: spanOf(TEXT, PARAGRAPH) },
      { kind: 'paragraph', span: spanOf(TEXT, 'Next paragraph.') },
    ],
    sentences: [
      spanOf(TEXT, 'It rained.'),
      spanOf(TEXT, '"Port Velmouth waits.'),
      spanOf(TEXT, 'It always did," Ana Brell said.'),
      spanOf(TEXT, 'Next paragraph.'),
    ],
  },
  entities: [entity('Port Velmouth', [spanOf(TEXT, 'Port Velmouth')], { type: 'place' })],
  quotes: [quote(spanOf(TEXT, '"Port Velmouth waits. It always did,"'))],
});

describe('the growing selection', () => {
  it('goes from word over name, sentence, quoted words, quote and paragraph to the whole text', () => {
    expect(wordsAt('Velmouth')).to.deep.equal([
      'Velmouth',
      'Port Velmouth',
      '"Port Velmouth waits.',
      '"Port Velmouth waits. It always did,"',
      PARAGRAPH,
      TEXT,
    ]);
  });

  it('leaves out what crosses something shorter', () => {
    expect(wordsAt('Brell')).to.deep.equal(['Brell', 'It always did," Ana Brell said.', PARAGRAPH, TEXT]);
    expect(wordsAt('always')).to.deep.equal(['always', 'It always did," Ana Brell said.', PARAGRAPH, TEXT]);
  });

  it('takes apostrophes and accents as parts of a word', () => {
    const text = "l’été d'Émile";
    expect(selectionRangesAt(readingOf(text), 3)[0]).to.deep.equal([0, 5]);
  });

  it('works where there is nothing, and in a word without end', () => {
    expect(selectionRangesAt(readingOf(''), 0)).to.deep.equal([]);
    expect(selectionRangesAt(readingOf('a  b'), 2)).to.deep.equal([[0, 4]]);
    const [word] = selectionRangesAt(readingOf('x'.repeat(5000)), 2500);
    expect(word?.[1]).to.be.below(5000);
  });
});

function wordsAt(words: string): string[] {
  return selectionRangesAt(reading, spanOf(TEXT, words)[0] + 1).map(([start, end]) => TEXT.slice(start, end));
}
