import { expect } from 'chai';
import fc from 'fast-check';
import { describeAnchor } from '../../src/anchoring/anchor';
import { AnchoredText } from '../../src/anchoring/anchoredText';
import { findAnchor } from '../../src/anchoring/findAnchor';
import { articlesToEdit } from '../support/edits/articles';
import { emptyTally, tryArticle } from '../support/edits/anchorTrial';

/** `npm run bench -- anchors` does the same a thousand times and prints the table. */
const TRIALS = 60;

describe('anchors, after edits by chance', function () {
  this.timeout(120_000);

  it('place nearly all notes whose words survive, and none on other words', () => {
    const tally = emptyTally();
    const articles = articlesToEdit();
    for (let trial = 0; trial < TRIALS; trial++)
      tryArticle(articles[trial % articles.length] ?? '', trial, false, tally);
    expect(tally.wrong, tally.cases.join('\n')).to.equal(0);
    expect(tally.survived).to.be.greaterThan(TRIALS * 8);
    expect(tally.placed / tally.survived).to.be.at.least(0.95);
  });

  it('place none on other words that say the same', () => {
    const tally = emptyTally();
    const articles = articlesToEdit();
    for (let trial = 0; trial < TRIALS; trial++)
      tryArticle(articles[trial % articles.length] ?? '', trial + 500_000, true, tally);
    expect(tally.wrong, tally.cases.join('\n')).to.equal(0);
    expect(tally.placed / tally.survived).to.be.at.least(0.85);
  });
});

describe('an anchor, in any text', () => {
  /** A text with a span between characters. */
  const anySpanOf = fc
    .tuple(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.nat(),
    )
    .map(([letters, a, b]) => {
      const [from, to] = [a % letters.length, b % letters.length];
      const before = letters.slice(0, Math.min(from, to)).join('').length;
      const words = letters.slice(Math.min(from, to), Math.max(from, to) + 1).join('');
      return { text: letters.join(''), span: [before, before + words.length] as const };
    });

  it('is found where it was made', () => {
    fc.assert(
      fc.property(anySpanOf, ({ text, span }) => {
        const anchored = new AnchoredText(text);
        expect(findAnchor(anchored, describeAnchor(text, anchored.points, span))).to.deep.include({
          state: 'placed',
          span,
          score: 1,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never breaks the search, and what is found lies in the text', () => {
    const any = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(any, any, any, any, fc.nat(200), (text, exact, prefix, suffix, at) => {
        const anchor = { exact, prefix, suffix, position: [at, at + exact.length] as const };
        const { span, candidates } = findAnchor(new AnchoredText(text), anchor);
        for (const [start, end] of [...(span ? [span] : []), ...candidates.map(one => one.span)]) {
          expect(start).to.be.within(0, end);
          expect(end).to.be.at.most(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
