import { expect } from 'chai';
import { capitalRuns } from '../../../../src/engine/names/capitalRuns';
import { runHeads } from '../../../../src/engine/names/runHeads';
import type { WordForm } from '../../../../src/engine/names/wordForms';
import { tokenize } from '../../../../src/engine/text/tokenize';

/** The head and the noun of introduction of the first run of capitals. */
function headsIn(text: string): { head: string | undefined; introduced: string | undefined } {
  const tokens = tokenize(text);
  const forms = tokens.map(
    ({ text: word }) =>
      ({ capital: /^\p{Lu}/u.test(word), allCaps: /^\p{Lu}{2,}$/u.test(word) }) as unknown as WordForm,
  );
  const runs = capitalRuns(tokens, forms, [[0, tokens.length]]);
  const [first] = runHeads(runs, tokens, forms, [[0, tokens.length]]).values();
  return { head: tokens[first?.head ?? -1]?.text, introduced: tokens[first?.introduced ?? -1]?.text };
}

describe('runHeads', () => {
  it('takes the last word of a run for its head, or the one before "of"', () => {
    expect(headsIn('at Arnford Grain Board today').head).to.equal('Board');
    expect(headsIn('at Ministry of Works and Rivers today').head).to.equal('Ministry');
  });

  it('finds the noun that introduces what the run names', () => {
    expect(headsIn('Veltron, a large maker of pumps, said so.').introduced).to.equal('maker');
    expect(headsIn('Ida Moss, the town clerk, said so.').introduced).to.equal('clerk');
  });

  it('finds none where another name goes on', () => {
    expect(headsIn('Veltron, Ardent and Kessel said so.').introduced).to.equal(undefined);
    expect(headsIn('Veltron, a Norlandian, said so.').introduced).to.equal(undefined);
  });
});
