import { expect } from 'chai';
import type { Evidence } from '../../../src/engine/evidence';
import { carriedEvidence } from '../../../src/vscode/close/carriedEvidence';
import { shippedEngine } from '../../support/engine';
import { spanOf } from '../../support/annotated';

const BEFORE =
  'Zorla Ved said that the wall would hold. Orrin Tal doubts that the money will suffice. Brenmouth waits.';
const at = (words: string): readonly [number, number] => spanOf(BEFORE, words);
const EVIDENCE: Evidence = {
  models: { close: 'c' },
  referents: [
    { span: at('that'), from: 0, meant: [{ at: at('Ved')[0], probability: 0.9 }] },
    {
      span: at('Brenmouth'),
      from: at('said')[0],
      meant: [
        { at: at('Ved')[0], probability: 0.5 },
        { at: at('Tal')[0], probability: 0.3 },
      ],
    },
  ],
  names: [
    { span: at('Zorla Ved'), type: 'person', confidence: 0.9 },
    { span: at('Orrin Tal'), type: 'person', confidence: 0.8 },
    { span: at('Brenmouth'), type: 'place', confidence: 0.7 },
  ],
  attributions: [
    {
      cue: at('said'),
      source: at('Zorla Ved'),
      content: [at('the wall would hold')],
      probability: 0.9,
      confidence: 0.9,
    },
    {
      cue: at('doubts'),
      source: at('Orrin Tal'),
      content: [at('the money will suffice')],
      probability: 0.9,
      confidence: 0.9,
    },
  ],
};

describe('what still holds of a text after an edit', () => {
  const carry = (after: string): Evidence =>
    carriedEvidence(EVIDENCE, BEFORE, after) ?? expect.fail('nothing was carried over');
  const namesIn = (after: string): string[] => carry(after).names.map(({ span }) => after.slice(...span));

  it('is whom words mean, as far as they stand', () => {
    const after = BEFORE.replace('Orrin Tal', 'Orrin B. Wend');
    const shift = after.length - BEFORE.length;
    expect(carry(after).referents).to.deep.equal([
      EVIDENCE.referents?.[0],
      {
        span: at('Brenmouth').map(place => place + shift),
        from: at('said')[0],
        meant: [{ at: at('Ved')[0], probability: 0.5 }],
      },
    ]);
  });

  it('is what stands before and behind the changed words', () => {
    const after = BEFORE.replace('Orrin Tal doubts', 'Orrin Bex doubts');
    expect(namesIn(after)).to.deep.equal(['Zorla Ved', 'Brenmouth']);
    const { unread, attributions } = carry(after);
    expect(unread && after.slice(...unread)).to.equal('Bex');
    expect(attributions.map(({ cue }) => after.slice(...cue))).to.deep.equal(['said']);
  });

  it('is moved along with longer and shorter words', () => {
    for (const after of [
      BEFORE.replace('will', 'will hardly ever'),
      BEFORE.replace('that the money ', ''),
      `Today: ${BEFORE}`,
    ])
      expect(namesIn(after), after).to.include.members(['Zorla Ved', 'Orrin Tal', 'Brenmouth']);
  });

  it('has no part of a word that is being written', () => {
    const after = BEFORE.replace('Zorla Ved said', 'Zorla Vedder said');
    expect(namesIn(after)).to.deep.equal(['Orrin Tal', 'Brenmouth']);
  });

  it('is nothing where the text is another one', () => {
    expect(carriedEvidence(EVIDENCE, BEFORE, 'Something else was written here by somebody.')).to.equal(null);
  });

  it('is read on by the engine, which reads the changed stretch itself', () => {
    const text = BEFORE.replace('waits', 'waits, Mayor Adam Brown said');
    const evidence = carry(text);
    expect(evidence.names).to.have.length(3);
    const { entities, engine } = shippedEngine().annotate({
      ...{ id: 'a', text, sha256: '', published: null, evidence },
    });
    const found = entities.flatMap(({ mentions }) => mentions.map(({ span }) => text.slice(...span)));
    expect(found).to.include.members(['Zorla Ved', 'Orrin Tal', 'Brenmouth', 'Adam Brown']);
    expect(engine.models).to.have.property('close');
  });
});
