import { expect } from 'chai';
import { findReferences } from '../../../../src/engine/coreference/references';
import { draftOf, type KnownNames } from '../../../support/draft';
import { shippedRanker } from '../../../support/engine';

/** The descriptions bound in a text, and whom each means. */
function bound(text: string, names: KnownNames): [string, string][] {
  return findReferences(draftOf(text, names), shippedRanker().genders, () => null).map(({ span, entity }) => [
    text.slice(...span),
    entity.name,
  ]);
}

describe('descriptions', () => {
  it('mean the body or the place whose name holds their noun', () => {
    const organizations = ['Velm Harbour Commission'];
    expect(bound('Velm Harbour Commission met. The Commission left.', { organizations })).to.deep.equal([
      ['The Commission', 'Velm Harbour Commission'],
    ]);
    expect(bound('Velm Island is small. The island is green.', { places: ['Velm Island'] })).to.deep.equal([
      ['The island', 'Velm Island'],
    ]);
  });

  it('mean of several such bodies the only one that is near, or none', () => {
    const organizations = ['Velm Ministry', 'Talv Ministry'];
    expect(bound('Velm Ministry and Talv Ministry met. The ministry left.', { organizations })).to.deep.equal(
      [],
    );
    const far = `Velm Ministry met. ${'It rained. '.repeat(4)}Talv Ministry met. The ministry left.`;
    expect(bound(far, { organizations })).to.deep.equal([['The ministry', 'Talv Ministry']]);
  });

  it('mean nothing that was not named before', () => {
    expect(
      bound('The ministry left. Velm Ministry met.', { organizations: ['Velm Ministry'] }),
    ).to.deep.equal([]);
  });

  it('mean the only country near', () => {
    const places = ['Norway', 'France', 'Velm'];
    expect(bound('Norway met. The country left Velm.', { places })).to.deep.equal([
      ['The country', 'Norway'],
    ]);
    expect(bound('Norway and France met. The country left.', { places })).to.deep.equal([]);
    expect(bound('Velm met. The country left.', { places })).to.deep.equal([]);
  });

  it('take a noun for a person to an age', () => {
    expect(
      bound('Ann Lund, 64, left. The 64-year-old fisherman came back.', { persons: ['Ann Lund'] }),
    ).to.deep.equal([['The 64-year-old fisherman', 'Ann Lund']]);
  });
});
