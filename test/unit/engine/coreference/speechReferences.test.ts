import { expect } from 'chai';
import { speechReferencesStage } from '../../../../src/engine/coreference/speechReferencesStage';
import { draftOf, findQuotes } from '../../../support/draft';

/** The pronouns of speech bound in a text, and whom each means. */
function bound(text: string): [string, string][] {
  const draft = draftOf(text, { persons: ['Ann Lund', 'Carl Berg'] });
  findQuotes(draft);
  draft.references = [];
  speechReferencesStage.run(draft);
  return draft.references.map(({ span, entity }) => [text.slice(...span), entity.name]);
}

describe('I and you', () => {
  it('are the speaker and the person spoken to', () => {
    expect(bound('"I saw your boat," Lund told Berg.')).to.deep.equal([
      ['I', 'Ann Lund'],
      ['your', 'Carl Berg'],
    ]);
  });

  it('hold no clitics', () => {
    expect(bound('"I\'ll go myself," Lund said.')).to.deep.equal([
      ['I', 'Ann Lund'],
      ['myself', 'Ann Lund'],
    ]);
  });

  it('are nobody outside marks, and where the speaker is not known', () => {
    expect(bound('I saw Lund. "I went," a man said.')).to.deep.equal([]);
  });

  it('are those of the innermost quote', () => {
    expect(bound('"Berg said, \'I am lost,\' and I went," Lund said.')).to.deep.equal([
      ['I', 'Carl Berg'],
      ['I', 'Ann Lund'],
    ]);
  });
});
