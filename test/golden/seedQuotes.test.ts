import { readFileSync } from 'node:fs';
import { annotate } from '../support/engine';
import { itKnowsTheSeedQuotes, SEED } from '../support/seedQuotes';

describe('the quotes of the first seed article', () => {
  itKnowsTheSeedQuotes(() => annotate(readFileSync(SEED, 'utf8'), null));
});
