import { expect } from 'chai';
import type { Span } from '../../../src/base/span';
import type { Annotations, Entity } from '../../../src/engine/annotations';
import type { GoldQuote, ReadArticle } from '../../bench/goldSpeakers';
import { pronounAccuracy } from '../../bench/pronounAccuracy';
import { speakerAccuracy } from '../../bench/speakerAccuracy';

const TEXT = 'Ann Lee left. "I am tired," she said. Bob Orr stayed. "We are not," he said. Lee laughed.';
const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
};
const LEE = at('Ann Lee');
const LEE_AGAIN = at('Lee', LEE[1]);
const ORR = at('Bob Orr');
const SHE = at('she');
const HE = at('he', TEXT.indexOf('not,'));

const entity = (id: string, names: Span[], pronouns: Span[] = []): Entity => ({
  id,
  type: 'person',
  name: id,
  aliases: [],
  roles: [],
  mentions: [
    ...names.map(span => ({ span, form: 'name' as const, confidence: 1, origin: 'engine' as const })),
    ...pronouns.map(span => ({ span, form: 'pronoun' as const, confidence: 1, origin: 'engine' as const })),
  ],
});

const gold = (words: string, speaker: Span[], more: Partial<GoldQuote> = {}): GoldQuote => ({
  content: [at(words)],
  kind: 'direct',
  speaker,
  source: 'pronoun',
  ...more,
});

function article(quotes: GoldQuote[], entities: Entity[], given: Record<string, string[]>): ReadArticle {
  const said = Object.entries(given).map(([words, ids]) => ({
    kind: 'direct',
    content: [at(words)],
    speaker: { entities: ids },
  }));
  return {
    id: 'a',
    half: 'tune',
    text: TEXT,
    quotes,
    pronouns: [
      { span: SHE, name: LEE, inQuote: false },
      { span: HE, name: ORR, inQuote: false },
    ],
    clusters: [
      { type: 'person', names: [LEE, LEE_AGAIN] },
      { type: 'person', names: [ORR] },
    ],
    annotations: { entities, quotes: said } as unknown as Annotations,
  };
}

describe('speakers against the gold', () => {
  const two = [entity('e1', [LEE, LEE_AGAIN]), entity('e2', [ORR])];
  const verdict = (quote: GoldQuote, ids: string[], entities = two) =>
    speakerAccuracy([article([quote], entities, { 'I am tired': ids })]).all;

  it('are right when who spoke is given, and nobody else', () => {
    expect(verdict(gold('I am tired', [LEE]), ['e1'])).to.include({ named: 1, given: 1, right: 1 });
    expect(verdict(gold('I am tired', [LEE]), ['e2'])).to.include({ named: 1, given: 1, right: 0 });
    expect(verdict(gold('I am tired', [LEE]), ['e1', 'e2'])).to.include({ given: 1, right: 0 });
    expect(verdict(gold('I am tired', [LEE, ORR]), ['e1'])).to.include({ given: 1, right: 0 });
    expect(verdict(gold('I am tired', [LEE, ORR]), ['e2', 'e1'])).to.include({ given: 1, right: 1 });
    expect(verdict(gold('I am tired', [LEE]), [])).to.include({ named: 1, given: 0, right: 0 });
  });

  it('are wrong when given where nobody named speaks, unless they may be given', () => {
    expect(verdict(gold('I am tired', []), ['e1'])).to.include({ nameless: 1, wronglyGiven: 1 });
    expect(verdict(gold('I am tired', []), [])).to.include({ nameless: 1, wronglyGiven: 0 });
    expect(verdict(gold('I am tired', [], { accept: [LEE] }), ['e1'])).to.include({ found: 1, nameless: 0 });
  });

  it('are those of the quotes that were found', () => {
    expect(verdict(gold('We are not', [ORR]), ['e1'])).to.include({ gold: 1, found: 0, named: 0 });
  });

  it('give an entity that took in two people to the one most of its names belong to', () => {
    const one = [entity('e1', [LEE, ORR, LEE_AGAIN])];
    expect(verdict(gold('I am tired', [LEE]), ['e1'], one)).to.include({ right: 1 });
    expect(verdict(gold('I am tired', [ORR]), ['e1'], one)).to.include({ right: 0 });
  });
});

describe('pronouns and owners of names against the gold', () => {
  it('count what is bound, and what is bound rightly', () => {
    const entities = [entity('e1', [LEE, LEE_AGAIN], [SHE, HE]), entity('e2', [ORR])];
    const { outside, inQuotes, pairs } = pronounAccuracy([article([], entities, {})]);
    expect(outside).to.include({ named: 2, given: 2, right: 1 });
    expect(inQuotes).to.include({ named: 0 });
    expect(pairs.get('person')).to.include({ gold: 1, predicted: 1, hit: 1 });
  });

  it('count the pairs that are joined wrongly, and those that are missed', () => {
    const entities = [entity('e1', [LEE, ORR]), entity('e2', [LEE_AGAIN])];
    const { pairs } = pronounAccuracy([article([], entities, {})]);
    expect(pairs.get('person')).to.include({ gold: 1, predicted: 1, hit: 0 });
  });
});
