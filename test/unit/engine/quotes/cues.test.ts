import { expect } from 'chai';
import { readCues } from '../../../../src/engine/quotes/cuedFrame';
import { findFrames } from '../../../../src/engine/quotes/frames';
import { findPassages } from '../../../../src/engine/quotes/passages';
import { draftOf } from '../../../support/draft';

/** Each cue of a sentence with its source, in words. */
function cuesOf(text: string): [cue: string, source: string | null][] {
  const draft = draftOf(text, { persons: ['Ann Lund', 'Carl Berg'] });
  return findFrames(draft, findPassages(draft)).flatMap(frame => {
    const { units, cues, sources } = readCues(frame.units);
    const wordsOf = ([first, end]: readonly [number, number]): string =>
      text.slice(units[first]?.span[0], units[end - 1]?.span[1]);
    return cues.map((cue, i): [string, string | null] => {
      const source = sources[i];
      return [wordsOf(cue.units), source ? wordsOf(source.units) : null];
    });
  });
}

describe('cues and their sources', () => {
  it('are verbs in every form', () => {
    expect(cuesOf('Lund says it, Berg said it.')).to.deep.equal([
      ['says', 'Lund'],
      ['said', 'Berg'],
    ]);
    expect(cuesOf('Lund has often said so, and critics say more.')).to.deep.equal([
      ['said', 'Lund'],
      ['say', 'critics'],
    ]);
  });

  it('take their particle with them', () => {
    expect(cuesOf('Lund pointed out that it rained.')).to.deep.equal([['pointed out', 'Lund']]);
    expect(cuesOf('Lund called for an end to it.')).to.deep.equal([['called for', 'Lund']]);
  });

  it('are not the nouns that look like them', () => {
    expect(cuesOf('The report on the claims of the owners won her demand.')).to.deep.equal([]);
    expect(cuesOf('Two reports and loud chants of joy followed.')).to.deep.equal([]);
    expect(cuesOf("Lund's call went unheard.")).to.deep.equal([]);
  });

  it('find their subject past time, adverbs and asides', () => {
    expect(cuesOf('Lund on Monday flatly denied it.')).to.deep.equal([['denied', 'Lund']]);
    expect(cuesOf('On Monday the mayor of Velm said it.')).to.deep.equal([['said', 'the mayor of Velm']]);
    expect(cuesOf('In 2012 Lund said it.')).to.deep.equal([['said', 'Lund']]);
    expect(cuesOf('Lund, who refused to speak on Monday, said it.').at(-1)).to.deep.equal([
      'said',
      'Lund, who refused to speak on Monday',
    ]);
  });

  it('share the subject of the main clause, not that of what was said', () => {
    expect(cuesOf('Lund said Berg warned her, adding that it rained.').at(-1)).to.deep.equal([
      'adding',
      'Lund',
    ]);
    expect(cuesOf('The vote came late, with Berg saying it was over.')).to.deep.equal([['saying', 'Berg']]);
  });

  it('have the words a relative clause or a sign gives them', () => {
    expect(cuesOf('He met a man who said it.')).to.deep.equal([['said', 'who']]);
    expect(cuesOf('She held a sign reading "No".')).to.deep.equal([['reading', 'a sign']]);
  });

  it('take all of what "according to" names', () => {
    expect(cuesOf('According to a report by the audit office, it rained.')).to.deep.equal([
      ['According to', 'a report by the audit office'],
    ]);
  });
});
