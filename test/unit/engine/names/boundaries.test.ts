import { expect } from 'chai';
import type { EntityType } from '../../../../src/engine/annotations';
import type { NameMention } from '../../../../src/engine/draft';
import { drawBoundaries } from '../../../../src/engine/names/boundaries';
import { recallNames } from '../../../../src/engine/names/recall';
import { tokenize } from '../../../../src/engine/text/tokenize';

/** Tokens of a text and names in it, given as "type:Words" in the order they stand. */
function names(
  text: string,
  ...marked: string[]
): { tokens: ReturnType<typeof tokenize>; found: NameMention[] } {
  const tokens = tokenize(text);
  let from = 0;
  const found = marked.map((mark): NameMention => {
    const [type, words] = mark.split(':') as [EntityType, string];
    const start = text.indexOf(words, from);
    const end = start + words.length;
    from = end;
    const first = tokens.findIndex(token => token.start === start);
    const last = tokens.findIndex(token => token.end === end);
    return { span: [start, end], tokens: [first, last + 1], type, confidence: 0.9 };
  });
  return { tokens, found };
}

const shown = (text: string, list: readonly NameMention[]): string[] =>
  list.map(({ type, span }) => `${type}:${text.slice(...span)}`);

describe('drawBoundaries', () => {
  const drawn = (text: string, ...marked: string[]): string[] => {
    const { tokens, found } = names(text, ...marked);
    return shown(text, drawBoundaries(tokens, found));
  };

  it('takes a generation into the name, and never two names over the same words', () => {
    expect(drawn('Tom Vale Jr. left.', 'person:Tom Vale')).to.deep.equal(['person:Tom Vale Jr.']);
    expect(drawn('Tom Vale Jr. left.', 'person:Tom Vale', 'person:Jr.')).to.deep.equal([
      'person:Tom Vale',
      'person:Jr.',
    ]);
  });

  it('leaves article and personal title out', () => {
    expect(
      drawn(
        'The Grain Board met Dame Ann Vale.',
        'organization:The Grain Board',
        'organization:Dame Ann Vale',
      ),
    ).to.deep.equal(['organization:Grain Board', 'person:Ann Vale']);
  });

  it('takes a people into the name of its body, and into no other', () => {
    expect(drawn('the Norlandian Embassy', 'group:Norlandian', 'organization:Embassy')).to.deep.equal([
      'organization:Norlandian Embassy',
    ]);
    expect(drawn('the Norlandian Dorran', 'group:Norlandian', 'organization:Dorran')).to.have.length(2);
  });

  it('gives a surname the particles its full name has', () => {
    expect(
      drawn('Bea van der Meer left. Van der Meer wept.', 'person:Bea van der Meer', 'person:Meer'),
    ).to.deep.equal(['person:Bea van der Meer', 'person:Van der Meer']);
  });
});

describe('a dateline that ran into a name', () => {
  const drawn = (text: string, ...marked: string[]): string[] => {
    const { tokens, found } = names(text, ...marked);
    return shown(text, drawBoundaries(tokens, found));
  };

  it('is a place of its own', () => {
    expect(drawn('ARNFORD - Port Lund Rovers won.', 'organization:ARNFORD - Port Lund Rovers')).to.deep.equal(
      ['place:ARNFORD', 'organization:Port Lund Rovers'],
    );
  });

  it('is none where no capitals or no blanks are', () => {
    expect(drawn('Arnford - Lund Line', 'organization:Arnford - Lund Line')).to.have.length(1);
    expect(drawn('NGB-Lund', 'organization:NGB-Lund')).to.have.length(1);
  });
});

describe('names cut behind a small word', () => {
  const drawn = (text: string, ...marked: string[]): string[] => {
    const { tokens, found } = names(text, ...marked);
    return shown(text, drawBoundaries(tokens, found));
  };

  it('go on in the name behind it', () => {
    expect(drawn('The Bank of Norland met.', 'organization:Bank of', 'place:Norland')).to.deep.equal([
      'organization:Bank of Norland',
    ]);
  });

  it('end before it where none is there', () => {
    expect(drawn('The Grain Board for the poor met.', 'organization:Grain Board for the')).to.deep.equal([
      'organization:Grain Board',
    ]);
  });
});

describe('bodies that begin with a place or people', () => {
  const drawn = (text: string, ...marked: string[]): string[] => {
    const { tokens, found } = names(text, ...marked);
    return shown(text, drawBoundaries(tokens, found));
  };

  it('are one name where they end in what they are', () => {
    expect(drawn('Norland Airways flew.', 'place:Norland', 'organization:Airways')).to.deep.equal([
      'organization:Norland Airways',
    ]);
    expect(
      drawn('The Norlandian Peasant Party won.', 'group:Norlandian', 'organization:Peasant Party'),
    ).to.deep.equal(['organization:Norlandian Peasant Party']);
  });

  it('are two where more than a blank is between them', () => {
    const text = 'ARNFORD - Lund Rovers won.';
    const tokens = tokenize(text).filter(token => token.text !== '-');
    const place: NameMention = { span: [0, 7], tokens: [0, 1], type: 'place', confidence: 0.9 };
    const team: NameMention = { span: [10, 21], tokens: [1, 3], type: 'organization', confidence: 0.9 };
    expect(shown(text, drawBoundaries(tokens, [place, team]))).to.deep.equal([
      'place:ARNFORD',
      'organization:Lund Rovers',
    ]);
  });

  it('are two where they are bodies of the state, or do not say what they are', () => {
    expect(
      drawn('Norlandian Defence Ministry', 'group:Norlandian', 'organization:Defence Ministry'),
    ).to.deep.equal(['group:Norlandian', 'organization:Defence Ministry']);
    expect(drawn('Norlandian Veltron', 'group:Norlandian', 'organization:Veltron')).to.deep.equal([
      'group:Norlandian',
      'organization:Veltron',
    ]);
  });
});

describe('recallNames', () => {
  const recalled = (text: string, ...marked: string[]): string[] => {
    const { tokens, found } = names(text, ...marked);
    return shown(text, recallNames(tokens, found));
  };

  it('finds a sure name again in a line of capitals', () => {
    const text = 'Arnford wept. FLOOD IN ARNFORD.';
    expect(recalled(text, 'place:Arnford')).to.deep.equal(['place:Arnford', 'place:ARNFORD']);
  });

  it('finds people and bodies again wherever they stand, places only in capitals', () => {
    expect(recalled('Veltron grew. It sold Veltron pumps.', 'organization:Veltron')).to.deep.equal([
      'organization:Veltron',
      'organization:Veltron',
    ]);
    expect(recalled('Arnford wept. The Arnford vote failed.', 'place:Arnford')).to.deep.equal([
      'place:Arnford',
    ]);
  });

  it('leaves another name that holds it alone', () => {
    expect(recalled('Arnford wept at Arnford Castle.', 'place:Arnford')).to.deep.equal(['place:Arnford']);
  });

  it('leaves a word alone that the article also writes small', () => {
    expect(recalled('Frost spoke. There was frost. Frost is cold.', 'person:Frost')).to.deep.equal([
      'person:Frost',
    ]);
  });
});
