import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { encodeText, type EncodedText } from '../../../src/close/encodeText';
import { WordPieces } from '../../../src/close/wordPieces';
import { Chance } from '../../support/chance';

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const pieces = new WordPieces(readFileSync('models/close.pieces.txt', 'utf8').trimEnd().split('\n'));
const words = (text: string): string[] => {
  const { starts, ends } = encodeText(text, pieces);
  return [...starts].map((start, i) => text.slice(start, ends[i]));
};

/** As `training/close/fixture.py` makes them. */
function madeText(number: number, alphabets: readonly (readonly string[])[]): string {
  const chance = new Chance(number);
  const parts = Array.from({ length: chance.between(1, 24) }, () => {
    const alphabet = chance.pick(alphabets);
    return Array.from({ length: chance.between(1, 6) }, () => chance.pick(alphabet)).join('');
  });
  return parts.join('');
}

function checksum(encoded: EncodedText): number {
  const places = [...encoded.starts].flatMap((start, i) => [start, encoded.ends[i] ?? 0]);
  const numbers = [...encoded.pieces, -1, ...encoded.shapes, -1, ...encoded.spacings, -1, ...places];
  return numbers.reduce((mixed, number) => Math.imul(mixed ^ number, 16777619), 2166136261 | 0) >>> 0;
}

describe('text as the close reading sees it', () => {
  it('is cut as the tokenizer of the training cuts it, in 10,000 texts made by chance', () => {
    const { sums } = read<{ sums: number[] }>('test/fixtures/close/texts.json');
    const alphabets = read<string[][]>('training/close/alphabets.json');
    const different = sums.flatMap((sum, i) => {
      const text = madeText(i + 1, alphabets);
      return checksum(encodeText(text, pieces)) === sum ? [] : [text];
    });
    expect(sums).to.have.length(10_000);
    expect(different, `${String(different.length)} differ`).to.deep.equal([]);
  });

  it('parts marks and keeps the places of what it folds', () => {
    expect(words('Åse O’Neill’s 😀 "plan".')).to.deep.equal([
      'Åse',
      'O',
      '’',
      'Neill',
      '’',
      's',
      '😀',
      '"',
      'plan',
      '"',
      '.',
    ]);
  });

  it('gives a word of more than a hundred letters one unknown piece', () => {
    expect([...encodeText('x'.repeat(101), pieces).pieces]).to.deep.equal([pieces.idOf('[UNK]')]);
  });

  it('has nothing to say of nothing', () => {
    expect(encodeText(' \n', pieces)).to.include({ length: 0 });
  });
});
