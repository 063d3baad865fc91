import { expect } from 'chai';
import type { Block } from '../../../../src/engine/annotations';
import { creditedAgencies } from '../../../../src/engine/names/creditedAgencies';
import { tokenize } from '../../../../src/engine/text/tokenize';

function found(text: string, kind: Block['kind'] = 'caption'): string[] {
  const names = creditedAgencies(tokenize(text), [{ kind, span: [0, text.length] }], []);
  return names.map(({ type, span }) => `${type}:${text.slice(...span)}`);
}

describe('creditedAgencies', () => {
  it('takes what stands behind the stroke of a photo credit for a body', () => {
    expect(found('Smoke over Arnford. Photo: Dana Whitlock/Coastal Wire')).to.deep.equal([
      'organization:Coastal Wire',
    ]);
    expect(found('Smoke over Arnford (Photograph by Dana Whitlock/Norvane)')).to.deep.equal([
      'organization:Norvane',
    ]);
  });

  it('knows a credit in brackets by its stroke', () => {
    expect(found('Smoke over Arnford. (Dana Whitlock/Coastal Wire)')).to.deep.equal([
      'organization:Coastal Wire',
    ]);
    expect(found('Two clerks (left/right) in Arnford (Norland)')).to.deep.equal([]);
  });

  it('leaves what the tagger made of the agency out', () => {
    const text = 'Photo: Dana Whitlock/Coastal Wire';
    const names = creditedAgencies(
      tokenize(text),
      [{ kind: 'caption', span: [0, text.length] }],
      [
        { span: [7, 20], tokens: [2, 4], type: 'person', confidence: 0.9 },
        { span: [21, 28], tokens: [5, 6], type: 'place', confidence: 0.9 },
      ],
    );
    expect(names.map(({ span }) => text.slice(...span))).to.deep.equal(['Dana Whitlock', 'Coastal Wire']);
  });

  it('reads only credits, and only in captions', () => {
    expect(found('The ferry Arnford/Port Lund was late.')).to.deep.equal([]);
    expect(found('Photo: Dana Whitlock/by courtesy')).to.deep.equal([]);
    expect(found('Photo: Dana Whitlock/Coastal Wire', 'paragraph')).to.deep.equal([]);
  });
});
