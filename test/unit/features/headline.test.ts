import { expect } from 'chai';
import { headlineOf } from '../../../src/features/headline';
import { readingOf, spanOf } from '../../support/annotated';

const TEXT = 'Harbour\nopens  again\n\nIt rained.';

describe('the headline', () => {
  it('is its words on one line', () => {
    const blocks = [{ kind: 'headline', span: spanOf(TEXT, 'Harbour\nopens  again') }] as const;
    expect(headlineOf(readingOf(TEXT, { anatomy: { blocks: [...blocks], sentences: [] } }))).to.equal(
      'Harbour opens again',
    );
  });

  it('is null where there is none', () => {
    expect(headlineOf(readingOf(TEXT))).to.equal(null);
  });
});
