import { expect } from 'chai';
import type { EntityType } from '../../../../src/engine/annotations';
import type { DraftEntity, NameMention } from '../../../../src/engine/draft';
import { clusterNames } from '../../../../src/engine/names/entities';
import { shippedRanker } from '../../../support/engine';

const GENDERS = shippedRanker().genders;

/** Entities of names given as "type:Name", in the order of their mention: fullest name and aliases. */
function cast(...mentions: string[]): string[][] {
  return clusters(...mentions).map(entity => [entity.name, ...entity.aliases]);
}

/** The same; a name behind which "?" stands is unsure. */
function clusters(...mentions: string[]): DraftEntity[] {
  let text = '';
  const names = mentions.map((mention): NameMention => {
    const [type, name] = mention.replace('?', '').split(':') as [EntityType, string];
    const confidence = mention.endsWith('?') ? 0.6 : 1;
    const start = text.length;
    text += `${name} `;
    return { span: [start, start + name.length], tokens: [0, 1], type, confidence };
  });
  return clusterNames(text, names, GENDERS);
}

/** Each entity's name and how often it is named, of full names and of surnames behind titles. */
function called(
  full: readonly string[],
  titled: readonly { title: string; name: string }[],
): [string, number][] {
  let text = '';
  const add = (before: string, name: string): NameMention => {
    const start = text.length + before.length + 1;
    text += `${before} ${name} `;
    return { span: [start, start + name.length], tokens: [0, 1], type: 'person', confidence: 1 };
  };
  const names = [
    ...full.map(person => add('', person.split(':')[1] ?? '')),
    ...titled.map(({ title, name }) => add(title, name)),
  ];
  return clusterNames(text, names, GENDERS).map(({ name, names: places }) => [name, places.length]);
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

  it('joins what is spelled alike where one of two types is unsure, but never a person and a body', () => {
    expect(clusters('place:Velm', 'product:Velm?', 'place:Velm').map(({ type }) => type)).to.deep.equal([
      'place',
    ]);
    expect(clusters('place:Velm', 'organization:Velm')).to.have.length(2);
    expect(clusters('person:Dorran', 'organization:Dorran?')).to.have.length(2);
  });

  it('joins the end of a body to the whole, unless the whole is of it', () => {
    expect(cast('organization:Arley Sea Eagles', 'organization:Sea Eagles')).to.deep.equal([
      ['Arley Sea Eagles', 'Sea Eagles'],
    ]);
    expect(cast('organization:Bank of Arley', 'organization:Arley')).to.have.length(2);
    expect(
      cast('organization:White House', 'organization:House of Deputies', 'organization:House'),
    ).to.deep.equal([['White House'], ['House of Deputies', 'House']]);
  });

  it('knows what everybody knows in several forms, also inside a longer name, and leaves it whole', () => {
    expect(
      cast('organization:U.N. Harbour Council', 'organization:United Nations Harbour Council'),
    ).to.have.length(1);
    expect(cast('organization:United Nations Harbour Council', 'organization:U.N.')).to.have.length(2);
    expect(cast('place:Republic of Norland', 'place:Norland')).to.have.length(1);
  });

  it('joins an island to its name alone, not a city to its country', () => {
    expect(cast('place:Velm', 'place:Velm Island')).to.deep.equal([['Velm Island', 'Velm']]);
    expect(cast('place:Velm', 'place:Velm City')).to.have.length(2);
  });

  it('knows what bearers of a given name are called', () => {
    expect(cast('person:William Dorran', 'person:Bill Dorran', 'person:Bill')).to.deep.equal([
      ['William Dorran', 'Bill Dorran', 'Bill'],
    ]);
  });

  it('gives a shared surname to whom the article is about', () => {
    const often = ['person:Ana Duarte', 'person:Ana Duarte', 'person:Ana Duarte'];
    expect(cast(...often, 'person:Luis Duarte', 'person:Duarte')).to.deep.equal([
      ['Ana Duarte', 'Duarte'],
      ['Luis Duarte'],
    ]);
  });

  it('tells monarchs of one name by their numbers', () => {
    expect(cast('person:Otto II', 'person:Otto III', 'person:Otto')).to.have.length(3);
    expect(cast('person:Otto', 'person:Otto VI')).to.have.length(1);
    expect(cast('person:Ewan Price', 'person:Price I', 'person:Price')).to.have.length(1);
    expect(cast('person:I. Vale', 'person:Ann Vale')).to.have.length(2);
  });

  it('tells people of one surname by the titles before it', () => {
    const people = ['person:Robert Vale', 'person:Mary Vale'];
    const titled = [
      { title: 'Mrs.', name: 'Vale' },
      { title: 'Mr', name: 'Vale' },
    ];
    expect(called(people, titled)).to.deep.equal([
      ['Robert Vale', 2],
      ['Mary Vale', 2],
    ]);
    expect(called(['person:Robert Vale'], titled)).to.deep.equal([
      ['Robert Vale', 2],
      ['Vale', 1],
    ]);
    // Lists of first names err: the only one it can be is taken.
    expect(called(['person:Robert Vale'], titled.slice(0, 1))).to.deep.equal([['Robert Vale', 2]]);
    expect(
      called(
        [],
        [
          { title: 'Mr', name: 'Vale' },
          { title: '', name: 'Vale' },
        ],
      ),
    ).to.deep.equal([['Vale', 2]]);
    expect(called([], titled)).to.have.length(2);
  });

  it('joins one and many of a people', () => {
    expect(cast('group:Norlander', 'group:Norlanders')).to.deep.equal([['Norlanders', 'Norlander']]);
  });

  it('numbers entities by first mention', () => {
    const names: NameMention[] = [
      { span: [0, 3], tokens: [0, 1], type: 'place', confidence: 1 },
      { span: [4, 7], tokens: [1, 2], type: 'person', confidence: 1 },
    ];
    expect(clusterNames('Oyo Ana', names, GENDERS).map(entity => entity.id)).to.deep.equal(['e1', 'e2']);
  });
});
