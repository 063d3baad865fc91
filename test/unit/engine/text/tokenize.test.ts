import { expect } from 'chai';
import { tokenize } from '../../../../src/engine/text/tokenize';

const words = (text: string): string[] => tokenize(text).map(token => token.text);

describe('tokenize', () => {
  it('gives every token exactly the words of its offsets', () => {
    const text = 'Mr. O’Brien’s 64-year-old U.S. aide — “no,” she said — paid $4.2m 😀.';
    for (const token of tokenize(text)) expect(token.text).to.equal(text.slice(token.start, token.end));
  });

  it('leaves only white space between tokens', () => {
    const text = 'Ana  (64)\u00a0said:\r\n"No!"';
    const left = tokenize(text).reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      text,
    );
    expect(left.trim()).to.equal('');
  });

  it('splits the possessive off, with a straight and with a curly apostrophe', () => {
    expect(words("Vale's dogs’ O'Brien’s")).to.deep.equal(['Vale', "'s", 'dogs', '’', "O'Brien", '’s']);
  });

  it('keeps hyphens inside names', () => {
    expect(words('Omar al-Rashid, Jean-Marc, Covid-19, Indo-Pacific')).to.deep.equal([
      'Omar',
      'al-Rashid',
      ',',
      'Jean-Marc',
      ',',
      'Covid-19',
      ',',
      'Indo-Pacific',
    ]);
  });

  it('splits what is tied to a name but no part of it', () => {
    expect(words('Lima-based anti-Roman UK-Norland')).to.deep.equal([
      'Lima',
      '-',
      'based',
      'anti',
      '-',
      'Roman',
      'UK',
      '-',
      'Norland',
    ]);
  });

  it('keeps initials and abbreviations with their periods', () => {
    expect(words('J. K. Vale of the U.S. met Dr. Moss at 9 a.m.')).to.deep.equal([
      'J.',
      'K.',
      'Vale',
      'of',
      'the',
      'U.S.',
      'met',
      'Dr.',
      'Moss',
      'at',
      '9',
      'a.m.',
    ]);
  });

  it('keeps separators inside numbers and takes signs apart', () => {
    expect(words('US$4.2 340,000 10:30 30% 2017-11-11')).to.deep.equal([
      'US',
      '$',
      '4.2',
      '340,000',
      '10:30',
      '30',
      '%',
      '2017',
      '-',
      '11',
      '-',
      '11',
    ]);
  });

  it('reads addresses whole and leaves the sentence its full stop', () => {
    expect(
      tokenize('See https://a.example/x?y=1. Ask ann@b.example!').map(({ text, kind }) => [text, kind]),
    ).to.deep.equal([
      ['See', 'word'],
      ['https://a.example/x?y=1', 'address'],
      ['.', 'punctuation'],
      ['Ask', 'word'],
      ['ann@b.example', 'address'],
      ['!', 'punctuation'],
    ]);
  });

  it('never cuts a surrogate pair', () => {
    expect(words('a😀b 𝒜nna')).to.deep.equal(['a', '😀', 'b', '𝒜nna']);
    expect(words('\ud800x')).to.deep.equal(['\ud800', 'x']);
  });

  it('looks at each character a bounded number of times, also in one endless word', () => {
    const chain = 'Ab-'.repeat(20_000);
    expect(
      tokenize(chain)
        .map(token => token.text.length)
        .reduce((a, b) => a + b),
    ).to.equal(chain.length);
  });
});
