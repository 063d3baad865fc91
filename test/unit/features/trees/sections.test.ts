import { expect } from 'chai';
import type { Span } from '../../../../src/base/span';
import type { Speaker } from '../../../../src/engine/annotations';
import { itemAt } from '../../../../src/features/trees/itemAt';
import { castOf, quotesIn } from '../../../../src/features/trees/cast';
import { mentionsAndQuotes, roleAndCount, spokenEntity } from '../../../../src/features/trees/entityItem';
import { sectionsOf, unlistedWords } from '../../../../src/features/trees/sections';
import { english } from '../../../../src/features/wording';
import { entity, quote, readingOf, spanOf, speaker } from '../../../support/annotated';

const text =
  'Mayor Ines Okoro met the Tarn Union in Veldhaven. “We will sign,” Okoro said. “Tomorrow,” she said in Veldhaven. The so-called “pause” is over for Okoro.';
const at = (words: string, nth = 0): Span => spanOf(text, words, nth);
const by = (span: Span): Speaker => speaker({ span, entities: ['e1'], class: 'named' });

const reading = readingOf(text, {
  entities: [
    entity('Ines Okoro', [at('Ines Okoro'), at('Okoro', 1), at('Okoro', 2)], {
      id: 'e1',
      roles: [{ text: 'Mayor', span: at('Mayor') }],
    }),
    entity('Tarn Union', [at('Tarn Union')], { id: 'e2', type: 'organization' }),
    entity('Veldhaven', [at('Veldhaven'), at('Veldhaven', 1)], { id: 'e3', type: 'place' }),
    entity('the Signing', [], { id: 'e4', type: 'event' }),
  ],
  quotes: [
    quote(at('“We will sign,”'), { id: 'q1', speaker: by(at('Okoro', 1)) }),
    quote(at('“Tomorrow,”'), { id: 'q2', speaker: by(at('she')) }),
    quote(at('“pause”'), { id: 'q3', kind: 'scare' }),
  ],
});

describe('sections of an article', () => {
  it('come in a fixed order, those without anything left out', () => {
    const sections = sectionsOf(reading).map(({ name, items }) => [name, items.map(({ id }) => id)]);
    expect(sections).to.deep.equal([
      ['people', ['e1']],
      ['organizations', ['e2']],
      ['places', ['e3']],
      ['quotes', ['q1', 'q2']],
    ]);
  });

  it('list people before bodies before places', () => {
    expect(castOf(reading).items.map(({ name }) => name)).to.deep.equal([
      'Ines Okoro',
      'Tarn Union',
      'Veldhaven',
    ]);
  });
});

describe('rows', () => {
  const rowsOf = ({ items }: { items: readonly { row: string }[] }): string[] => items.map(({ row }) => row);

  it('are the same whichever reading they come from, and told apart where they are alike', () => {
    const said = ['“Yes.”', '“No.”', '“Yes.”'];
    const twice = said.join(' ');
    const place = (nth: number): Span => spanOf(twice, said[nth] ?? '', nth === 2 ? 1 : 0);
    const quotes = said.map((_, nth) => quote(place(nth), { id: `q${String(nth + 1)}` }));
    const one = rowsOf(quotesIn(readingOf(twice, { quotes })));
    expect(new Set(one).size).to.equal(3);
    // Another reading numbers them otherwise, and may miss one.
    const other = quotes.slice(0, 2).map(found => ({ ...found, id: `${found.id}9` }));
    expect(rowsOf(quotesIn(readingOf(twice, { quotes: other })))).to.deep.equal(one.slice(0, 2));
    const people = ['Ines Okoro', 'Ines Okoro'].map((name, nth) =>
      entity(name, [at('Okoro', nth)], { id: `e${String(nth)}` }),
    );
    expect(new Set(rowsOf(castOf(readingOf(text, { entities: people })))).size).to.equal(2);
  });
});

describe('the row of an entity', () => {
  const [okoro, , veldhaven] = castOf(reading).items;
  if (!okoro || !veldhaven) throw new Error('no cast');

  it('opens the mention that introduces it', () => {
    expect(text.slice(...okoro.span)).to.equal('Ines Okoro');
  });

  it('says role and number of mentions', () => {
    expect(roleAndCount(okoro)).to.equal('Mayor · 3');
    expect(roleAndCount(veldhaven)).to.equal('2');
  });

  it('says mentions and quotes', () => {
    expect(mentionsAndQuotes(okoro, english)).to.equal('3 mentions, 2 quotes');
    expect(mentionsAndQuotes(veldhaven, english)).to.equal('2 mentions');
  });

  it('is read aloud with its type', () => {
    expect(spokenEntity(okoro, english)).to.equal('Ines Okoro, person, Mayor, 3 mentions, 2 quotes');
    expect(spokenEntity(veldhaven, english)).to.equal('Veldhaven, place, 2 mentions');
  });
});

describe('the row at a place of the text', () => {
  const items = [...castOf(reading).items, ...quotesIn(reading).items];
  const idAt = (words: string, nth = 0): string | undefined => itemAt(items, reading, at(words, nth))?.id;

  it('is that of the entity there', () => {
    expect(idAt('Okoro', 2)).to.equal('e1');
    expect(idAt('Union')).to.equal('e2');
  });

  it('is that of the quote where there is no entity', () => {
    expect(idAt('will sign')).to.equal('q1');
    expect(idAt('“We will sign,”')).to.equal('q1');
  });

  it("is none in plain text and in words that are nobody's speech", () => {
    expect(idAt('met the')).to.equal(undefined);
    expect(idAt('pause')).to.equal(undefined);
  });
});

describe('the rows of an article that is nothing but quotes', () => {
  const count = 50_000;
  const crowded = readingOf('“a” '.repeat(count), {
    entities: [entity('a', [[1, 2]])],
    quotes: Array.from({ length: count }, (_, i) =>
      quote([4 * i, 4 * i + 3], { id: `q${String(i)}`, speaker: by([4 * i + 1, 4 * i + 2]) }),
    ),
  });

  it('are the first of them, and the last line says how many more there are', () => {
    const quotes = quotesIn(crowded);
    expect(quotes.items.map(({ id }) => id).slice(0, 2)).to.deep.equal(['q0', 'q1']);
    expect(quotes.items).to.have.length(500);
    expect(quotes.count).to.equal(50_000);
    expect(unlistedWords(quotes, english)).to.equal('49500 more are not listed');
    expect(unlistedWords(castOf(crowded), english)).to.equal(null);
  });

  it('count all of them', () => {
    expect(castOf(crowded).items[0]?.quotes).to.equal(50_000);
  });
});
