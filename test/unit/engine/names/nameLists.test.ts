import { expect } from 'chai';
import { listAround } from '../../../../src/engine/names/nameLists';
import { tokenize } from '../../../../src/engine/text/tokenize';

/** What the list around a word says, where the words given are names of type 1, and those with a star of type 2. */
function around(text: string, word: string, ...named: string[]): { type: number; names: number } | null {
  const tokens = tokenize(text);
  const names = named.map(mark => {
    const words = mark.replace('*', '').split(' ');
    const first = tokens.findIndex(token => token.text === words[0]);
    return { first, end: first + words.length, type: mark.endsWith('*') ? 2 : 1 };
  });
  const nameAt = (place: number): (typeof names)[number] | undefined =>
    names.find(({ first, end }) => first <= place && place < end);
  return listAround(
    tokens,
    nameAt,
    tokens.findIndex(token => token.text === word),
  );
}

describe('listAround', () => {
  const text = 'in Arle, Brede Sound, Corvin and Dunmere, but Elm stayed';

  it('counts the names that commas and "and" join to a word', () => {
    expect(around(text, 'Corvin', 'Arle', 'Brede Sound', 'Dunmere')).to.deep.equal({ type: 1, names: 3 });
  });

  it('gives the type of most', () => {
    expect(around(text, 'Corvin', 'Arle', 'Brede Sound*', 'Dunmere*')).to.deep.equal({ type: 2, names: 2 });
  });

  it('hears nothing where no name is joined', () => {
    expect(around(text, 'Elm', 'Arle', 'Brede Sound', 'Dunmere')).to.equal(null);
    expect(around('Arle met Corvin', 'Corvin', 'Arle')).to.equal(null);
  });
});
