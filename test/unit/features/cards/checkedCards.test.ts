import { expect } from 'chai';
import { cardMarkdown } from '../../../../src/features/cards/cardMarkdown';
import { cardsAt } from '../../../../src/features/cards/cardsAt';
import { english } from '../../../../src/features/wording';
import { figure, quote, readingOf, spanOf } from '../../../support/annotated';

const TEXT = 'Mayor Ana Brell said: "We stay."';
const words = spanOf(TEXT, '"We stay."');
const reading = readingOf(TEXT, { quotes: [quote(words)] });

describe('a card of what the reader checked', () => {
  const check = { date: '2026-03-02T09:30:00.000Z', where: '[minutes](https://example.invalid)' };

  it('says when and where, and puts no link of theirs on it', () => {
    const cards = cardsAt(reading, words, checked => (checked === words ? check : null));
    const markdown = cardMarkdown(reading, cards, english);
    expect(markdown).to.match(/ {2}\n\$\(verified\) \*\*checked by you&#44; 2 Mar 2026\*\* · /);
    expect(markdown).to.include('&#91;minutes&#93;&#40;https&#58;&#47;&#47;example&#46;invalid&#41;');
  });

  it('says it of a figure too, and nothing of what was not checked', () => {
    const text = 'About 300 people came, and 20 boats.';
    const counted = readingOf(text, {
      figures: [figure(spanOf(text, '300')), figure(spanOf(text, '20'), { id: 'f2' })],
    });
    const at = (words: string): string =>
      cardMarkdown(
        counted,
        cardsAt(counted, spanOf(text, words), ([start]) =>
          start === text.indexOf('300') ? { ...check, where: '' } : null,
        ),
        english,
      );
    expect(at('300')).to.include('$(verified) **checked by you');
    expect(at('20')).not.to.include('verified');
  });
});
