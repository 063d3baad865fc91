import { expect } from 'chai';
import { DECORATION_KINDS, decorationsOf, kindsDrawn } from '../../../src/features/decorations';
import type { Decorations } from '../../../src/features/decorations';
import { DENSITIES } from '../../../src/features/density';
import { date, entity, figure, mention, quote, readingOf, spanOf } from '../../support/annotated';

const TEXT =
  'Ana Brell of the Talvian Dock Union said ``we stay,\'\' then in Velmouth she said “all 41 ‘of us’ stay” on 3 May, a "win" for Talvians at the Fair. He hopes to leave.';
const reading = readingOf(TEXT, {
  entities: [
    entity('Ana Brell', [], {
      id: 'e1',
      mentions: [mention(spanOf(TEXT, 'Ana Brell')), mention(spanOf(TEXT, 'she'), { form: 'pronoun' })],
    }),
    entity('Talvian Dock Union', [spanOf(TEXT, 'Talvian Dock Union')], { id: 'e2', type: 'organization' }),
    entity('Velmouth', [], {
      id: 'e3',
      type: 'place',
      mentions: [mention(spanOf(TEXT, 'Velmouth'), { use: 'actor', confidence: 0.6 })],
    }),
    entity('Talvians', [spanOf(TEXT, 'Talvians')], { id: 'e4', type: 'group' }),
    entity('Fair', [spanOf(TEXT, 'Fair')], { id: 'e5', type: 'event' }),
  ],
  quotes: [
    quote(spanOf(TEXT, "``we stay,''"), { quoted: [spanOf(TEXT, 'we stay,')] }),
    quote(spanOf(TEXT, '“all 41 ‘of us’ stay”'), { id: 'q2' }),
    quote(spanOf(TEXT, '‘of us’'), { id: 'q3', parent: 'q2' }),
    quote(spanOf(TEXT, '"win"'), { id: 'q4', kind: 'scare' }),
    quote(spanOf(TEXT, 'He hopes to leave'), { id: 'q5', kind: 'indirect', quoted: [] }),
  ],
  dates: [date(spanOf(TEXT, '3 May'))],
  figures: [figure(spanOf(TEXT, '41'))],
});

describe('decorations', () => {
  it('draw names by type, dates and figures, and speech with its marks at density all', () => {
    expect(words(decorationsOf(reading, 'all', null))).to.deep.equal({
      person: ['Ana Brell'],
      organization: ['Talvian Dock Union'],
      place: ['Velmouth'],
      group: ['Talvians'],
      value: ['41', '3 May'],
      quote: ["``we stay,''", '“all 41 ‘of us’ stay”'],
    });
  });

  it('draw no small count', () => {
    const text = 'The two ports hold 12 ships.';
    const figures = [figure(spanOf(text, 'two'), { value: 2 }), figure(spanOf(text, '12'), { value: 12 })];
    expect(decorationsOf(readingOf(text, { figures }), 'all', null).value).to.deep.equal([
      spanOf(text, '12'),
    ]);
  });

  it('draw only speech at density quotes', () => {
    expect(words(decorationsOf(reading, 'quotes', 'e1'))).to.deep.equal({
      ...NOTHING,
      quote: ["``we stay,''", '“all 41 ‘of us’ stay”'],
    });
  });

  it('draw every mention of the one entity, pronouns included, at density entity', () => {
    expect(words(decorationsOf(reading, 'entity', 'e1'))).to.deep.equal({
      ...NOTHING,
      person: ['Ana Brell', 'she'],
    });
    expect(words(decorationsOf(reading, 'entity', 'e3'))).to.deep.equal({ ...NOTHING, place: ['Velmouth'] });
  });

  it('draw nothing at density entity without one, nor at off', () => {
    expect(words(decorationsOf(reading, 'entity', null))).to.deep.equal(NOTHING);
    expect(words(decorationsOf(reading, 'entity', 'e99'))).to.deep.equal(NOTHING);
    expect(words(decorationsOf(reading, 'off', 'e1'))).to.deep.equal(NOTHING);
  });

  it('leave the cue between two pieces of a quote plain', () => {
    const text = '“We stay,” she said, “for good.”';
    const pieces = [spanOf(text, 'We stay,'), spanOf(text, 'for good.')];
    const split = readingOf(text, { quotes: [quote([0, text.length], { quoted: pieces })] });
    expect(decorationsOf(split, 'all', null).quote).to.deep.equal([
      spanOf(text, '“We stay,”'),
      spanOf(text, '“for good.”'),
    ]);
  });

  it('never draw a kind that the density does not name', () => {
    for (const density of DENSITIES) {
      const drawn = decorationsOf(reading, density, 'e1');
      const used = DECORATION_KINDS.filter(kind => drawn[kind].length > 0);
      expect(kindsDrawn(density), density).to.include.members(used);
    }
    expect(kindsDrawn('off')).to.deep.equal([]);
  });
});

const NOTHING = { person: [], organization: [], place: [], group: [], value: [], quote: [] };

function words(decorations: Decorations): Record<string, string[]> {
  return Object.fromEntries(
    DECORATION_KINDS.map(kind => [kind, decorations[kind].map(span => TEXT.slice(...span))]),
  );
}
