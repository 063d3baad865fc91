import { expect } from 'chai';
import { findPassages } from '../../../../src/engine/quotes/passages';
import { draftOf } from '../../../support/draft';

/** What stands between marks, in order. */
function marked(text: string): string[] {
  return findPassages(draftOf(text)).map(passage => text.slice(...passage.inner));
}

describe('marked passages', () => {
  const shapes: [string, string][] = [
    ['straight double', 'She called it "a long day" and left.'],
    ['curly double', 'She called it “a long day” and left.'],
    ['low and high', 'She called it „a long day“ and left.'],
    ['guillemets', 'She called it «a long day» and left.'],
    ['straight single', "She called it 'a long day' and left."],
    ['curly single', 'She called it ‘a long day’ and left.'],
    ['typewriter', "She called it ''a long day'' and left."],
    ['backtick and apostrophe', "She called it `a long day' and left."],
    ['closing marks on both sides', 'She called it ”a long day” and left.'],
    ['opening marks on both sides', 'She called it “a long day“ and left.'],
    ['marks in brackets', 'The day ("a long day") was hers.'],
    ['marks between dashes', 'The day—"a long day"—was hers.'],
  ];
  for (const [name, text] of shapes) {
    it(`pairs ${name}`, () => {
      expect(marked(text)).to.deep.equal(['a long day']);
    });
  }

  const apostrophes: [string, string][] = [
    ['a decade', "The '90s were his, the ’80s hers."],
    ['an elision', "'Twas late and she told 'em so."],
    ['a double elision', "They played rock 'n' roll and rhythm ’n’ blues."],
    ['a possessive of a plural', "The workers' rights and the owners' profits fell."],
    ['a possessive', "Lund's mayor and Berg’s clerk met."],
    ['feet and inches', 'He is 5\'10" tall, she 6\' 2".'],
    ['minutes of a degree', "It lies at 41' north, 12' east."],
    ['contractions', "Don't say it isn't so."],
  ];
  for (const [name, text] of apostrophes) {
    it(`finds no mark in ${name}`, () => {
      expect(marked(text)).to.deep.equal([]);
    });
  }

  it('keeps an apostrophe inside single marks apart from the closing mark', () => {
    expect(marked("'The workers' rights don't end here,' she said.")).to.deep.equal([
      "The workers' rights don't end here,",
    ]);
  });

  it('lets a plural possessive close where nothing better does', () => {
    expect(marked("He blamed 'the big owners' for it.")).to.deep.equal(['the big owners']);
  });

  it('keeps inches inside double marks apart from the closing mark', () => {
    expect(marked('"I cut a 12" board," she said.')).to.deep.equal(['I cut a 12" board,']);
  });

  it('nests and names the passage around', () => {
    const text = '"He told me, \'Go to "the Ark" now,\' and I went," she said.';
    const passages = findPassages(draftOf(text));
    expect(passages.map(passage => text.slice(...passage.inner))).to.deep.equal([
      'He told me, \'Go to "the Ark" now,\' and I went,',
      'Go to "the Ark" now,',
      'the Ark',
    ]);
    expect(passages.map(passage => passage.parent)).to.deep.equal([null, 0, 1]);
  });

  it('reads marks that touch on the same side of the words', () => {
    expect(marked("\"'Go,' he told me. And I said, 'No.'\"")).to.deep.equal([
      "'Go,' he told me. And I said, 'No.'",
      'Go,',
      'No.',
    ]);
  });

  it('gives up an opening mark when the next one opens', () => {
    expect(marked('The "old plan failed. "We go on," she said.')).to.deep.equal(['We go on,']);
  });

  it('never pairs across paragraphs', () => {
    expect(marked('He called it "bad luck and left.\n\nShe said it was over" and stayed.')).to.deep.equal([]);
  });

  it('lets a sentence without its closing mark run to the end of its paragraph', () => {
    expect(marked('She was calm. "We go on. All of us.\n\nThe vote was close.')).to.deep.equal([
      'We go on. All of us.',
    ]);
  });

  it('finds the sentence that lost its opening mark', () => {
    expect(marked('It rained. We go on," she said.')).to.deep.equal(['We go on,']);
  });

  it('follows a quote over paragraphs that each reopen', () => {
    const text = '“We began.\n\n“We went on.\n\n“We ended,” she said.';
    const passages = findPassages(draftOf(text));
    expect(passages.map(passage => text.slice(...passage.inner))).to.deep.equal([
      'We began.',
      'We went on.',
      'We ended,',
    ]);
    expect(passages.map(passage => passage.continues)).to.deep.equal([null, 0, 1]);
  });

  it('leaves a nickname inside a name alone', () => {
    expect(marked('Ann "Tin Lizzie" Lund met Carl ‘Moss’ Berg.')).to.deep.equal([]);
  });

  it('keeps what is between marks free of white space at its ends', () => {
    expect(marked('She said " yes " twice.')).to.deep.equal(['yes']);
  });

  it('finds nothing in empty marks and marks alone', () => {
    expect(marked('"" \'\' “” " \'')).to.deep.equal([]);
  });
});
