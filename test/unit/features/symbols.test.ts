import { expect } from 'chai';
import { MOST_SYMBOLS, symbolsFor } from '../../../src/features/symbols';

const NAMES = [
  { name: 'Tomas Okafor-Reyes', mentions: 3 },
  { name: 'Port Sorrel', mentions: 1 },
  { name: 'Ruth Okafor', mentions: 9 },
  { name: 'Okafor Trust', mentions: 1 },
  { name: 'José Ibáñez', mentions: 2 },
];

describe('symbols', () => {
  it('are those that begin so, then those with a word that does, then those with the letters in order', () => {
    expect(found('okafor')).to.deep.equal(['Okafor Trust', 'Ruth Okafor', 'Tomas Okafor-Reyes']);
    expect(found('reyes')).to.deep.equal(['Tomas Okafor-Reyes']);
    expect(found('psrl')).to.deep.equal(['Port Sorrel']);
  });

  it('do not mind case, accents and blanks', () => {
    expect(found('JOSE ib')).to.deep.equal(['José Ibáñez']);
  });

  it('are none for no query', () => {
    expect(found(' ')).to.deep.equal([]);
  });

  it(`are at most ${MOST_SYMBOLS}`, () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ name: `Name ${i}`, mentions: 1 }));
    expect(symbolsFor('name', many)).to.have.length(MOST_SYMBOLS);
  });
});

function found(query: string): string[] {
  return symbolsFor(query, NAMES).map(({ name }) => name);
}
