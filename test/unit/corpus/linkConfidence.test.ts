import { expect } from 'chai';
import { compareEvidence } from '../../../src/corpus/evidence';
import { linkConfidence, SURE_LINK, type LinkEvidence } from '../../../src/corpus/linkConfidence';
import { rankName } from '../../../src/corpus/matchName';

const PLAIN: LinkEvidence = {
  type: 'person',
  full: true,
  surnameBearers: 1,
  company: 0,
  days: null,
  contested: false,
  shared: [],
  conflicts: [],
};
const confidence = (known: Partial<LinkEvidence>): number => linkConfidence({ ...PLAIN, ...known });

describe('linkConfidence', () => {
  it('believes a rare full name with nothing against it', () => {
    expect(confidence({})).to.be.at.least(SURE_LINK);
    expect(confidence({ type: 'organization' })).to.be.at.least(0.9);
  });

  it('grows with shared roles, company, age and nearness in time', () => {
    const common = { surnameBearers: 12 };
    const bare = confidence(common);
    expect(bare).to.be.below(SURE_LINK);
    for (const more of [
      { shared: ['role'] as const },
      { company: 0.5 },
      { shared: ['age'] as const },
      { days: 3 },
    ])
      expect(confidence({ ...common, ...more }), JSON.stringify(more)).to.be.above(bare);
  });

  it('falls with what contradicts, below what is shown without a doubt', () => {
    expect(confidence({ conflicts: ['role'] })).to.be.below(0.5);
    expect(confidence({ conflicts: ['age'], shared: ['role'] })).to.be.below(0.5);
    expect(confidence({ contested: true })).to.be.below(SURE_LINK);
    expect(confidence({ days: 5000 })).to.be.below(confidence({}));
  });

  it('trusts a surname alone little', () => {
    expect(confidence({ full: false })).to.be.below(SURE_LINK);
  });
});

describe('compareEvidence', () => {
  it('says what is shared and what contradicts, and nothing of what only one has', () => {
    const a = { marks: 'w', born: 1960, fields: ['public'] as const };
    expect(compareEvidence(a, { marks: '', born: 1961, fields: ['sport'] })).to.deep.equal({
      shared: ['age'],
      conflicts: ['role'],
    });
  });
});

describe('names that answer a query', () => {
  it('rank by how well they fit', () => {
    expect(rankName('alda kestner', 'alda kestner', [])).to.equal(0);
    expect(rankName('kestner', 'alda kestner', ['kestner'])).to.equal(1);
    expect(rankName('water board', 'brenmouth water board', [])).to.equal(2);
    expect(rankName('bren wat', 'brenmouth water board', [])).to.equal(3);
    expect(rankName('wall', 'brenmouth water board', [])).to.equal(null);
  });
});
