import { expect } from 'chai';
import { entityAt } from '../../../src/features/markAt';
import type { EntityMark } from '../../../src/features/markAt';
import {
  followMention,
  followQuote,
  mentionUnder,
  quotesOf,
  whoUnder,
} from '../../../src/features/navigation';
import { entity, quote, readingOf, spanOf, speaker } from '../../support/annotated';

const TEXT = '"One" said Ana Brell. "Two" she said. Brell and Tomas Reyes spoke of a "deal": "Three".';
const ana = entity('Ana Brell', [spanOf(TEXT, 'Ana Brell'), spanOf(TEXT, 'she'), spanOf(TEXT, 'Brell', 1)]);
const tomas = entity('Tomas Reyes', [spanOf(TEXT, 'Tomas Reyes')], { id: 'e2' });
const said = (words: string, id: string, entities: string[]) =>
  quote(spanOf(TEXT, words), { id, speaker: speaker({ entities }) });
const reading = readingOf(TEXT, {
  entities: [ana, tomas],
  quotes: [
    said('"One"', 'q1', ['e1']),
    said('"Two"', 'q2', ['e1']),
    quote(spanOf(TEXT, '"deal"'), { id: 'q3', kind: 'scare' }),
    said('"Three"', 'q4', ['e1', 'e2']),
  ],
});

describe('navigation', () => {
  it('follows an entity through its mentions and round', () => {
    const first = markOf('Ana Brell');
    expect(followMention(first, 'next')).to.deep.include({ position: 2, count: 3, item: ana.mentions[1] });
    expect(followMention(first, 'previous')).to.deep.include({ position: 3, item: ana.mentions[2] });
    expect(followMention(markOf('Brell and'), 'next')).to.deep.include({
      position: 1,
      item: ana.mentions[0],
    });
  });

  it('stays at the only mention', () => {
    expect(followMention(markOf('Tomas Reyes'), 'next')).to.deep.include({ position: 1, count: 1 });
  });

  it('goes to the next and previous speech, past words that are nobody’s', () => {
    const [two] = spanOf(TEXT, '"Two"');
    expect(followQuote(reading, two, 'next')).to.deep.include({ position: 3, count: 3 });
    expect(followQuote(reading, two, 'previous')?.item.id).to.equal('q1');
    expect(followQuote(reading, two + 2, 'previous')?.item.id).to.equal('q2');
  });

  it('goes round from the last quote to the first and back', () => {
    expect(followQuote(reading, TEXT.length, 'next')?.item.id).to.equal('q1');
    expect(followQuote(reading, 0, 'previous')?.item.id).to.equal('q4');
    expect(followQuote(readingOf(TEXT), 0, 'next')).to.equal(null);
  });

  it('lists the quotes of one speaker', () => {
    expect(quotesOf(reading, ana).map(({ id }) => id)).to.deep.equal(['q1', 'q2', 'q4']);
    expect(quotesOf(reading, tomas).map(({ id }) => id)).to.deep.equal(['q4']);
  });

  it('knows who is meant: the one mentioned, or else the only speaker', () => {
    expect(whoUnder(reading, spanOf(TEXT, 'Tomas Reyes'))).to.equal(tomas);
    expect(whoUnder(reading, spanOf(TEXT, '"One"'))).to.equal(ana);
    expect(whoUnder(reading, spanOf(TEXT, 'Three'))).to.equal(null);
    expect(whoUnder(reading, spanOf(TEXT, 'spoke'))).to.equal(null);
  });

  it('takes a long selection to mean what it begins with', () => {
    expect(mentionUnder(reading, spanOf(TEXT, 'Tomas Reyes spoke of'))?.entity).to.equal(tomas);
    expect(mentionUnder(reading, spanOf(TEXT, 'and Tomas Reyes'))).to.equal(null);
  });
});

function markOf(words: string): EntityMark {
  const [start] = spanOf(TEXT, words);
  const mark = entityAt(reading, [start, start]);
  if (!mark) throw new Error(`nothing marked at ${words}`);
  return mark;
}
