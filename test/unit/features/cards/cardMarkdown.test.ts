import { expect } from 'chai';
import { cardMarkdown } from '../../../../src/features/cards/cardMarkdown';
import { cardsAt } from '../../../../src/features/cards/cardsAt';
import type { Span } from '../../../../src/base/span';
import type { Quote } from '../../../../src/engine/annotations';
import type { Reading } from '../../../../src/features/reading';
import { documentKey } from '../../../../src/features/target';
import { english } from '../../../../src/features/wording';
import { date, entity, figure, mention, quote, readingOf, spanOf, speaker } from '../../../support/annotated';

const TEXT =
  'Mayor Ana Brell told Tomas Reyes on Friday: "We stay." The port said she said "all is well" and Brell denied "panic".';
const span = (words: string, nth = 0) => spanOf(TEXT, words, nth);
const ana = entity('Ana Brell', [], {
  aliases: ['Brell'],
  roles: [
    { text: 'Mayor', span: span('Mayor') },
    { text: 'mayor', span: span('Mayor') },
  ],
  mentions: [
    mention(span('Ana Brell')),
    mention(span('she'), { form: 'pronoun', confidence: 0.7 }),
    mention(span('Brell', 1), { confidence: 0.6 }),
  ],
});
const by = (words: Span | null, known: Partial<Quote['speaker']> = {}) =>
  speaker({ span: words, entities: ['e1'], class: 'named', ...known });
const stay = quote(span('"We stay."'), {
  speaker: by(span('Ana Brell')),
  cue: span('told'),
  addressee: [{ span: span('Tomas Reyes'), entity: 'e2', confidence: 0.9 }],
  when: 'd1',
});
const well = quote(span('"all is well"'), {
  id: 'q2',
  speaker: by(span('she'), { confidence: 0.7 }),
  via: [{ span: span('The port'), entity: 'e3', confidence: 0.9 }],
});
const panic = quote(span('"panic"'), {
  id: 'q3',
  kind: 'mixed',
  polarity: 'denied',
  speaker: by(span('Brell', 1)),
});
const friday = date(span('Friday'), { start: '2021-03-05', end: '2021-03-05', basis: 'relative' });
const reading = readingOf(TEXT, {
  entities: [
    ana,
    entity('Tomas Reyes', [span('Tomas Reyes')], { id: 'e2' }),
    entity('port', [span('port')], { id: 'e3', type: 'organization' }),
  ],
  quotes: [stay, well, panic],
  dates: [friday],
});

describe('a card', () => {
  describe('of an entity', () => {
    it('says who it is, its role, its mentions and what it said', () => {
      expect(shown(reading, 'Ana Brell')).to.deep.equal([
        '$(account) **Ana Brell** · person',
        '[Mayor]',
        '3 mentions here · also “Brell”',
        'Said 2 times, 1 of them probably: “[We stay.]” … · Denied once',
        '---',
        '[Next mention]   [All mentions]   [Quotes]   [Why?]   [Fix …]',
      ]);
    });

    it('says "probably" of an uncertain name and pronoun', () => {
      expect(shown(reading, 'Brell denied')[0]).to.equal('$(account) **Ana Brell** · person, probably');
      expect(shown(reading, 'she')[0]).to.equal('$(account) **Ana Brell** · person · here “she”, probably');
    });

    it('offers nothing that leads nowhere', () => {
      expect(shown(reading, 'Tomas Reyes')).to.deep.equal([
        '$(account) **Tomas Reyes** · person',
        '1 mention here',
        '---',
        '[Why?]   [Fix …]',
      ]);
    });

    it('says that it was corrected', () => {
      const reader = entity('Ana Brell', [], {
        mentions: [mention(span('Ana Brell'), { origin: 'reader' })],
      });
      expect(shown(readingOf(TEXT, { entities: [reader] }), 'Ana Brell').at(-1)).to.equal(
        '[Why?]   [Corrected here]   [Fix …]',
      );
    });

    it('says that a place acts', () => {
      const text = 'Velmouth agreed.';
      const velmouth = entity('Velmouth', [], {
        type: 'place',
        mentions: [mention([0, 8], { use: 'actor' })],
      });
      expect(shown(readingOf(text, { entities: [velmouth] }), 'Velmouth')[0]).to.equal(
        '$(location) **Velmouth** · place, acting here',
      );
    });

    it('names who relayed all that was said', () => {
      const relayed = readingOf(TEXT, {
        ...reading.annotations,
        quotes: [{ ...well, speaker: by(span('she')) }],
      });
      expect(shown(relayed, 'Ana Brell')[3]).to.equal('Said once, via The port: “[all is well]”');
    });

    it('shows no words that were denied, supposed or not inside marks', () => {
      for (const unsaid of [
        { ...panic, polarity: 'hypothetical' as const },
        { ...panic, polarity: 'notSaid' as const },
        { ...stay, kind: 'indirect' as const, quoted: [] },
      ]) {
        const markdown = markdownAt(
          readingOf(TEXT, { entities: [ana], quotes: [unsaid] }),
          span('Ana Brell'),
        );
        expect(markdown).to.not.contain('panic').and.not.contain('We stay');
      }
    });

    it('links a role to the words that say so', () => {
      const [start, end] = span('Mayor');
      const target = encodeURIComponent(JSON.stringify([documentKey(reading.uri), 1, start, end]));
      expect(markdownAt(reading, span('Ana Brell'))).to.contain(
        `[Mayor](command:byline.showEvidence?${target})`,
      );
    });
  });

  describe('of a quote', () => {
    it('says kind, speaker, addressee and when', () => {
      expect(shown(reading, 'We stay')).to.deep.equal([
        '$(quote) **Direct quote** · said by [Ana Brell], to [Tomas Reyes]',
        'When: [Friday, March 5, 2021], inferred',
        '---',
        '[Quotes of this speaker]   [Next quote]   [Copy with citation]   [Why?]   [Fix …]',
      ]);
    });

    it('says who relayed it, and that the speaker is likely', () => {
      expect(shown(reading, 'all is')[0]).to.equal(
        '$(quote) **Direct quote** · probably said by [Ana Brell], via [The port]',
      );
    });

    it('never says that who denied it said it', () => {
      const [title] = shown(reading, 'panic');
      expect(title).to.equal('$(quote) **Partial quote** · denied by [Ana Brell]');
    });

    it('is honest about a speaker it does not know', () => {
      const speakers: [Quote['speaker'], string][] = [
        [speaker(), 'speaker not found'],
        [speaker({ span: span('she'), class: 'none' }), 'said by “[she]”, unclear who that is'],
        [speaker({ span: span('The port'), class: 'unnamed' }), 'said by “[The port]”, who is not named'],
        [speaker({ span: span('The port'), class: 'institution' }), 'said by [The port]'],
      ];
      for (const [whoever, words] of speakers) {
        const unknown = readingOf(TEXT, {
          quotes: [{ ...stay, speaker: whoever, addressee: [], when: null }],
        });
        expect(shown(unknown, 'We stay')[0]).to.equal(`$(quote) **Direct quote** · ${words}`);
      }
    });

    it('says that marked words may be nobody’s', () => {
      const scare = readingOf(TEXT, { quotes: [{ ...panic, kind: 'scare' }] });
      expect(shown(scare, 'panic')[0]).to.equal(
        "$(quote) **Marked words** · in quote marks, but nobody's speech",
      );
    });

    it('comes after what is mentioned in it, with one row of actions', () => {
      const text = '"Go to Velmouth," said Ana Brell.';
      const nested = readingOf(text, {
        entities: [
          entity('Velmouth', [spanOf(text, 'Velmouth')], { type: 'place' }),
          entity('Ana Brell', [spanOf(text, 'Ana Brell')], { id: 'e2' }),
        ],
        quotes: [
          quote(spanOf(text, '"Go to Velmouth,"'), {
            speaker: speaker({ span: spanOf(text, 'Ana Brell'), entities: ['e2'], class: 'named' }),
          }),
        ],
      });
      expect(shown(nested, 'Velmouth')).to.deep.equal([
        '$(location) **Velmouth** · place',
        '1 mention here',
        '---',
        '$(quote) **Direct quote** · said by [Ana Brell]',
        '---',
        '[Copy with citation]   [Why?]   [Fix …]',
      ]);
    });

    it('is not shown for a name that merely stands beside it', () => {
      const text = 'Brell“Go.”';
      const beside = readingOf(text, { entities: [entity('Brell', [[0, 5]])], quotes: [quote([5, 10])] });
      expect(cardsAt(beside, [5, 5]).map(({ kind }) => kind)).to.deep.equal(['quote']);
      expect(cardsAt(beside, [4, 4]).map(({ kind }) => kind)).to.deep.equal(['entity']);
    });
  });

  describe('of a date', () => {
    const published = {
      date: '2021-03-06',
      basis: 'stated' as const,
      evidence: [span('on')],
      reasons: [],
      confidence: 1,
    };

    it('says which day, and how that is known', () => {
      const known = readingOf(TEXT, { dates: [friday], published });
      expect(shown(known, 'Friday')).to.deep.equal([
        '$(calendar) **Friday, March 5, 2021** · day',
        "Inferred from the article's date, [Saturday, March 6, 2021]",
        '---',
        '[Why?]   [Fix …]',
      ]);
      const guessed = readingOf(TEXT, { dates: [friday], published: { ...published, basis: 'inferred' } });
      expect(shown(guessed, 'Friday')[1]).to.equal(
        "Inferred from the article's date, [Saturday, March 6, 2021], itself inferred",
      );
    });

    it('says that a date is written out', () => {
      const absolute = readingOf(TEXT, { dates: [{ ...friday, basis: 'absolute' }] });
      expect(shown(absolute, 'Friday')[1]).to.equal('Written out in the text');
    });

    it('says that it does not know', () => {
      const unknown = readingOf(TEXT, { dates: [date(span('Friday'))] });
      expect(shown(unknown, 'Friday').slice(0, 2)).to.deep.equal([
        '$(calendar) **Friday** · date not known',
        'Which date is meant could not be worked out',
      ]);
    });
  });

  describe('of a figure', () => {
    it('says value, what it counts and the bound', () => {
      const text = 'more than 340,000 nets';
      const nets = figure([0, 22], {
        value: 340000,
        unit: 'nets',
        bound: 'moreThan',
        boundSpan: spanOf(text, 'more than'),
      });
      expect(shown(readingOf(text, { figures: [nets] }), 'nets')).to.deep.equal([
        '$(symbol-numeric) **340,000** · count',
        'Counts nets',
        'More than this: “[more than]”',
        '---',
        '[Why?]   [Fix …]',
      ]);
    });
  });

  it('is empty for plain text', () => {
    expect(cardsAt(reading, span('told'))).to.deep.equal([]);
  });
});

/** The lines of the cards at some words, with the targets of links left out. */
function shown(of: Reading, words: string): string[] {
  const [start] = spanOf(of.text, words);
  const markdown = markdownAt(of, [start, start]);
  return markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replaceAll('&nbsp;', ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .split(/\s*\n+/);
}

function markdownAt(of: Reading, at: Span): string {
  return cardMarkdown(of, cardsAt(of, at), english);
}
