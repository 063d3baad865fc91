import { expect } from 'chai';
import { findFrames } from '../../../../src/engine/quotes/frames';
import { RoleBearers } from '../../../../src/engine/quotes/roleBearers';
import { draftOf } from '../../../support/draft';

/** Who a description is in an article where two people have these roles. */
function bearerOf(description: string, first: string, second: string): string | null {
  const draft = draftOf(`${description}\n\nAnn Lund met Carl Berg.`, { persons: ['Ann Lund', 'Carl Berg'] });
  draft.entities.forEach((entity, index) => {
    entity.roles = [{ text: index === 0 ? first : second, span: [0, 0] }];
  });
  const units = findFrames(draft, [])[0]?.units ?? [];
  return new RoleBearers(draft).bearerOf(units)?.name ?? null;
}

describe('bearer of a role', () => {
  it('is the one whose role ends in these words', () => {
    expect(bearerOf('the harbour master', 'Velm harbour master', 'mayor')).to.equal('Ann Lund');
    expect(bearerOf('the mayor', 'Velm harbour master', 'mayor')).to.equal('Carl Berg');
  });

  it('is a president called the leader', () => {
    expect(bearerOf('the Norlandian leader', 'Norlandian president', 'Talvian president')).to.equal(
      'Ann Lund',
    );
  });

  it('is nobody when two bear it or the description is no definite one', () => {
    expect(bearerOf('the president', 'Norlandian president', 'Talvian president')).to.equal(null);
    expect(bearerOf('a mayor', 'harbour master', 'mayor')).to.equal(null);
    expect(bearerOf('the cook', 'harbour master', 'mayor')).to.equal(null);
  });
});
