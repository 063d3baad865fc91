// npm run fuzz [-- --runs 100000] [--seed N]
import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { annotate } from '../support/engine';
import { anyArticle } from './anyArticle';
import { holdsFor } from './contract';
import { expectHarmless } from './harmless';
import { surfacesOf } from './surfaces';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    // Another each day unless it is given: a failure names it.
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
  },
});
const BATCH = 5000;
/** Every so many texts also what a reader would see of them is looked at, which takes longer than reading. */
const LOOK = 10;

const prose = fc.constantFrom(
  'The mayor of the town said on Friday that it was “time to go” and left. ',
  'More than 340 of the people in Leeds, Ana Duarte said, had it by May 4, 2018. ',
);
/** As short as most pieces are, so that many can be read; English enough to be read at all. */
const texts = fc.oneof(
  { weight: 2, arbitrary: anyArticle(30) },
  { weight: 1, arbitrary: fc.tuple(prose, anyString(60), prose, anyString(20)).map(parts => parts.join('')) },
  { weight: 1, arbitrary: anyString(200) },
);

function anyString(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: 'binary', maxLength });
}

const runs = Number(values.runs);
const begun = performance.now();
let count = 0;
for (let batch = 0; count < runs; batch++) {
  const numRuns = Math.min(BATCH, runs - count);
  fc.assert(
    fc.property(texts, text => {
      const annotations = annotate(text);
      holdsFor(text, annotations);
      if (count++ % LOOK === 0) expectHarmless(surfacesOf(text, annotations));
    }),
    { numRuns, seed: Number(values.seed) + batch, endOnFailure: true },
  );
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`${String(count)} texts in ${String(seconds)} s, none failed`);
}
