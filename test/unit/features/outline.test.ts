import { expect } from 'chai';
import type { Block, BlockKind } from '../../../src/engine/annotations';
import { outlineOf } from '../../../src/features/outline';
import type { OutlineItem } from '../../../src/features/outline';
import { english } from '../../../src/features/wording';
import { entity, quote, readingOf, spanOf, speaker } from '../../support/annotated';

const TEXT = [
  'Harbour opens',
  'By Ines Calloway',
  'VELMOUTH, 3 March — "It is $(bug) done," Ana Brell said. "He said \'go\' and left.',
  '"And I went," she said.',
  'Nobody is quoted here.',
].join('\n');
const lines = TEXT.split('\n');
const brell = entity('Ana Brell', [spanOf(TEXT, 'Ana Brell')]);
const reading = readingOf(TEXT, {
  anatomy: {
    blocks: [
      block('headline', 'Harbour opens'),
      block('byline', 'By Ines Calloway'),
      block('dateline', 'VELMOUTH, 3 March'),
      block('paragraph', (lines[2] ?? '').slice((lines[2] ?? '').indexOf('"It'))),
      block('paragraph', lines[3] ?? ''),
      block('paragraph', lines[4] ?? ''),
    ],
    sentences: [],
  },
  entities: [brell],
  quotes: [
    quote(spanOf(TEXT, '"It is $(bug) done,"'), {
      speaker: speaker({ span: spanOf(TEXT, 'Ana Brell'), entities: ['e1'] }),
    }),
    quote([spanOf(TEXT, '"He said')[0], spanOf(TEXT, 'went,"')[1]], { id: 'q2' }),
    quote(spanOf(TEXT, "'go'"), { id: 'q3', parent: 'q2' }),
  ],
});

describe('the outline', () => {
  const outline = outlineOf(reading, english);

  it('has headline and paragraphs as siblings, each over its own words', () => {
    expect(outline.map(({ kind, span }) => [kind, span])).to.deep.equal([
      ['headline', spanOf(TEXT, 'Harbour opens')],
      ['paragraph', reading.annotations.anatomy.blocks[3]?.span],
      ['paragraph', spanOf(TEXT, lines[3] ?? '')],
      ['paragraph', spanOf(TEXT, 'Nobody is quoted here.')],
    ]);
    expect(outline[0]).to.deep.include({ name: 'Harbour opens', detail: 'headline' });
  });

  it('has quotes under the paragraph in which they begin, with who speaks', () => {
    const [first] = outline[1]?.children ?? [];
    expect(first?.detail).to.equal('Ana Brell');
    expect(first?.name).to.match(/^“It is .*done,”$/);
    expect(outline[3]?.children).to.deep.equal([]);
  });

  it('cuts a quote that goes on in the next paragraph, and puts inner quotes under outer ones', () => {
    const outer = outline[1]?.children[1];
    expect(outer?.span[1]).to.equal(outline[1]?.span[1]);
    expect(outer?.children.map(({ span }) => span)).to.deep.equal([spanOf(TEXT, "'go'")]);
    expect(outline[2]?.children).to.deep.equal([]);
  });

  it('keeps every item within its parent and names it', () => {
    const check = (items: readonly OutlineItem[], [start, end]: readonly [number, number]): void => {
      for (const { span, name, children } of items) {
        expect(span[0]).to.be.at.least(start);
        expect(span[1]).to.be.at.most(end);
        expect(name).to.not.equal('');
        check(children, span);
      }
    };
    check(outline, [0, TEXT.length]);
  });

  it('lets no name be read as an icon', () => {
    expect(JSON.stringify(outline)).to.include('bug').and.not.include('$(bug)');
  });

  it('names a paragraph of nothing visible, and of a skipped article has nothing', () => {
    const blank = readingOf('\u200b\u200b', {
      anatomy: { blocks: [{ kind: 'paragraph', span: [0, 2] }], sentences: [] },
    });
    expect(outlineOf(blank, english)[0]?.name).to.equal('…');
    expect(outlineOf(readingOf(TEXT), english)).to.deep.equal([]);
  });

  it('keeps quotes that stand outside of its parts', () => {
    const bare = readingOf(TEXT, { quotes: [quote(spanOf(TEXT, '"And I went,"'))] });
    expect(outlineOf(bare, english).map(({ kind }) => kind)).to.deep.equal(['quote']);
  });
});

function block(kind: BlockKind, words: string): Block {
  return { kind, span: spanOf(TEXT, words) };
}
