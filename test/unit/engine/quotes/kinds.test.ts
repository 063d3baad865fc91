import { expect } from 'chai';
import { readQuote, readQuotes } from '../../../support/draft';

const NAMES = { persons: ['Ann Lund', 'Carl Berg'] };

describe('kind and content of a quote', () => {
  it('is direct when a sentence in marks is all that was said', () => {
    expect(readQuote('Lund said: "The wall will hold."', NAMES)).to.include({
      kind: 'direct',
      whole: '"The wall will hold."',
      cue: 'said',
    });
  });

  it('is direct when the whole clause behind "that" stands in marks', () => {
    const quote = readQuote('Lund said that "the wall is sound and will hold".', NAMES);
    expect(quote.kind).to.equal('direct');
    expect(quote.content).to.deep.equal(['the wall is sound and will hold']);
  });

  it('is mixed when some of the reported clause stands in marks', () => {
    const quote = readQuote('Lund said that "mutual trust" should be "a base" for the talks.', NAMES);
    expect(quote.kind).to.equal('mixed');
    expect(quote.content).to.deep.equal(['mutual trust" should be "a base" for the talks']);
    expect(quote.quoted).to.deep.equal(['mutual trust', 'a base']);
    expect(quote.whole).to.equal('"mutual trust" should be "a base" for the talks');
  });

  it('is mixed when a describing verb takes the marks as its object', () => {
    const quote = readQuote('Lund called for "an honest count" in her letter to Berg.', NAMES);
    expect(quote).to.include({ kind: 'mixed', cue: 'called for' });
    expect(quote.content).to.deep.equal(['an honest count']);
    expect(quote.addressee).to.deep.equal(['Berg']);
  });

  it('takes the clause before its cue as said', () => {
    const quote = readQuote(
      'The wall was "sound in every joint" and would hold, Lund said on Monday.',
      NAMES,
    );
    expect(quote.kind).to.equal('mixed');
    expect(quote.content).to.deep.equal(['The wall was "sound in every joint" and would hold']);
  });

  it('is indirect without marks', () => {
    const quote = readQuote('Lund said that the wall would hold.', NAMES);
    expect(quote.kind).to.equal('indirect');
    expect(quote.content).to.deep.equal(['the wall would hold']);
    expect(quote.quoted).to.deep.equal([]);
  });

  it('reports what a closing cue covers', () => {
    expect(readQuote('The wall will hold, Lund said.', NAMES).content).to.deep.equal(['The wall will hold']);
    expect(readQuote('The wall will hold, according to Lund.', NAMES).content).to.deep.equal([
      'The wall will hold',
    ]);
    expect(readQuote('According to Lund, the wall will hold.', NAMES).content).to.deep.equal([
      'the wall will hold',
    ]);
  });

  it('reports nothing where nothing was said', () => {
    expect(readQuotes('Lund said so. Lund spoke for an hour. Berg left.', NAMES)).to.deep.equal([]);
  });

  const scare: [string, string][] = [
    ['a title', 'Her film, "Low Water", opens on Friday.'],
    ['a term', 'The valley is known for its "walking stones" and its cheese.'],
    ['a name given', 'A plan called "Dawn" was dropped.'],
    ['distance', 'Few thanked him for the "improvements" to the road.'],
    ['a so-called thing', 'It tells of the so-called "ghost fleet" of the north.'],
  ];
  for (const [what, text] of scare) {
    it(`is scare for ${what}`, () => {
      const quote = readQuote(text, NAMES);
      expect(quote).to.include({ kind: 'scare', source: null, class: 'none' });
    });
  }

  it('is speech where somebody gives the name', () => {
    expect(readQuote('He lives near what Lund called "the ugliest bridge in the land".', NAMES)).to.include({
      kind: 'mixed',
      source: 'Lund',
    });
  });

  it('has two pieces when its cue interrupts', () => {
    const quote = readQuote('"We will," Lund said, "not go."', NAMES);
    expect(quote.kind).to.equal('direct');
    expect(quote.content).to.deep.equal(['We will,', 'not go.']);
    expect(quote.quoted).to.deep.equal(['We will,', 'not go.']);
    expect(quote.whole).to.equal('"We will," Lund said, "not go."');
  });

  it('goes on in the sentence behind its cue', () => {
    expect(readQuote('"We go," Lund said. "We go now."', NAMES).content).to.deep.equal([
      'We go,',
      'We go now.',
    ]);
  });

  it('goes on in a paragraph of nothing but marks', () => {
    const quote = readQuote('"We go," Lund said.\n\n"Nobody will stop us now."', NAMES);
    expect(quote.content).to.deep.equal(['We go,', 'Nobody will stop us now.']);
    expect(quote.speaker).to.deep.equal(['Ann Lund']);
  });

  it('spans the paragraphs that reopen it', () => {
    const quote = readQuote('“We began.\n\n“We went on.\n\n“We ended,” Lund said.', NAMES);
    expect(quote.content).to.deep.equal(['We began.', 'We went on.', 'We ended,']);
    expect(quote.speaker).to.deep.equal(['Ann Lund']);
  });

  it('does not go on behind another speaker', () => {
    const quotes = readQuotes('"We go," Lund said. "You stay," Berg said. "I mean it."', NAMES);
    expect(quotes.map(quote => [quote.speaker, quote.content])).to.deep.equal([
      [['Ann Lund'], ['We go,']],
      [['Carl Berg'], ['You stay,', 'I mean it.']],
    ]);
  });
});
