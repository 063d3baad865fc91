import { expect } from 'chai';
import { anatomy } from '../../../../src/engine/text/anatomy';

function kinds(text: string): [string, string][] {
  return anatomy(text, 0).map(({ kind, span: [start, end] }) => [
    kind,
    text.slice(start, Math.min(end, start + 24)),
  ]);
}

const BODY =
  'The harbour board met on Monday to hear what the divers had found under the old pier, officials said.';

describe('anatomy', () => {
  it('tells headline, byline, dateline and paragraphs apart', () => {
    const text = `Divers find cracks under pier\n\nBy Ines Calder\n\nARLEY, March 3 (Coastal Wire) — ${BODY}\n\n${BODY}`;
    expect(kinds(text)).to.deep.equal([
      ['headline', 'Divers find cracks under'],
      ['byline', 'By Ines Calder'],
      ['dateline', 'ARLEY, March 3 (Coastal '],
      ['paragraph', BODY.slice(0, 24)],
      ['paragraph', BODY.slice(0, 24)],
    ]);
  });

  it('knows a caption by who stands where', () => {
    const caption =
      'Mayor Ana Duarte (left) shakes hands with harbour master Tom Vale at the old pier on Monday';
    expect(kinds(`Divers find cracks\n\n${caption}\n\n${BODY}`)[1]?.[0]).to.equal('caption');
  });

  it('knows a web address, a date line and what every page repeats', () => {
    const text = `https://paper.example/a/b\n\nPier closed\n\n3 March 2021\n\n${BODY}\n\nRead more: Ferry times`;
    expect(kinds(text).map(([kind]) => kind)).to.deep.equal([
      'url',
      'headline',
      'dateline',
      'paragraph',
      'boilerplate',
    ]);
  });

  it('joins lines that were wrapped by hand and keeps lines that are paragraphs', () => {
    const wrapped =
      'The harbour board met on Monday to hear what the\ndivers had found under the old pier, and then it\nwent home without a word to the press.';
    expect(kinds(`Pier closed\n\n${wrapped}`)).to.have.length(2);
    expect(kinds(`Pier closed\n${BODY}\n${BODY}`)).to.have.length(3);
  });

  it('takes a text of one sentence for a paragraph', () => {
    expect(kinds(BODY)).to.deep.equal([['paragraph', BODY.slice(0, 24)]]);
  });

  it('leaves a byline-like opening of a sentence alone', () => {
    expect(kinds(`Pier closed\n\nBy evening the water had gone.\n\n${BODY}`)[1]?.[0]).to.equal('paragraph');
  });

  it('finds the same blocks whatever the line ends', () => {
    const text = `Pier closed\n\nBy Ines Calder\n\n${BODY}`;
    expect(kinds(text.replaceAll('\n', '\r\n'))).to.deep.equal(kinds(text));
    expect(kinds(text.replaceAll('\n', '\r'))).to.deep.equal(kinds(text));
  });

  it('has no block in an empty or blank text', () => {
    expect(kinds('')).to.deep.equal([]);
    expect(kinds(' \r\n\t ')).to.deep.equal([]);
  });
});
