import { expect } from 'chai';
import type { Span } from '../../../../src/base/span';
import type { Quote } from '../../../../src/engine/annotations';
import { quoteItem, quoteLabel, quoteSource, spokenQuote } from '../../../../src/features/trees/quoteItem';
import type { QuoteItem } from '../../../../src/features/trees/quoteItem';
import { english } from '../../../../src/features/wording';
import { entity, quote, readingOf, spanOf, speaker } from '../../../support/annotated';

const text = '“We stay,” Jon Brandt said, “for now.” He added that rain was likely, his office said.';
const at = (words: string): Span => spanOf(text, words);
const brandt = speaker({ span: at('Jon Brandt'), entities: ['e1'], class: 'named' });

function row(more: Partial<Quote>): QuoteItem {
  const said = quote(at('“We stay,” Jon Brandt said, “for now.”'), more);
  const entities = [entity('Jon Brandt', [at('Jon Brandt')])];
  return quoteItem(readingOf(text, { entities, quotes: [said] }), said);
}

const pieces = { content: [at('We stay,'), at('for now.')], quoted: [at('We stay,'), at('for now.')] };
const indirect: Partial<Quote> = { kind: 'indirect', content: [at('rain was likely')], quoted: [] };

describe('the row of a quote', () => {
  it('shows in marks the words that stand in marks, without the cue between them', () => {
    expect(quoteLabel(row({ ...pieces, speaker: brandt }), english)).to.equal('“We stay, … for now.”');
  });

  it('never puts marks round reported words', () => {
    expect(quoteLabel(row(indirect), english)).to.equal('rain was likely');
  });

  it('says who said it, by whom it was relayed', () => {
    expect(quoteSource(row({ speaker: brandt }), english)).to.equal('Jon Brandt');
    const via = [{ span: at('his office'), entity: null, confidence: 0.9 }];
    expect(quoteSource(row({ speaker: brandt, via }), english)).to.equal('Jon Brandt, via his office');
  });

  it('says when that is only probable', () => {
    const unsure = { ...brandt, confidence: 0.7 };
    expect(quoteSource(row({ speaker: unsure }), english)).to.equal('probably Jon Brandt');
  });

  it('never says that somebody said what they denied or did not say', () => {
    const source = (polarity: Quote['polarity']): string =>
      quoteSource(row({ speaker: brandt, polarity }), english);
    expect(source('denied')).to.equal('denied by Jon Brandt');
    expect(source('notSaid')).to.equal('not said by Jon Brandt');
    expect(source('asked')).to.equal('asked by Jon Brandt');
    expect(source('hypothetical')).to.equal('only supposed of Jon Brandt');
  });

  it('says nothing of a speaker the text does not name', () => {
    expect(quoteSource(row({}), english)).to.equal('');
    expect(quoteSource(row({ polarity: 'denied' }), english)).to.equal('denied');
  });

  it('shows the expression where it is unclear whom it means', () => {
    const he = speaker({ span: at('He'), class: 'named', confidence: 0.5 });
    expect(quoteSource(row({ speaker: he }), english)).to.equal('“He”');
  });

  it('is read aloud as a quote with its source', () => {
    expect(spokenQuote(row({ ...pieces, speaker: brandt }), english)).to.equal(
      'Quote: “We stay, … for now.”, Jon Brandt',
    );
  });
});
