import { expect } from 'chai';
import type { Annotations, DateMention, Entity, Figure, Quote } from '../../src/engine/annotations';
import { readingOf } from '../support/annotated';
import { compare } from './compare';
import type { Expectation } from './expectation';
import { locate } from './locate';

const TEXT = 'Ana Duarte, the mayor, left on May 4, 2018. "It was time," Duarte told some 30 guests.';

const at = (address: string): [number, number] => [...locate(TEXT, address)];

const ANA: Entity = {
  id: 'e1',
  type: 'person',
  name: 'Ana Duarte',
  aliases: ['Duarte'],
  roles: [{ text: 'the mayor', span: at('the mayor') }],
  mentions: ['Ana Duarte', 'Duarte#2'].map(words => ({
    span: at(words),
    form: 'name',
    confidence: 0.9,
    origin: 'engine',
  })),
};
const QUOTE: Quote = {
  id: 'q1',
  kind: 'direct',
  span: at('"It was time,"'),
  content: [at('It was time,')],
  quoted: [at('It was time,')],
  cue: at('told'),
  polarity: 'said',
  speaker: { span: at('Duarte#2'), entities: ['e1'], class: 'named', confidence: 0.9 },
  via: [],
  addressee: [],
  when: null,
  parent: null,
  origin: 'engine',
};
const DATE: DateMention = {
  id: 'd1',
  span: at('May 4, 2018'),
  start: '2018-05-04',
  end: '2018-05-04',
  grain: 'day',
  approximate: false,
  time: null,
  basis: 'absolute',
  origin: 'engine',
};
const FIGURE: Figure = {
  id: 'f1',
  span: at('30 guests'),
  kind: 'count',
  value: 30,
  valueTo: null,
  unit: 'guests',
  bound: 'about',
  boundSpan: at('some'),
  origin: 'engine',
};
const RIGHT: Expectation = {
  case: 'all as found',
  entities: [{ name: 'Ana Duarte', type: 'person', mentions: ['Ana Duarte', 'Duarte#2'], roles: ['mayor'] }],
  absent: ['the mayor'],
  quotes: [
    { quoted: ['It was time,'], kind: 'direct', speaker: 'Ana Duarte', source: 'Duarte#2', cue: 'told' },
  ],
  dates: [{ text: 'May 4, 2018', start: '2018-05-04' }],
  figures: [{ text: 'some 30 guests', value: 30, bound: 'about', boundText: 'some' }],
  only: ['entities', 'marked', 'dates', 'figures'],
};

function differences(expected: Partial<Expectation>, found: Partial<Annotations> = {}): string[] {
  const all = { entities: [ANA], quotes: [QUOTE], dates: [DATE], figures: [FIGURE], ...found };
  return compare(TEXT, { case: '', ...expected }, readingOf(TEXT, all).annotations);
}

describe('comparing with a golden expectation', () => {
  it('finds no difference where all is as expected', () => {
    expect(differences(RIGHT)).to.deep.equal([]);
  });

  it('says of everything that is missing that it is', () => {
    const nothing = { entities: [], quotes: [], dates: [], figures: [] };
    expect(differences(RIGHT, nothing)).to.have.length(4);
  });

  it('says of everything that is too much, where the list is said to be complete, that it is', () => {
    expect(differences({ only: ['entities', 'marked', 'dates', 'figures'] })).to.have.length(4);
    expect(differences({})).to.deep.equal([]);
  });

  const wrong: Record<string, Partial<Expectation>> = {
    'a mention too many': { entities: [{ name: 'Ana Duarte', type: 'person', mentions: ['Ana Duarte'] }] },
    'a mention too few': { entities: [{ name: 'Ana Duarte', type: 'person', has: ['the mayor'] }] },
    'another type': { entities: [{ name: 'Ana Duarte', type: 'place' }] },
    'another role': { entities: [{ name: 'Ana Duarte', type: 'person', roles: ['minister'] }] },
    'an actor': { entities: [{ name: 'Ana Duarte', type: 'person', actor: ['Ana Duarte'] }] },
    'a name where none may be': { absent: ['Ana'] },
    'a date where none may be': { absent: [{ words: 'May', from: 'dates' }] },
    'another speaker': { quotes: [{ quoted: 'It was time,', speaker: 'Rui Falcão' }] },
    'a speaker where none is expected': { quotes: [{ quoted: 'It was time,', speaker: null }] },
    'another cue': { quotes: [{ quoted: 'It was time,', cue: null }] },
    'another polarity': { quotes: [{ quoted: 'It was time,', polarity: 'denied' }] },
    'a parent': { quotes: [{ quoted: 'It was time,', parent: 'left' }] },
    'another day': { dates: [{ text: 'May 4, 2018', end: '2018-05-05' }] },
    'a shorter date': { dates: [{ text: 'May 4' }] },
    'another bound': { figures: [{ text: 'some 30 guests', bound: 'exact' }] },
    'another day of publication': { published: { date: '2018-05-04' } },
    'a block': { blocks: [{ kind: 'headline', text: 'Ana' }] },
    'an article left alone': { skipped: 'language' },
    'pieces of several quotes': { together: [['It was time,', 'left']] },
  };
  for (const [what, expected] of Object.entries(wrong)) {
    it(`says where ${what} differs`, () => {
      expect(differences(expected)).to.have.length(1);
    });
  }

  it('refuses an address the article does not have', () => {
    expect(() => locate(TEXT, 'Duarte#3')).to.throw('has no "Duarte#3"');
    expect(locate(TEXT, 'It … time')).to.deep.equal(at('It was time'));
  });
});
