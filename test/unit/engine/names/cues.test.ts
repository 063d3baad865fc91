import { expect } from 'chai';
import type { EntityType } from '../../../../src/engine/annotations';
import { reconcileNames } from '../../../../src/engine/names/reconcile';
import { tokenize } from '../../../../src/engine/text/tokenize';

/** What becomes of an unsure name that is the whole text, but for the first words given. */
function settled(text: string, type: EntityType, before = ''): string | null {
  const whole = before + text;
  const tokens = tokenize(whole);
  const first = tokenize(before).length;
  const [name] = reconcileNames(whole, tokens, [
    { span: [before.length, whole.length], tokens: [first, tokens.length], type, confidence: 0.35 },
  ]);
  return name?.type ?? null;
}

describe('names built as only people are', () => {
  it('takes initials before a surname for a person, whatever the tagger thought', () => {
    expect(settled('P.D. Marsh', 'organization')).to.equal('person');
    expect(settled('J. R. Whitcombe', 'person')).to.equal('person');
  });

  it('takes a particle between names for a person where the tagger leans to one', () => {
    expect(settled('Beatriz van der Loo', 'person')).to.equal('person');
    expect(settled('Banco de Arnford', 'organization')).to.equal(null);
  });

  it('believes no other unsure name', () => {
    expect(settled('Marsh', 'person')).to.equal(null);
    expect(settled('U.S. DRONES', 'organization')).to.equal(null);
  });
});

describe('names with words beside them that tell', () => {
  it('takes what has a mayor or outskirts for a place', () => {
    expect(settled('Arnford', 'organization', 'the mayor of ')).to.equal('place');
    expect(settled('Arnford', 'place', 'on the outskirts of ')).to.equal('place');
    expect(settled('Arnford', 'organization', 'the head of ')).to.equal(null);
  });

  it('believes in a body with article and head word', () => {
    expect(settled('Northern Grain Board', 'organization', 'The ')).to.equal('organization');
    expect(settled('Northern Grain Board', 'organization')).to.equal(null);
    expect(settled('Northern Grain', 'organization', 'The ')).to.equal(null);
  });
});
