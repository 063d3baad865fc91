import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from 'chai';
import { annotate } from '../support/engine';
import { compare } from './compare';
import type { Expectation } from './expectation';

const ARTICLES = join(process.cwd(), 'test/golden/articles');
const EXPECTED = '.expected.json';

describe('golden articles', () => {
  const files = readdirSync(ARTICLES);
  const cases = files.filter(file => file.endsWith('.txt')).map(file => file.slice(0, -'.txt'.length));

  it('stand in pairs of article and expectation', () => {
    const expectations = files.filter(file => file.endsWith(EXPECTED));
    expect(expectations.map(file => file.slice(0, -EXPECTED.length))).to.have.members(cases);
    expect(files).to.have.length(2 * cases.length);
    expect(cases).to.not.have.length(0);
  });

  for (const name of cases) {
    const expected = JSON.parse(readFileSync(join(ARTICLES, name + EXPECTED), 'utf8')) as Expectation;

    it(titleOf(name, expected), function () {
      // TextDecoder leaves the byte-order mark out, as everybody does who hands a file to the engine.
      const text = new TextDecoder().decode(readFileSync(join(ARTICLES, `${name}.txt`)));
      const differences = compare(text, expected, annotate(text, expected.given ?? null));
      if (expected.pending === undefined) {
        if (differences.length)
          throw new Error(['differs from what is expected', ...differences].join('\n  '));
        return;
      }
      if (!differences.length) throw new Error(`works now; take "pending" out of ${name}${EXPECTED}`);
      this.skip();
    });
  }
});

function titleOf(name: string, { case: what, pending }: Expectation): string {
  return `${name}: ${what}${pending === undefined ? '' : ` (pending: ${pending})`}`;
}
