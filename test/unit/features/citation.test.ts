import { expect } from 'chai';
import type { Span } from '../../../src/base/span';
import type { Published } from '../../../src/engine/annotations';
import type { Source } from '../../../src/features/citation';
import { citationAt } from '../../../src/features/citation';
import { english } from '../../../src/features/wording';
import { entity, quote, readingOf, spanOf, speaker } from '../../support/annotated';

const TEXT = [
  'Harbour opens',
  'Mayor Ana Brell opened it. “It is\ndone,” Brell said, “at\u202e last.” She denied that it "leaks".',
  'She said that it was late.',
].join('\n');
const at = (words: string): Span => spanOf(TEXT, words);
const brell = speaker({ span: at('Brell said'), entities: ['e1'] });
const whole: Span = [at('“It')[0], at('last.”')[1]];
const SOURCE: Source = {
  title: ' Harbour\nopens ',
  path: 'articles/a.txt',
  sha256: 'f00d',
  inFile: span => span,
  checkOn: () => null,
};
const FILE = 'SHA-256 of the file f00d';

describe('a citation', () => {
  it('of words in marks names who said them', () => {
    expect(cite(at('is\ndone'))).to.equal(
      `“is done”\n— Ana Brell, “Harbour opens”, 3 Mar 2021 (given), articles/a.txt\n(characters 45–52, ${FILE}, not checked)\n`,
    );
  });

  it('of a cursor in a quote takes all its words in marks, and nothing but these', () => {
    const cursor: Span = [at('done')[0], at('done')[0]];
    expect(cite(cursor)).to.match(/^“It is done, … at last\.”\n— Ana Brell, /);
    expect(cite(whole)).to.equal(cite(cursor));
  });

  it('of a cursor elsewhere takes the sentence, and names nobody', () => {
    expect(cite([at('opened')[0], at('opened')[0]])).to.match(/^“Mayor Ana Brell opened it\.”\n— “Harbour/);
    expect(cite([at('opens')[0], at('opens')[0]])).to.equal(null);
  });

  it('of words that go beyond a quote names nobody', () => {
    expect(cite([at('opened')[0], at('done')[1]])).to.match(/^“opened it\. “It is done”\n— “Harbour/);
  });

  it('says what was not said as such, and what is in the words of the article', () => {
    expect(cite(at('leaks'))).to.match(/^“leaks”\n— denied by Ana Brell, “Harbour/);
    const cursor: Span = [at('late')[0], at('late')[0]];
    expect(cite(cursor)).to.match(/^“it was late”\n— Ana Brell, in the article's words, “Harbour/);
  });

  it('says where the words stand in the file, and that the reader checked them', () => {
    const source: Source = {
      ...SOURCE,
      inFile: ([start, end]) => [start + 2, end + 3],
      checkOn: span =>
        span === whole ? { date: '2026-03-02T09:30:00.000Z', where: 'the\u202eminutes' } : null,
    };
    expect(cite(at('is\ndone'), {}, source)).to.match(
      /\n\(characters 47–55, SHA-256 of the file f00d, checked by you, 2 Mar 2026: theminutes\)\n$/,
    );
    // What nobody said needs no checking.
    expect(cite([at('opened')[0], at('opened')[0]], {}, source)).to.match(/file f00d\)\n$/);
  });

  it('says how the date is known', () => {
    const of = (published: Partial<Published>) => cite(at('is\ndone'), published)?.split(', ')[2];
    expect(of({ basis: 'stated', confidence: 0.9 })).to.equal('3 Mar 2021 (stated in the article)');
    expect(of({ basis: 'stated', confidence: 0.5 })).to.equal('3 Mar 2021 (probably');
    expect(of({ basis: 'inferred', confidence: 0.5 })).to.equal('3 Mar 2021 (inferred)');
    expect(of({ basis: 'unknown', date: null })).to.equal('date unknown');
  });
});

function cite(span: Span, published: Partial<Published> = {}, source = SOURCE): string | null {
  const given: Published = { date: '2021-03-03', basis: 'given', evidence: [], reasons: [], confidence: 1 };
  const reading = readingOf(TEXT, {
    published: { ...given, ...published },
    anatomy: { blocks: [], sentences: [at('Mayor Ana Brell opened it.')] },
    entities: [entity('Ana Brell', [at('Ana Brell')])],
    quotes: [
      quote(whole, { quoted: [at('It is\ndone,'), at('at\u202e last.')], speaker: brell }),
      quote(at('She denied that it "leaks"'), {
        id: 'q2',
        kind: 'mixed',
        polarity: 'denied',
        quoted: [at('leaks')],
        speaker: brell,
      }),
      quote(at('She said that it was late'), {
        id: 'q3',
        kind: 'indirect',
        content: [at('it was late')],
        quoted: [],
        speaker: brell,
      }),
    ],
  });
  return citationAt(reading, span, source, english);
}
