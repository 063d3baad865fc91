import { expect } from 'chai';
import fc from 'fast-check';
import { findPassages } from '../../src/engine/quotes/passages';
import { draftOf, findQuotes } from '../support/draft';
import { annotate } from '../support/engine';

const NAMES = { persons: ['Ann Lund', 'Carl Berg'] };

/** Pieces of articles in which marks stand where they should and where they should not. */
const piece = fc.constantFrom(
  ...['"', '“', '”', "'", '‘', '’', '«', '»', "''", ',', '.', '?', ':', ' ', ' ', '\n\n', '—', '(', ')'],
  ...[
    'Lund',
    'Ann Lund',
    'Berg',
    'he',
    'she',
    'who',
    'the mayor',
    'a senior official',
    'the statement',
    'and',
  ],
  ...[
    'said',
    'told',
    'called',
    'denied',
    'asked',
    'saying',
    'according to',
    'that',
    'did not',
    'would',
    'quoted',
  ],
  ...[
    'the wall will hold',
    'in a letter to',
    "workers'",
    "'90s",
    '5\'10"',
    'Monday',
    '\ud83d\ude00',
    '\ud800',
    '\u05d0',
  ],
);
const article = fc.array(piece, { maxLength: 60, size: 'max' }).map(pieces => pieces.join(' '));
const anyText = fc.oneof(article, fc.string({ unit: 'binary', maxLength: 200, size: 'max' }));

/** Paragraphs whose marks are whole, so that taking one away is a small damage. */
const paragraph = fc.constantFrom(
  '"The wall will hold," Lund said. "I built it."',
  'Berg called it "a farce" and "a shame" on Monday.',
  '“We go,” he told the “Daily”, ‘now or never’.',
  'Nobody was hurt.',
  '“I heard him say, ‘Stay here,’ and I stayed,” said Berg.',
);

describe('quotes of any text', () => {
  it('have spans in order, inside the text and inside one another', () => {
    fc.assert(
      fc.property(anyText, text => {
        const draft = draftOf(text, NAMES);
        findQuotes(draft);
        const ids = new Set(draft.quotes.map(quote => quote.id));
        const entities = new Set(draft.entities.map(entity => entity.id));
        let last = 0;
        for (const quote of draft.quotes) {
          const [start, end] = quote.span;
          expect(start).to.be.at.least(last);
          expect(end).to.be.within(start + 1, text.length);
          last = start;
          expect(quote.content).to.not.be.empty;
          for (const pieces of [quote.content, quote.quoted]) {
            let at = start;
            for (const [from, to] of pieces) {
              expect(from).to.be.at.least(at);
              expect(to).to.be.within(from + 1, end);
              at = to;
            }
          }
          expect(quote.kind === 'indirect').to.equal(quote.quoted.length === 0);
          if (quote.parent !== null) expect(ids).to.include(quote.parent);
          for (const id of quote.speaker.entities) expect(entities).to.include(id);
          if (quote.speaker.entities.length > 0) expect(quote.speaker.confidence).to.be.at.least(0.5);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same when found again', () => {
    fc.assert(
      fc.property(anyText, text => {
        const [first, second] = [draftOf(text, NAMES), draftOf(text, NAMES)];
        findQuotes(first);
        findQuotes(second);
        expect(second.quotes).to.deep.equal(first.quotes);
      }),
    );
  });

  it('are the same whatever article was read before: no mark opens in one and closes in another', () => {
    fc.assert(
      fc.property(article, article, (before, text) => {
        const alone = annotate(text, null).quotes;
        annotate(before, null);
        expect(annotate(text, null).quotes).to.deep.equal(alone);
      }),
      { numRuns: 100 },
    );
  });

  it('never pair marks across the end of a paragraph', () => {
    fc.assert(
      fc.property(anyText, text => {
        const draft = draftOf(text, NAMES);
        for (const passage of findPassages(draft)) {
          const block = draft.blocks[passage.block];
          expect(passage.outer[0]).to.be.at.least(block?.span[0] ?? NaN);
          expect(passage.outer[1]).to.be.at.most(block?.span[1] ?? NaN);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lose no more than their paragraph to a missing mark', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 5, size: 'max' }),
        fc.nat(),
        (paragraphs, choice) => {
          const places = paragraphs.flatMap((words, index) =>
            [...words].flatMap((char, at) => (/["“”‘’]/.test(char) ? [{ index, at }] : [])),
          );
          const place = places[choice % Math.max(1, places.length)];
          if (!place) return;
          const damaged = paragraphs.map((words, index) =>
            index === place.index ? words.slice(0, place.at) + words.slice(place.at + 1) : words,
          );
          const [before, after] = [markedIn(paragraphs), markedIn(damaged)];
          before.splice(place.index, 1);
          after.splice(place.index, 1);
          expect(after).to.deep.equal(before);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** For each paragraph the marked passages in it. */
function markedIn(paragraphs: readonly string[]): string[][] {
  // A headline keeps the first paragraph from being taken for one.
  const text = ['A day at the wall', ...paragraphs].join('\n\n');
  const passages = findPassages(draftOf(text, NAMES));
  let at = text.indexOf('\n\n');
  return paragraphs.map(words => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return passages
      .filter(passage => passage.outer[0] >= start && passage.outer[1] <= at)
      .map(passage => text.slice(...passage.inner));
  });
}
