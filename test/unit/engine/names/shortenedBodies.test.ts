import { expect } from 'chai';
import { shortenedBodies } from '../../../../src/engine/names/shortenedBodies';
import { tokenize } from '../../../../src/engine/text/tokenize';

/** The words found in a text that names the Grain Board (where it first stands) as a body. */
function found(text: string): string[] {
  const tokens = tokenize(text);
  const start = text.indexOf('Grain Board');
  const first = tokens.findIndex(token => token.start === start);
  const body = {
    span: [start, start + 11] as const,
    tokens: [first, first + 2] as const,
    type: 'organization' as const,
    confidence: 0.9,
  };
  const names = shortenedBodies(tokens, [{ ...body, span: [...body.span], tokens: [...body.tokens] }]);
  return names.map(({ span }) => text.slice(...span));
}

describe('shortenedBodies', () => {
  it('finds a body by its head word with article and capital', () => {
    expect(found('The Grain Board met. The Board said no, and farmers left the Board.')).to.deep.equal([
      'Grain Board',
      'Board',
      'Board',
    ]);
  });

  it('leaves another name alone that goes on, and what stands before the body is named', () => {
    expect(found('The Board left. The Grain Board met the Board of Works and the Board Room.')).to.deep.equal(
      ['Grain Board'],
    );
  });

  it('leaves a word alone that the article also writes small, or that no article is before', () => {
    expect(found('The Grain Board met. The Board sat at a board.')).to.deep.equal(['Grain Board']);
    expect(found('The Grain Board met. Board and lodging are dear.')).to.deep.equal(['Grain Board']);
  });
});
