import { expect } from 'chai';
import { fixesAt, possibleSpeakers } from '../../../src/features/fixes';
import { entity, quote, readingOf, spanOf, speaker } from '../../support/annotated';

const TEXT = 'Ada Quill opened the port at Velmouth. “It is ours,” Quill said of Ostrow.';
const at = (words: string, nth = 0) => spanOf(TEXT, words, nth);
const reading = readingOf(TEXT, {
  entities: [
    entity('Velmouth', [at('Velmouth')], { id: 'e2', type: 'place' }),
    entity('Ada Quill', [at('Ada Quill'), at('Quill', 1)], { id: 'e1' }),
  ],
  quotes: [quote(at('“It is ours,”'), { speaker: speaker({ span: at('Quill', 1), entities: ['e1'] }) })],
});
const kinds = (words: string, nth = 0): string[] => fixesAt(reading, at(words, nth)).map(({ kind }) => kind);

describe('what can be put right', () => {
  it('of a name is what it is and who', () => {
    expect(kinds('Ada Quill')).to.deep.equal(['notAName', 'changeType', 'merge', 'split', 'setDate']);
    expect(kinds('Velmouth'), 'nothing to split from').to.deep.equal([
      'notAName',
      'changeType',
      'merge',
      'setDate',
    ]);
  });

  it('of a quote is who said it', () => {
    const [start] = at('“It is ours,”');
    expect(fixesAt(reading, [start + 1, start + 1]).map(({ kind }) => kind)).to.deep.equal([
      'wrongSpeaker',
      'setDate',
    ]);
  });

  it('of other words is that they are a name or a quote', () => {
    expect(kinds('Ostrow')).to.deep.equal(['markName', 'markQuote', 'setDate']);
    expect(fixesAt(reading, [at('opened')[0], at('opened')[0]]).map(({ kind }) => kind)).to.deep.equal([
      'setDate',
    ]);
  });

  it('takes a selection without the spaces around it', () => {
    const [start, end] = at(' Ostrow');
    expect(fixesAt(reading, [start, end])[0]).to.deep.include({ kind: 'markName', span: at('Ostrow') });
  });

  it('offers as speakers those who can speak first, and not the one it was', () => {
    const [first] = reading.annotations.quotes;
    expect(possibleSpeakers(reading, first ?? null).map(({ name }) => name)).to.deep.equal(['Velmouth']);
    expect(possibleSpeakers(reading, null).map(({ name }) => name)).to.deep.equal(['Ada Quill', 'Velmouth']);
  });
});
