import { expect } from 'chai';
import { tokenize } from '../../../../src/engine/text/tokenize';
import { readDecimal } from '../../../../src/engine/values/decimal';
import { readLexemes } from '../../../../src/engine/values/lexemes';
import { readNumber } from '../../../../src/engine/values/numberPhrase';

function lexemes(text: string) {
  const tokens = tokenize(text);
  return readLexemes(text, tokens, [0, tokens.length]);
}

function pieces(text: string): string[] {
  const list = lexemes(text);
  return Array.from({ length: list.length }, (_, i) => list.at(i).text);
}

describe('decimals', () => {
  const cases: [string, number | null][] = [
    ['7', 7],
    ['2.5', 2.5],
    ['340,000', 340000],
    ['1,250,000.75', 1250000.75],
    ['1,00,000', 100000],
    ['1.250.000', 1250000],
    ['3,5', null],
    ['31.12.2020', null],
    ['1'.repeat(30), null],
  ];
  for (const [text, value] of cases) {
    it(`reads ${text} as ${String(value)}`, () => expect(readDecimal(text)).to.equal(value));
  }
});

describe('lexemes', () => {
  it('take numbers and words apart that names keep together', () => {
    expect(pieces('a 64-year-old')).to.deep.equal(['a', '64', '-', 'year', '-', 'old']);
    expect(pieces('mid-1990s')).to.deep.equal(['mid', '-', '1990', 's']);
    expect(pieces('twenty-one')).to.deep.equal(['twenty', '-', 'one']);
    expect(pieces('10:30')).to.deep.equal(['10', ':', '30']);
    expect(pieces('KD200 R21.9bn')).to.deep.equal(['KD', '200', 'R', '21.9', 'bn']);
  });

  it('leave the numbers in names alone', () => {
    for (const name of ['COVID-19', 'G20', 'N95', 'F-16', 'COP26', 'B12']) {
      expect(pieces(name)).to.deep.equal([name]);
    }
  });

  it('stand where they stood', () => {
    const text = '  R21.9bn — “mid-June”';
    const list = lexemes(text);
    for (let i = 0; i < list.length; i++) {
      const { start, end, text: own } = list.at(i);
      expect(text.slice(start, end)).to.equal(own);
    }
  });
});

describe('numbers', () => {
  const cases: [string, number][] = [
    ['340,000 lives', 340000],
    ['1.2 million', 1200000],
    ['4bn', 4000000000],
    ['20-billion', 20000000000],
    ['2 lakh crore', 2000000000000],
    ['100 000 people', 100000],
    ['1½', 1.5],
    ['twelve', 12],
    ['twenty-one', 21],
    ['two hundred', 200],
    ['one hundred and fifty thousand', 150000],
    ['two million three hundred thousand', 2300000],
    ['a hundred', 100],
    ['half a million', 500000],
    ['a million and a half', 1500000],
    ['one and a half million', 1500000],
    ['two dozen', 24],
    ['a dozen', 12],
    ['a couple of', 2],
    ['dozens', 12],
    ['tens of thousands', 10000],
    ['hundreds of millions', 100000000],
  ];
  for (const [text, value] of cases) {
    it(`reads “${text}”`, () => expect(readNumber(lexemes(text), 0)?.value).to.equal(value));
  }

  it('reads no further than the number goes', () => {
    expect(readNumber(lexemes('ninety twelve'), 0)).to.include({ end: 1, value: 90 });
    expect(readNumber(lexemes('three and four'), 0)).to.include({ end: 1, value: 3 });
    expect(readNumber(lexemes('100 m'), 0)).to.include({ end: 1, value: 100 });
  });

  it('reads no number where there is none', () => {
    for (const text of ['a', 'half', 'tens', 'hundred', 'and', '']) {
      expect(readNumber(lexemes(text), 0), text).to.equal(null);
    }
  });
});
