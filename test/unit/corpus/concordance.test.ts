import { expect } from 'chai';
import fc from 'fast-check';
import { concordanceLine, occurrences } from '../../../src/corpus/concordance';
import { fullTextQuery } from '../../../src/corpus/fullTextQuery';
import { fold, wordsIn } from '../../../src/corpus/words';

const words = (text: string, ...phrases: string[]): string[] =>
  occurrences(text, phrases).map(([start, end]) => text.slice(start, end));

describe('occurrences', () => {
  it('finds a phrase whatever its case, accents and what parts its words', () => {
    expect(words('Peace talks. The PEACE-TALKS failed; peaceful talks.', 'peace talks')).to.deep.equal([
      'Peace talks',
      'PEACE-TALKS',
    ]);
    expect(words('A Café, a cafe\u0301, the CAFE.', 'cafe')).to.deep.equal(['Café', 'cafe\u0301', 'CAFE']);
  });

  it('finds each of several phrases from left to right, and whole words only', () => {
    expect(words('salt and fish, fish and salt, saltfish', 'salt', 'fish and')).to.deep.equal([
      'salt',
      'fish and',
      'salt',
    ]);
  });

  it('finds nothing without a word', () => {
    expect(words('anything', '', '—')).to.deep.equal([]);
  });
});

describe('concordanceLine', () => {
  it('shows what stands around, cut between words and at line ends', () => {
    const text = `First line.\n${'word '.repeat(30)}HERE ${'more '.repeat(30)}\nLast line.`;
    const at = text.indexOf('HERE');
    const { before, match, after } = concordanceLine(text, [at, at + 4]);
    expect(match).to.equal('HERE');
    expect(before).to.match(/^(word )+$/);
    expect(after).to.match(/^( more)+$/);
    expect(concordanceLine('a\r\nb HERE c\rd', [5, 9])).to.deep.equal({
      span: [5, 9],
      before: 'b ',
      match: 'HERE',
      after: ' c',
    });
  });

  it('is the text itself, on one line and bounded, for any text and span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', 'é', '😀', 'bcdefgh'), maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = text.length === 0 ? 0 : a % text.length;
          const end = Math.min(text.length, start + (b % 20));
          const { before, match, after } = concordanceLine(text, [start, end]);
          expect(match).to.equal(text.slice(start, end));
          expect(text.slice(start - before.length, end + after.length)).to.equal(before + match + after);
          expect(before + after).not.to.match(/[\r\n]/);
          expect(Math.max(before.length, after.length)).to.be.at.most(61);
        },
      ),
    );
  });
});

describe('words', () => {
  it('are cut and folded as the full-text index does', () => {
    expect([...wordsIn("Don't stop—3.5 Ärger")].map(({ form }) => form)).to.deep.equal([
      ...['don', 't', 'stop', '3', '5', 'arger'],
    ]);
    expect(fold('Škoda')).to.equal('skoda');
  });

  it('make a query that nothing in them can turn into another', () => {
    expect(fullTextQuery(['peace "talks" OR x*', 'NEAR(a b)'])).to.equal('"peace talks or x" AND "near a b"');
    expect(fullTextQuery(['—', ''])).to.equal(null);
  });
});
