import { expect } from 'chai';
import { readQuote, readQuotes } from '../../../support/draft';

const NAMES = {
  persons: ['Ann Lund', 'Carl Berg'],
  organizations: ['Harbour Board', 'Sunday Post'],
  places: ['Norland'],
};

/** The source by the cue, who that is, and of what class. */
function said(text: string): [string | null, string[], string] {
  const quote = readQuote(text, NAMES);
  return [quote.source, quote.speaker, quote.class];
}

describe('speaker of a quote', () => {
  it('stands before or behind its cue', () => {
    expect(said('"We go," Lund said.')).to.deep.equal(['Lund', ['Ann Lund'], 'named']);
    expect(said('"We go," said Lund.')).to.deep.equal(['Lund', ['Ann Lund'], 'named']);
    expect(said('Lund said, "We go."')).to.deep.equal(['Lund', ['Ann Lund'], 'named']);
    expect(said('"We go," wrote harbour master Ann Lund.')).to.deep.equal([
      'harbour master Ann Lund',
      ['Ann Lund'],
      'named',
    ]);
  });

  it('keeps an apposition between itself and its cue', () => {
    expect(said('"We go," Ann Lund, the mayor, said.')).to.deep.equal([
      'Ann Lund, the mayor',
      ['Ann Lund'],
      'named',
    ]);
    expect(said('"We go," Ann Lund, 45, a farmer who grows rye, said.')).to.deep.equal([
      'Ann Lund, 45, a farmer who grows rye',
      ['Ann Lund'],
      'named',
    ]);
    expect(said('The mayor, Ann Lund, said: "We go."')).to.deep.equal([
      'The mayor, Ann Lund',
      ['Ann Lund'],
      'named',
    ]);
  });

  it('is the head of its phrase and nobody else named in it', () => {
    expect(said('"We go," a spokesman for Lund said.')).to.deep.equal([
      'a spokesman for Lund',
      [],
      'unnamed',
    ]);
    expect(said('"We go," Lund\'s lawyer said.')).to.deep.equal(["Lund's lawyer", [], 'unnamed']);
    expect(said('After a talk with Berg, Lund said: "We go."')).to.deep.equal([
      'Lund',
      ['Ann Lund'],
      'named',
    ]);
  });

  it('follows a dash or stands before a colon', () => {
    expect(said('"A wall is an argument lost." — Ann Lund')).to.deep.equal([
      'Ann Lund',
      ['Ann Lund'],
      'named',
    ]);
    expect(said("Lund: 'We will not go this year'")).to.deep.equal(['Lund', ['Ann Lund'], 'named']);
    expect(said('Lund was blunt: "We go."')).to.deep.equal(['Lund', ['Ann Lund'], 'named']);
  });

  it('is announced by a colon at the end of the paragraph before', () => {
    expect(said('On Monday Lund wrote to the board:\n\n"We go. We go now."')).to.deep.equal([
      'Lund',
      ['Ann Lund'],
      'named',
    ]);
  });

  it('is shared by a participle and a second verb', () => {
    expect(readQuotes('Lund left the hall, saying: "We go."', NAMES)[0]?.speaker).to.deep.equal(['Ann Lund']);
    expect(readQuotes('Lund attacked Berg and called him "a fool".', NAMES)[0]?.speaker).to.deep.equal([
      'Ann Lund',
    ]);
  });

  it('can be several', () => {
    expect(said('"We go," Lund and Berg said.')).to.deep.equal([
      'Lund and Berg',
      ['Ann Lund', 'Carl Berg'],
      'named',
    ]);
  });

  it('can be a body, its government, a document or a crowd', () => {
    expect(said('"We go," the Harbour Board said.')).to.deep.equal([
      'the Harbour Board',
      ['Harbour Board'],
      'institution',
    ]);
    expect(said('Norland said that "the border is closed".')).to.deep.equal([
      'Norland',
      ['Norland'],
      'institution',
    ]);
    expect(said('"The wall is sound," the report said.')).to.deep.equal(['the report', [], 'document']);
    expect(said('"Go," protesters shouted.')).to.deep.equal(['protesters', [], 'group']);
  });

  it('stays unnamed but described', () => {
    expect(said('"We go," a senior official said.')).to.deep.equal(['a senior official', [], 'unnamed']);
  });

  it('is the only person a pronoun can mean', () => {
    expect(said('Ann Lund saw the wall. "It will hold," she said.')).to.deep.equal([
      'she',
      ['Ann Lund'],
      'named',
    ]);
    expect(said('Ann Lund met Carl Berg. "It will hold," she said.')).to.deep.equal([
      'she',
      ['Ann Lund'],
      'named',
    ]);
  });

  it('owns the noun that attributes', () => {
    expect(said('Lund\'s claim that the wall was "sound" is false.')).to.deep.equal([
      'Lund',
      ['Ann Lund'],
      'named',
    ]);
    expect(said('Ann Lund left. Her call for "calm" went unheard.')).to.deep.equal([
      'Her',
      ['Ann Lund'],
      'named',
    ]);
  });

  it('is the agent of a passive', () => {
    const quote = readQuote('The wall was called "a farce" by Lund.', NAMES);
    expect(quote.speaker).to.deep.equal(['Ann Lund']);
    expect(quote.content).to.deep.equal(['a farce']);
  });

  it('is nobody where a pronoun can mean two', () => {
    const text = 'Robin Ek met Kim Aho. "It will hold," she said.';
    expect(readQuote(text, { persons: ['Robin Ek', 'Kim Aho'] })).to.include({
      source: 'she',
      class: 'unnamed',
    });
    expect(readQuote(text, { persons: ['Robin Ek', 'Kim Aho'] }).speaker).to.deep.equal([]);
  });

  it('goes on with the last speaker while nobody else is named', () => {
    const text = 'Berg met Lund. "We go," said Robin Ek. The hall was full.\n\n"We go now," she added.';
    const quotes = readQuotes(text, { persons: ['Ann Lund', 'Carl Berg', 'Robin Ek'] });
    expect(quotes.map(quote => quote.speaker)).to.deep.equal([['Robin Ek'], ['Robin Ek']]);
  });

  it('is not told for marks that nobody is seen to say', () => {
    const quotes = readQuotes(
      'Lund and Berg met in the rain. It was late. "We will never do that again."',
      NAMES,
    );
    expect(quotes.map(quote => [quote.kind, quote.source, quote.class])).to.deep.equal([
      ['direct', null, 'none'],
    ]);
  });

  it('is who spoke in the sentence before bare marks', () => {
    const quotes = readQuotes('Lund said the vote was near. "We have the numbers."', NAMES);
    expect(quotes.map(quote => quote.speaker)).to.deep.equal([['Ann Lund'], ['Ann Lund']]);
  });
});

describe('via and addressee', () => {
  it('names who relayed it, outward', () => {
    const quote = readQuote(
      'The Sunday Post reported that the Harbour Board said Lund called it "a farce".',
      NAMES,
    );
    expect(quote.speaker).to.deep.equal(['Ann Lund']);
    expect(quote.via).to.deep.equal(['the Harbour Board', 'The Sunday Post']);
  });

  it('is whoever closes or opens the sentence around the speaker', () => {
    expect(readQuote('Lund called for "calm", the Harbour Board said on Monday.', NAMES).via).to.deep.equal([
      'the Harbour Board',
    ]);
    const quote = readQuote('Lund called for "calm" in her letter to Berg, the Harbour Board said.', NAMES);
    expect([quote.via, quote.addressee]).to.deep.equal([['the Harbour Board'], ['Berg']]);
    expect(readQuote('According to the statement, Lund said that "trust" was all.', NAMES).via).to.deep.equal(
      ['the statement'],
    );
  });

  it('is the document that quotes somebody as saying', () => {
    const quote = readQuote('"We go," the statement quoted Lund as saying.', NAMES);
    expect(quote.speaker).to.deep.equal(['Ann Lund']);
    expect(quote.via).to.deep.equal(['the statement']);
  });

  it('keeps marks that tell what somebody expressed with the document that tells it', () => {
    const text = 'The statement said Lund was well. Lund "expressed her hope that the wall will hold".';
    const quote = readQuotes(text, NAMES).find(candidate => candidate.quoted.length > 0);
    expect(quote).to.include({ kind: 'mixed', source: 'The statement', class: 'document' });
    expect(quote?.speaker).to.deep.equal([]);
  });

  it('names the person spoken to', () => {
    expect(readQuote('Lund told Berg: "We go."', NAMES).addressee).to.deep.equal(['Berg']);
    expect(readQuote('"We go," Lund told reporters in Norland.', NAMES).addressee).to.deep.equal([
      'reporters',
    ]);
    expect(readQuote('"We go," Lund said to Berg.', NAMES).addressee).to.deep.equal(['Berg']);
    expect(readQuote('In her letter to Berg, Lund said "the wall" was gone.', NAMES).addressee).to.deep.equal(
      ['Berg'],
    );
  });

  it('keeps a quote inside a quote with its own speaker', () => {
    const quotes = readQuotes('"I told him, \'Go now,\' and he went," Lund said.', NAMES);
    expect(quotes.map(quote => [quote.quoted, quote.speaker, quote.parent])).to.deep.equal([
      [["I told him, 'Go now,' and he went,"], ['Ann Lund'], null],
      [['Go now,'], ['Ann Lund'], '"I told him, \'Go now,\' and he went,"'],
    ]);
  });
});
