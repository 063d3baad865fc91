import { expect } from 'chai';
import type { Block } from '../../../../src/engine/annotations';
import { splitSentences } from '../../../../src/engine/text/sentences';
import { tokenize } from '../../../../src/engine/text/tokenize';

function sentences(
  text: string,
  blocks: Block[] = [{ kind: 'paragraph', span: [0, text.length] }],
): string[] {
  return splitSentences(tokenize(text), blocks).spans.map(([start, end]) => text.slice(start, end));
}

describe('splitSentences', () => {
  it('ends a sentence at a full stop before a capital', () => {
    expect(sentences('It rained. The river rose.')).to.deep.equal(['It rained.', 'The river rose.']);
  });

  it('takes the closing mark into the sentence', () => {
    expect(sentences('"It rained." She left. He called it "late". They went.')).to.deep.equal([
      '"It rained."',
      'She left.',
      'He called it "late".',
      'They went.',
    ]);
  });

  it('goes on after a title, an initial and an abbreviation before a name', () => {
    expect(sentences('Mr. Vale met J. Moss of the U.S. Navy. He left.')).to.deep.equal([
      'Mr. Vale met J. Moss of the U.S. Navy.',
      'He left.',
    ]);
  });

  it('ends after an abbreviation where a new sentence plainly begins', () => {
    expect(sentences('He works for Dorran Inc. The firm is small.')).to.deep.equal([
      'He works for Dorran Inc.',
      'The firm is small.',
    ]);
  });

  it('does not end at a question mark inside quoted speech that goes on', () => {
    expect(sentences('"Why?" she asked. Nobody knew.')).to.deep.equal(['"Why?" she asked.', 'Nobody knew.']);
  });

  it('ends at the end of a block without any mark', () => {
    const text = 'A headline\n\nA paragraph.';
    const blocks: Block[] = [
      { kind: 'headline', span: [0, 10] },
      { kind: 'paragraph', span: [12, 24] },
    ];
    expect(sentences(text, blocks)).to.deep.equal(['A headline', 'A paragraph.']);
  });
});
