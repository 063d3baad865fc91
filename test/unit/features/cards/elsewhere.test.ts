import { expect } from 'chai';
import type { Elsewhere, EntityCard } from '../../../../src/features/cards/card';
import { entityLines } from '../../../../src/features/cards/entityLines';
import { english } from '../../../../src/features/wording';

const card: EntityCard = {
  kind: 'entity',
  span: [0, 4],
  type: 'person',
  name: 'Odila Marrenko',
  standIn: null,
  sure: true,
  actor: false,
  roles: [],
  aliases: [],
  mentions: 2,
  speech: { said: 0, probably: 0, denied: 0, asked: 0, via: null, sample: null },
  corrected: false,
  elsewhere: null,
};
const ink = { wording: english, cite: () => '', elsewhere: (words: string) => `[${words}]` };
const linesWith = (elsewhere: Partial<Elsewhere>, type: EntityCard['type'] = 'person'): string[] =>
  entityLines(
    {
      ...card,
      type,
      elsewhere: { articles: 3, latest: '2019-02-12', same: 'surely', bearers: 1, ...elsewhere },
    },
    ink,
  ).slice(1);

describe('a card of a name that stands in other articles', () => {
  it('says in how many and when last, beside the mentions here', () => {
    expect(linesWith({})).to.deep.equal(['2 mentions here · in [3 other articles, the last of 12 Feb 2019]']);
    expect(linesWith({ articles: 1 })).to.deep.equal([
      '2 mentions here · in [1 other article, of 12 Feb 2019]',
    ]);
    expect(linesWith({ latest: null })).to.deep.equal(['2 mentions here · in [3 other articles]']);
  });

  it('does not vouch for what is unsure, on a line of its own', () => {
    expect(linesWith({ same: 'perhaps', latest: null })).to.deep.equal([
      '2 mentions here',
      'Same name, perhaps another person: [3 other articles]',
    ]);
    expect(linesWith({ same: 'perhaps', latest: null }, 'place')[1]).to.equal(
      'Same name, perhaps not the same: [3 other articles]',
    );
    expect(linesWith({ same: 'notAll', latest: null })[1]).to.match(
      /^Same name, perhaps not in all the same/,
    );
  });

  it('tells of several people of the name', () => {
    expect(linesWith({ bearers: 2, latest: null })).to.deep.equal([
      '2 mentions here · in [3 other articles] · 2 people of this name in the folder',
    ]);
  });
});
