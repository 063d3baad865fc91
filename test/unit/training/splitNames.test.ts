import { expect } from 'chai';
import { splitBodies } from '../../../training/splitNames';

/** The bodies found cut in two in a text whose names stand in brackets, each with its type: "[place:Norland] [organization:Airways]". */
function found(marked: string): string[] {
  let text = '';
  const names = marked.split(/(\[[^\]]*\])/).flatMap(piece => {
    const name = /^\[(\w+):(.*)\]$/.exec(piece);
    const start = text.length;
    text += name ? (name[2] ?? '') : piece;
    return name ? [{ start, end: text.length, types: [name[1] ?? ''] }] : [];
  });
  return splitBodies(text, names).map(
    ({ start, end, certain }) => `${text.slice(start, end)}${certain ? '' : '?'}`,
  );
}

describe('splitBodies', () => {
  it('joins a place or people to the body right behind it', () => {
    expect(found('[place:Norland] [organization:Airways] flew')).to.deep.equal(['Norland Airways']);
    expect(found('the [group:Norlandian] [organization:Peasant Party] won')).to.deep.equal([
      'Norlandian Peasant Party',
    ]);
  });

  it('joins what ends in "of" to what is behind it', () => {
    expect(found('the [organization:Bank of] [place:Norland] said')).to.deep.equal(['Bank of Norland']);
  });

  it('is not certain of bodies of states', () => {
    expect(found('the [group:Norlandian] [organization:Defence Ministry]')).to.deep.equal([
      'Norlandian Defence Ministry?',
    ]);
  });

  it('joins nothing over a comma or a small word, nor people to bodies', () => {
    expect(found('[place:Norland], [organization:Airways]')).to.deep.equal([]);
    expect(found('[group:Norlandian] [organization:police]')).to.deep.equal([]);
    expect(found('[person:Ida Moss] [organization:Airways]')).to.deep.equal([]);
  });
});
