import { expect } from 'chai';
import { foldsOf } from '../../../src/features/folding';
import { readingOf, spanOf } from '../../support/annotated';

const TEXT = [
  'Title',
  '',
  'One',
  'wrapped paragraph.',
  '',
  'First part',
  '',
  'Two.',
  '',
  'Second part',
  '',
  'Three',
  'lines',
  'here.',
  '',
].join('\n');

describe('folds', () => {
  it('are paragraphs of several lines and what stands under a subheading', () => {
    const reading = readingOf(TEXT, {
      anatomy: {
        blocks: [
          { kind: 'headline', span: spanOf(TEXT, 'Title') },
          { kind: 'paragraph', span: spanOf(TEXT, 'One\nwrapped paragraph.') },
          { kind: 'subhead', span: spanOf(TEXT, 'First part') },
          { kind: 'paragraph', span: spanOf(TEXT, 'Two.') },
          { kind: 'subhead', span: spanOf(TEXT, 'Second part') },
          { kind: 'paragraph', span: spanOf(TEXT, 'Three\nlines\nhere.') },
        ],
        sentences: [],
      },
    });
    expect(foldsOf(reading)).to.have.deep.members([
      { start: 2, end: 3 },
      { start: 5, end: 7 },
      { start: 9, end: 13 },
      { start: 11, end: 13 },
    ]);
  });

  it('are none in an article of one line', () => {
    const line = 'One line.';
    expect(
      foldsOf(readingOf(line, { anatomy: { blocks: [{ kind: 'paragraph', span: [0, 9] }], sentences: [] } })),
    ).to.deep.equal([]);
  });
});
