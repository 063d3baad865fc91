import { expect } from 'chai';
import type { Quote } from '../../../src/engine/annotations';
import type { NameMention } from '../../../src/engine/draft';
import type { AttributionEvidence, Evidence } from '../../../src/engine/evidence';
import { surerNames } from '../../../src/engine/names/evidenceNames';
import { shippedEngine } from '../../support/engine';

type Said = readonly [source: string, cue: string, content: string, probability?: number];

/** The quotes of a text in which another reader found that sources said contents, and no names. */
function quotesOf(text: string, ...said: readonly Said[]): Quote[] {
  const place = (words: string): [number, number] => {
    const start = text.indexOf(words);
    expect(start, words).to.be.at.least(0);
    return [start, start + words.length];
  };
  const attributions = said.map(([source, cue, content, probability = 0.9]): AttributionEvidence => ({
    cue: place(cue),
    source: place(source),
    content: [place(content)],
    probability,
    confidence: 0.9,
  }));
  const evidence = { models: {}, names: [], attributions };
  return shippedEngine().annotate({ id: 'test', text, sha256: '', published: null, evidence }).quotes;
}

describe('what another reader found', () => {
  describe('acts of saying', () => {
    const inText = (text: string, quotes: readonly Quote[]): unknown[] =>
      quotes.map(({ speaker, via, addressee }) => ({
        speaker: speaker?.span && text.slice(...speaker.span),
        via: via.map(party => text.slice(...party.span)),
        addressee: addressee.map(party => text.slice(...party.span)),
      }));

    it('are relays where they hold the speech of somebody named', () => {
      const text =
        'The ministry said on Monday that Ana Lund told Otto Vale that "the bridge will have to close".\n';
      const quotes = quotesOf(text, [
        'The ministry',
        'said',
        'that Ana Lund told Otto Vale that "the bridge will have to close"',
      ]);
      expect(inText(text, quotes)).to.deep.equal([
        { speaker: 'Ana Lund', via: ['The ministry'], addressee: ['Otto Vale'] },
      ]);
      expect(quotes[0]?.kind).to.equal('direct');
    });

    it('keep their chain, the innermost relay first', () => {
      const text =
        'The Courier reported that the ministry said that Ana Lund had told the board that "the bridge will have to close".\n';
      const inner = 'that Ana Lund had told the board that "the bridge will have to close"';
      const quotes = quotesOf(
        text,
        ['The Courier', 'reported', `that the ministry said ${inner}`],
        ['the ministry', 'said', inner],
      );
      expect(inText(text, quotes)).to.deep.equal([
        { speaker: 'Ana Lund', via: ['the ministry', 'The Courier'], addressee: ['the board'] },
      ]);
    });

    it('keep what they said of themselves', () => {
      const text = 'Ana Lund said that she had called the bridge "a bad old joke" at the time.\n';
      const quotes = quotesOf(text, [
        'Ana Lund',
        'said',
        'that she had called the bridge "a bad old joke" at the time',
      ]);
      expect(inText(text, quotes)).to.deep.equal([{ speaker: 'Ana Lund', via: [], addressee: [] }]);
    });

    it('are told once where two hold the same words', () => {
      const text = 'On the closing of the bridge, Ana Lund praised the crew.\n';
      const [quote, ...others] = quotesOf(
        text,
        ['Ana Lund', 'On', 'the closing of the bridge', 0.5],
        ['Ana Lund', 'praised', 'the closing of the bridge', 0.7],
      );
      expect(others).to.deep.equal([]);
      expect(quote?.cue && text.slice(...quote.cue)).to.equal('praised');
    });

    it('leave no small hole in what was said, but where the cue stands', () => {
      const text = 'The plant, Ana Lund said on Monday, will close with the loss of fewer than 150 jobs.\n';
      const span = (words: string): [number, number] => [
        text.indexOf(words),
        text.indexOf(words) + words.length,
      ];
      const said: AttributionEvidence = {
        cue: span('said'),
        source: span('Ana Lund'),
        content: [span('The plant'), span('will close with the loss of'), span('jobs')],
        probability: 0.9,
        confidence: 0.9,
      };
      const evidence: Evidence = { models: {}, names: [], attributions: [said] };
      const { quotes } = shippedEngine().annotate({
        id: 'test',
        text,
        sha256: '',
        published: null,
        evidence,
      });
      expect(quotes.map(({ content }) => content.map(piece => text.slice(...piece)))).to.deep.equal([
        ['The plant', 'will close with the loss of fewer than 150 jobs'],
      ]);
    });

    it('end with no preposition whose noun is left out, but with one that has none', () => {
      const text = 'Ana Lund announced the plan on Monday, and Otto Vale asked which side she was on.\n';
      const quotes = quotesOf(
        text,
        ['Ana Lund', 'announced', 'the plan on'],
        ['Otto Vale', 'asked', 'which side she was on'],
      );
      expect(quotes.map(({ content }) => content.map(piece => text.slice(...piece)))).to.deep.equal([
        ['the plan'],
        ['which side she was on'],
      ]);
    });
  });

  describe('whom pronouns mean', () => {
    const TEXT =
      'Robert Vale met Peter Hask in Velmouth on Monday. He had asked for the meeting, and the council agreed to it.\n';
    const meaning = (name: string): string | undefined => {
      const at = TEXT.indexOf('He had');
      const referents = [
        { span: [at, at + 2] as const, from: 0, meant: [{ at: TEXT.indexOf(name), probability: 0.98 }] },
      ];
      const evidence: Evidence = { models: {}, names: [], attributions: [], referents };
      const article = { id: 'test', text: TEXT, sha256: '', published: null, evidence };
      return shippedEngine()
        .annotate(article)
        .entities.find(({ mentions }) => mentions.some(({ span }) => span[0] === at))?.name;
    };

    it('weighs beside what the article itself tells', () => {
      expect(meaning('Vale')).to.equal('Robert Vale');
      expect(meaning('Hask')).to.equal('Peter Hask');
    });

    it('is nobody named where it means somebody else', () => {
      expect(meaning('council')).to.equal(undefined);
    });
  });

  describe('names', () => {
    const name = (from: number, to: number, confidence: number): NameMention => ({
      span: [10 * from, 10 * to],
      tokens: [from, to],
      type: 'organization',
      confidence,
    });

    it('stand beside those that were tagged', () => {
      expect(surerNames([name(0, 1, 0.9)], [name(3, 5, 0.8)], undefined)).to.deep.equal([
        name(0, 1, 0.9),
        name(3, 5, 0.8),
      ]);
    });

    it('go before them where both are as sure, and behind them where they are not', () => {
      expect(surerNames([name(0, 1, 0.9)], [name(0, 2, 0.9)], undefined)).to.deep.equal([name(0, 1, 0.9)]);
      expect(surerNames([name(0, 1, 0.6)], [name(0, 2, 0.9)], undefined)).to.deep.equal([name(0, 2, 0.9)]);
    });

    it('are left out where neither is likely', () => {
      expect(surerNames([name(0, 1, 0.4)], [name(3, 5, 0.6)], undefined)).to.deep.equal([]);
    });

    it('are the tagged ones alone, the unlikely too, where nothing else was read', () => {
      expect(surerNames([name(0, 1, 0.9), name(2, 3, 0.9)], [name(2, 4, 0.3)], [20, 50])).to.deep.equal([
        name(0, 1, 0.9),
        name(2, 4, 0.3),
      ]);
    });
  });
});
