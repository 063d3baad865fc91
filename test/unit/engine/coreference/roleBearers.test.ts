import { expect } from 'chai';
import { RoleBearers } from '../../../../src/engine/coreference/roleBearers';
import { draftOf } from '../../../support/draft';

/** Who a description is in an article where two people have these roles. */
function bearerOf(description: string, first: string, second: string): string | null {
  const draft = draftOf('Ann Lund met Carl Berg.', { persons: ['Ann Lund', 'Carl Berg'] });
  draft.entities.forEach((entity, index) => {
    entity.roles = [{ text: index === 0 ? first : second, span: [0, 0] }];
  });
  return new RoleBearers(draft).bearerOf(description.split(' '))?.name ?? null;
}

describe('bearer of a role', () => {
  it('is the one whose role ends in these words', () => {
    expect(bearerOf('harbour master', 'Velm harbour master', 'mayor')).to.equal('Ann Lund');
    expect(bearerOf('mayor', 'Velm harbour master', 'mayor')).to.equal('Carl Berg');
  });

  it('is a president called the leader', () => {
    expect(bearerOf('norlandian leader', 'Norlandian president', 'Talvian president')).to.equal('Ann Lund');
  });

  it('is known by the country of his office, however that is told', () => {
    expect(bearerOf('french president', 'president of France', 'mayor')).to.equal('Ann Lund');
    expect(bearerOf('french leader', "France's president", 'mayor')).to.equal('Ann Lund');
    expect(bearerOf('president', 'President of France', 'mayor')).to.equal('Ann Lund');
  });

  it('is not the one who formerly was it', () => {
    expect(bearerOf('mayor', 'former mayor', 'mayor')).to.equal('Carl Berg');
    expect(bearerOf('former mayor', 'former mayor', 'mayor')).to.equal('Ann Lund');
  });

  it('is nobody when two bear it or none', () => {
    expect(bearerOf('president', 'Norlandian president', 'Talvian president')).to.equal(null);
    expect(bearerOf('cook', 'harbour master', 'mayor')).to.equal(null);
  });
});
