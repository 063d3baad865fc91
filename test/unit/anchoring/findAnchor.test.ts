import { expect } from 'chai';
import type { Anchor } from '../../../src/anchoring/anchor';
import { describeAnchor } from '../../../src/anchoring/anchor';
import { AnchoredText } from '../../../src/anchoring/anchoredText';
import type { Found } from '../../../src/anchoring/findAnchor';
import { findAnchor } from '../../../src/anchoring/findAnchor';

const TEXT = [
  'Harbour opens again',
  'The mayor, Ada Quill, opened the old harbour on Monday. “It is ours again,” Quill said to about 300 people on the quay.',
  'Nobody had believed in it, least of all the fishermen, who wanted a fence. The gates stay open until the first frost.',
  'A spokesman said the harbour would cost the town nothing for ten years.',
].join('\n\n');

function anchorOn(words: string, text = TEXT): Anchor {
  const start = text.indexOf(words);
  return describeAnchor(text, new AnchoredText(text).points, [start, start + words.length]);
}

function find(text: string, anchor: Anchor): Found & { words: string | null } {
  const found = findAnchor(new AnchoredText(text), anchor);
  return { ...found, words: found.span && text.slice(...found.span) };
}

describe('finding an anchor', () => {
  const quote = anchorOn('“It is ours again,”');

  it('says placed where nothing changed', () => {
    expect(find(TEXT, quote)).to.include({ state: 'placed', score: 1, words: '“It is ours again,”' });
  });

  it('says moved where something came before it', () => {
    expect(find(`Late: ${TEXT}`, quote)).to.include({ state: 'moved', words: '“It is ours again,”' });
  });

  it('is not misled by other line ends, reflowing and plain marks', () => {
    const reflowed = TEXT.replace(/ /g, (blank, at: number) => (at % 7 === 0 ? '\r\n' : blank))
      .replace(/[“”]/g, '"')
      .replace(/\n\n/g, '\r\n\r\n');
    expect(find(reflowed, quote).words?.replace(/\s+/g, ' ')).to.equal('"It is ours again,"');
  });

  it('takes in what was put between the words, and leaves out what was put beside them', () => {
    const text = TEXT.replace(
      'Nobody had believed in it, least',
      'By then nobody had believed in it any more, least',
    );
    const found = find(text, anchorOn('had believed in it, least of all the fishermen'));
    expect(found.words).to.equal('had believed in it any more, least of all the fishermen');
  });

  it('follows a paragraph that was moved', () => {
    const [headline, first, second, third] = TEXT.split('\n\n');
    const text = [headline, second, third, first].join('\n\n');
    expect(find(text, anchorOn('least of all the fishermen')).words).to.equal('least of all the fishermen');
    expect(find(text, quote)).to.include({ state: 'moved', words: '“It is ours again,”' });
  });

  it('is an orphan, with candidates, when its words are gone and stand elsewhere too', () => {
    const text = TEXT.replace(' “It is ours again,” Quill said to about 300 people on the quay.', '').replace(
      'A spokesman said',
      'A poster reads “It is ours again,” and a spokesman said',
    );
    const found = find(text, quote);
    expect(found.state).to.equal('orphan');
    expect(found.candidates.map(({ span }) => text.slice(...span))).to.deep.equal(['“It is ours again,”']);
  });

  it('is an orphan when it cannot be told which of two it is', () => {
    const twice = `${TEXT}\n\n${TEXT}`;
    const found = find(`News. ${twice}`, quote);
    expect(found.state).to.equal('orphan');
    expect(found.candidates).to.have.length(2);
  });

  it('tells a name from the same name elsewhere by what is around it', () => {
    const third = describeAnchor(TEXT, new AnchoredText(TEXT).points, [
      TEXT.lastIndexOf('harbour'),
      TEXT.lastIndexOf('harbour') + 'harbour'.length,
    ]);
    const text = `Updated.\n\n${TEXT}`;
    expect(find(text, third).span?.[0]).to.equal(text.lastIndexOf('harbour'));
  });

  it('is nowhere in a text that has nothing of it', () => {
    expect(find('Rain fell.', quote)).to.deep.include({
      state: 'orphan',
      span: null,
      score: 0,
      candidates: [],
    });
    expect(find('', quote).state).to.equal('orphan');
  });

  it('counts positions in code points', () => {
    const text = `🙂🙂 ${TEXT}`;
    const anchor = anchorOn('“It is ours again,”', text);
    const start = text.indexOf('“It is ours again,”');
    expect(anchor.position).to.deep.equal([start - 2, start - 2 + '“It is ours again,”'.length]);
    expect(find(text, anchor)).to.include({ state: 'placed', words: '“It is ours again,”' });
  });

  it('finds long words by their ends', () => {
    const body = TEXT.slice(TEXT.indexOf('The mayor'));
    const text = TEXT.replace('300', '350').replace('frost', 'snow');
    expect(find(`News. ${text}`, { ...anchorOn(body), suffix: '' }).words).to.equal(
      body.replace('300', '350').replace('frost', 'snow'),
    );
  });
});
