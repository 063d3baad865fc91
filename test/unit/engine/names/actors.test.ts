import { expect } from 'chai';
import { isActor } from '../../../../src/engine/names/actors';
import { draftOf } from '../../../support/draft';

/** Which of the places of a sentence act. */
function acting(text: string): string[] {
  const draft = draftOf(text, { places: ['Norland', 'Talvia', 'Port Velm'] });
  return draft.names.filter(name => isActor(draft.tokens, name)).map(name => text.slice(...name.span));
}

describe('a place that acts', () => {
  it('is the subject of a verb that only somebody can have', () => {
    expect(acting('Norland said it would wait.')).to.deep.equal(['Norland']);
    expect(acting('Norland has not yet signed.')).to.deep.equal(['Norland']);
    expect(acting('Norland will never accept it.')).to.deep.equal(['Norland']);
  });

  it('is spoken to or has dealings with another', () => {
    expect(acting('They urged Norland to wait.')).to.deep.equal(['Norland']);
    expect(acting('The talks between Norland and Talvia failed.')).to.deep.equal(['Norland', 'Talvia']);
  });

  it('is not where something is or happens', () => {
    expect(acting('The road between Norland and Talvia is closed.')).to.deep.equal([]);
    expect(acting('A man in Norland said no. Clubs in Norland and Talvia agreed.')).to.deep.equal([]);
    expect(acting('Port Velm is flooded. Norland was accused by all.')).to.deep.equal([]);
  });
});
