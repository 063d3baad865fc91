import { expect } from 'chai';
import type { EntityType } from '../../../../src/engine/annotations';
import type { NameMention } from '../../../../src/engine/draft';
import { clusterNames } from '../../../../src/engine/names/entities';

/** Entities of names given as "type:Name", in the order of their mention: fullest name and aliases. */
function cast(...mentions: string[]): string[][] {
  let text = '';
  const names = mentions.map((mention): NameMention => {
    const [type, name] = mention.split(':') as [EntityType, string];
    const start = text.length;
    text += `${name} `;
    return { span: [start, start + name.length], tokens: [0, 1], type, confidence: 1 };
  });
  return clusterNames(text, names).map(entity => [entity.name, ...entity.aliases]);
}

describe('clusterNames', () => {
  it('joins a surname and a full name, whichever comes first', () => {
    expect(cast('person:Duarte', 'person:Ana Duarte', 'person:Duarte')).to.deep.equal([
      ['Ana Duarte', 'Duarte'],
    ]);
  });

  it('joins nobody to a surname two people share', () => {
    expect(cast('person:Ana Duarte', 'person:Luis Duarte', 'person:Duarte')).to.deep.equal([
      ['Ana Duarte'],
      ['Luis Duarte'],
      ['Duarte'],
    ]);
  });

  it('joins a given name only where no surname fits', () => {
    expect(cast('person:Ruth Okoro', 'person:Ruth')).to.deep.equal([['Ruth Okoro', 'Ruth']]);
    expect(cast('person:Thomas Vale', 'person:Ann Thomas', 'person:Thomas')).to.deep.equal([
      ['Thomas Vale'],
      ['Ann Thomas', 'Thomas'],
    ]);
  });

  it('reads through initials, particles, diacritics and hyphens', () => {
    expect(cast('person:J. K. Vale', 'person:Joan Vale', 'person:Vale')).to.deep.equal([
      ['Joan Vale', 'J. K. Vale', 'Vale'],
    ]);
    expect(cast('person:Karim al-Rashid', 'person:Rashid', 'person:Al-Rashid')).to.deep.equal([
      ['Karim al-Rashid', 'Rashid', 'Al-Rashid'],
    ]);
    expect(cast('person:José Peña', 'person:Pena')).to.deep.equal([['José Peña', 'Pena']]);
    expect(cast('person:Tomas Okoro-Reyes', 'person:Okoro-Reyes')).to.deep.equal([
      ['Tomas Okoro-Reyes', 'Okoro-Reyes'],
    ]);
  });

  it('joins an acronym to the one body it spells', () => {
    expect(cast('organization:National Union of Dock Workers', 'organization:NUDW')).to.deep.equal([
      ['National Union of Dock Workers', 'NUDW'],
    ]);
    expect(
      cast('organization:Arley Port Office', 'organization:Arley Pilots Office', 'organization:APO'),
    ).to.have.length(3);
  });

  it('joins the beginning of a body to the whole, and known forms of one country', () => {
    expect(cast('organization:Dorran Shipping', 'organization:Dorran')).to.deep.equal([
      ['Dorran Shipping', 'Dorran'],
    ]);
    expect(cast('place:US', 'place:United States', 'place:U.S.')).to.deep.equal([
      ['United States', 'US', 'U.S.'],
    ]);
  });

  it('keeps a person and a company of one name apart', () => {
    expect(cast('person:Dorran', 'organization:Dorran')).to.deep.equal([['Dorran'], ['Dorran']]);
  });

  it('joins one and many of a people', () => {
    expect(cast('group:Norlander', 'group:Norlanders')).to.deep.equal([['Norlanders', 'Norlander']]);
  });

  it('numbers entities by first mention', () => {
    const names: NameMention[] = [
      { span: [0, 3], tokens: [0, 1], type: 'place', confidence: 1 },
      { span: [4, 7], tokens: [1, 2], type: 'person', confidence: 1 },
    ];
    expect(clusterNames('Oyo Ana', names).map(entity => entity.id)).to.deep.equal(['e1', 'e2']);
  });
});
