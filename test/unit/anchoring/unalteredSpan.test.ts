import { expect } from 'chai';
import { describeAnchor } from '../../../src/anchoring/anchor';
import { AnchoredText } from '../../../src/anchoring/anchoredText';
import { candidatesFor } from '../../../src/anchoring/candidates';
import { unalteredSpan } from '../../../src/anchoring/unalteredSpan';
import { Chance } from '../../support/chance';
import { articlesToEdit } from '../../support/edits/articles';
import { EDITS } from '../../support/edits/anyEdit';
import { TrackedText } from '../../support/edits/trackedText';

const TEXT = [
  'Harbour opens again',
  'The mayor, Ada Quill, opened the old harbour on Monday, and about 300 people on the quay cheered her for it.',
  'Nobody had believed in it, least of all the fishermen, who wanted a fence. The gates stay open until the first frost.',
].join('\n\n');

const anchorOn = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return describeAnchor(text, new AnchoredText(text).points, [start, start + words.length]);
};
const wordsIn = (text: string, anchor = anchorOn('the old harbour')): string | null => {
  const span = unalteredSpan(new AnchoredText(text), anchor);
  return span && text.slice(...span);
};

describe('words with all that stood around them', () => {
  it('are told at once, wherever they went, however lines are broken and marks are shaped', () => {
    expect(wordsIn(`Late: ${TEXT}`)).to.equal('the old harbour');
    expect(wordsIn(TEXT.replace(/ old /g, '\r\nold  '))).to.equal('the\r\nold  harbour');
  });

  it('are left to be weighed where they stand twice, or something like what stood around them does', () => {
    expect(wordsIn(`${TEXT}\n\n${TEXT}`)).to.equal(null);
    const [, around = ''] = TEXT.split('\n\n');
    expect(wordsIn(`${TEXT}\n\n${around.replace('cheered', 'hailed').replace('old', 'new')}`)).to.equal(null);
  });

  it('are left to be weighed where any of it is another, or there is too little of it', () => {
    expect(wordsIn(TEXT.replace('Ada', 'Ida'))).to.equal(null);
    expect(wordsIn(TEXT, anchorOn('Harbour opens'))).to.equal(null);
  });

  it('are those that weighing finds best, after edits by chance', () => {
    const articles = articlesToEdit();
    let told = 0;
    for (let trial = 0; trial < 40; trial++) {
      const chance = new Chance(trial);
      const article = articles[trial % articles.length] ?? '';
      const text = new TrackedText(article);
      for (let edits = chance.between(1, 3); edits > 0; edits--)
        EDITS[chance.pick(Object.keys(EDITS) as (keyof typeof EDITS)[])](text, chance);
      const after = new AnchoredText(text.text);
      const start = article.indexOf(' ', chance.between(0, article.length - 60)) + 1;
      const anchor = describeAnchor(article, new AnchoredText(article).points, [start, start + 25]);
      const span = unalteredSpan(after, anchor);
      if (!span) continue;
      told++;
      expect(candidatesFor(after, anchor)[0]?.span).to.deep.equal(span);
    }
    expect(told).to.be.greaterThan(5);
  });
});
