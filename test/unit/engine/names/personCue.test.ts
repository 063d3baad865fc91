import { expect } from 'chai';
import type { EntityType } from '../../../../src/engine/annotations';
import { reconcileNames } from '../../../../src/engine/names/reconcile';
import { tokenize } from '../../../../src/engine/text/tokenize';

/** What becomes of an unsure name that is the whole text. */
function settled(text: string, type: EntityType): string | null {
  const tokens = tokenize(text);
  const [name] = reconcileNames(text, tokens, [
    { span: [0, text.length], tokens: [0, tokens.length], type, confidence: 0.35 },
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
