import { expect } from 'chai';
import fc from 'fast-check';
import { searchApproximately } from '../../../src/anchoring/approximateSearch';

/** The fewest errors of a pattern in any part of the text that ends at each place: P. Sellers' algorithm, plainly. */
function fewestErrors(text: string, pattern: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  return text.split('').map(letter => {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++)
      next.push(
        Math.min(
          (column[i - 1] ?? 0) + (pattern[i - 1] === letter ? 0 : 1),
          (column[i] ?? 0) + 1,
          (next[i - 1] ?? 0) + 1,
        ),
      );
    column = next;
    return column[pattern.length] ?? 0;
  });
}

describe('searching with errors', () => {
  it('finds each place once, the best first', () => {
    const text = 'a mayer and a mayor and no major';
    expect(searchApproximately(text, 'mayor', 1)).to.deep.equal([
      { end: 19, errors: 0 },
      { end: 7, errors: 1 },
      { end: 32, errors: 1 },
    ]);
  });

  it('counts as the plain algorithm does, also over several words of bits', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(letters, letters, (text, pattern) => {
        const expected = fewestErrors(text, pattern);
        for (const { end, errors } of searchApproximately(text, pattern, pattern.length))
          expect(errors).to.equal(expected[end - 1]);
        const [best] = searchApproximately(text, pattern, pattern.length);
        expect(best?.errors).to.equal(Math.min(...expected));
      }),
      { numRuns: 300 },
    );
  });
});
