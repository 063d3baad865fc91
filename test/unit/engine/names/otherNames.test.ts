import { expect } from 'chai';
import { typeOfOtherName } from '../../../../src/engine/names/otherNames';
import { tokenize } from '../../../../src/engine/text/tokenize';

/** What the name in brackets is taken for. */
function typeIn(marked: string): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const tokens = tokenize(marked.replace(/[[\]]/g, ''));
  const first = tokens.findIndex(token => token.start === start);
  const last = tokens.findIndex(token => token.end === end);
  return typeOfOtherName(tokens, [first, last + 1]);
}

describe('typeOfOtherName', () => {
  it('knows events by their head word', () => {
    expect(typeIn('They won the [Norlandian Cup] in May.')).to.equal('event');
    expect(typeIn('after the [Battle of Arnford] in 1642')).to.equal('event');
    expect(typeIn('in the [Salt War II] many fell')).to.equal('event');
  });

  it('knows works by their marks, their head word or the word before them', () => {
    expect(typeIn('her song “[Low Water]” is old')).to.equal('work');
    expect(typeIn('the [Arnford Symphony] is long')).to.equal('work');
    expect(typeIn('the film [Low Water] is old')).to.equal('work');
  });

  it('knows products by the words beside them and by the case their makers write', () => {
    expect(typeIn('two [Kestrel 9] jets were lost')).to.equal('product');
    expect(typeIn('his [iLamp] broke')).to.equal('product');
  });

  it('does not guess where nothing tells', () => {
    expect(typeIn('she speaks [Norlandian] well')).to.equal(null);
    expect(typeIn('the [Clean Rivers Act] was passed')).to.equal(null);
  });
});
