import { expect } from 'chai';
import { ageBeside } from '../../../src/corpus/age';
import { digestOf } from '../../../src/corpus/digest';
import { packSpans, unpackSpans } from '../../../src/corpus/packDigest';
import { roleField, roleHead } from '../../../src/corpus/roleField';
import { annotate } from '../../support/engine';
import { spanOf } from '../../support/annotated';

const TEXT = `Brenmouth mayor wants a wall

BRENMOUTH, May 4, 2019 — Mayor Alda Kestner, 52, said on Friday that the wall would hold. “It is a good wall,” she told reporters. Kestner denied that it was late.

“Nobody asked us,” said Bruno Tarnix, a fisherman. According to the Brenmouth Water Board, the tide rose by 3 metres.
`;

describe('digestOf', () => {
  const digest = digestOf(annotate(TEXT), TEXT);

  it('keeps who is named, and what tells bearers of a name apart', () => {
    const mayor = digest.entities.find(({ name }) => name === 'Alda Kestner');
    expect(mayor).to.deep.include({ type: 'person', aliases: ['Kestner'], signature: 'b=1967;f=public' });
    expect(digest.published).to.equal('2019-05-04');
    expect(digest.title).to.equal('Brenmouth mayor wants a wall');
  });

  it('keeps every quote that is speech, with its speakers by index', () => {
    const mayor = digest.entities.findIndex(({ name }) => name === 'Alda Kestner');
    const said = digest.quotes.find(({ span }) => span[0] === spanOf(TEXT, '“It is a good wall,”')[0]);
    expect(said).to.deep.include({ kind: 'direct', polarity: 'said', speakers: [mayor] });
    expect(digest.quotes.some(({ polarity }) => polarity === 'denied')).to.equal(true);
  });

  it('comes out of its packed form as it went in', () => {
    const { mentions, quotes } = unpackSpans(packSpans(digest));
    expect(mentions).to.deep.equal(digest.entities.map(entity => entity.mentions));
    expect(quotes).to.deep.equal(digest.quotes);
  });
});

describe('what tells bearers of a name apart', () => {
  it('is the age beside a name', () => {
    const age = (text: string): number | null => ageBeside(text, spanOf(text, 'Ana Bren'));
    expect(age('Ana Bren, 45, left.')).to.equal(45);
    expect(age('the 45-year-old Ana Bren left')).to.equal(45);
    expect(age('45-year-old farmer Ana Bren left')).to.equal(45);
    expect(age('Ana Bren, 45 metres away')).to.equal(null);
    expect(age('Ana Bren, 145, left.')).to.equal(null);
    expect(age('Ana Bren left.')).to.equal(null);
  });

  it('is the walk of life that a role belongs to', () => {
    expect(roleHead('former striker of the Brenmouth Rovers')).to.equal('striker');
    expect(roleField('the transport minister')).to.equal('public');
    expect(roleField('former striker of the Rovers')).to.equal('sport');
    expect(roleField('a professor of hydrology')).to.equal('learning');
    expect(roleField('neighbour')).to.equal(null);
    expect(roleField('')).to.equal(null);
  });
});
