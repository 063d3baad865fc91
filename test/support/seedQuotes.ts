import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from 'chai';
import type { Span } from '../../src/base/span';
import type { Annotations, Quote } from '../../src/engine/annotations';

/** A marked passage of the first seed article, and who said it, to whom and through whom; written by hand. */
interface Row {
  /** Code units, marks included. */
  marked: Span[];
  kind: Quote['kind'];
  speaker: string;
  to: string | null;
  /** The words of who passed it on. */
  via: string | null;
}

const PUTIN = 'Vladimir Putin';
const TRUMP = 'Donald Trump';
const ROWS: readonly Row[] = [
  { marked: [[16, 39]], kind: 'mixed', speaker: PUTIN, to: TRUMP, via: null },
  { marked: [[302, 325]], kind: 'mixed', speaker: PUTIN, to: TRUMP, via: 'the Kremlin' },
  { marked: [[524, 634]], kind: 'direct', speaker: PUTIN, to: TRUMP, via: 'the Kremlin' },
  { marked: [[680, 696], [707, 736]], kind: 'mixed', speaker: PUTIN, to: null, via: 'the statement' }, // prettier-ignore
  { marked: [[764, 862]], kind: 'direct', speaker: PUTIN, to: null, via: 'the statement' },
  { marked: [[1383, 1536]], kind: 'direct', speaker: PUTIN, to: 'Bashar Al-Assad', via: 'The statement' },
  { marked: [[1842, 1868]], kind: 'mixed', speaker: PUTIN, to: null, via: null },
];

/** The first seed article: where it is in the project, and its text. */
export const SEED = 'seeds/000_e77057349d16fe55.txt';
const text = new TextDecoder().decode(readFileSync(join(process.cwd(), SEED)));

/** Tests of what a reading of the first seed article says of its quotes; `read` is asked once, by the first of them. */
export function itKnowsTheSeedQuotes(read: () => Annotations): void {
  let annotations: Annotations | undefined;
  const known = (): Annotations => (annotations ??= read());
  const nameOf = (id: string | null): string | null =>
    known().entities.find(entity => entity.id === id)?.name ?? null;
  const wordsOf = (span: Span): string => text.slice(...span);
  const quoteOf = (marked: readonly Span[]): Quote | undefined =>
    known().quotes.find(
      ({ quoted }) => quoted.join() === marked.map(([start, end]) => [start + 1, end - 1]).join(),
    );

  for (const { marked, kind, speaker, to, via } of ROWS) {
    it(`${marked.map(span => `[${span.join(', ')}]`).join(' and ')}: ${speaker}`, () => {
      const quote = quoteOf(marked);
      expect(quote?.kind).to.equal(kind);
      expect(quote?.polarity).to.equal('said');
      expect(quote?.speaker.entities.map(nameOf)).to.deep.equal([speaker]);
      expect(quote?.addressee.map(party => nameOf(party.entity))).to.deep.equal(to === null ? [] : [to]);
      expect(quote?.via.map(party => wordsOf(party.span))).to.deep.equal(via === null ? [] : [via]);
    });
  }

  it('[1244, 1339]: what the statement tells of the speaker is not verbatim the speaker’s', () => {
    const quote = quoteOf([[1244, 1339]]);
    expect(quote?.kind).to.equal('mixed');
    const told = quote?.speaker.entities.map(nameOf) ?? [];
    if (told.includes(PUTIN))
      expect(quote?.via.map(party => wordsOf(party.span))).to.include('the statement');
    else expect(quote?.speaker.class).to.be.oneOf(['document', 'institution']);
    expect(quote?.addressee.map(party => nameOf(party.entity))).to.deep.equal(['Bashar Al-Assad']);
  });

  it('has no words in marks besides these', () => {
    const marks = [...ROWS.flatMap(({ marked }) => marked), [1244, 1339]].map(([start = 0]) => start + 1);
    const found = known().quotes.flatMap(({ quoted }) => quoted.map(([start]) => start));
    expect(found).to.have.members(marks);
  });
}
