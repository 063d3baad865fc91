import { expect } from 'chai';
import { CloseEngine } from '../../../src/close/closeEngine';
import type { Evidence } from '../../../src/engine/evidence';
import type { Article } from '../../../src/engine/engine';
import { shippedEngine } from '../../support/engine';

const TEXT = 'Zorla Ved said on Monday that the wall in Brenmouth would hold through the winter.';
const article = (text: string): Article => ({ id: 'a.txt', text, sha256: '0'.repeat(64), published: null });
const EVIDENCE: Evidence = {
  models: { close: 'c'.repeat(64) },
  names: [{ span: [0, 9], type: 'organization', confidence: 0.99 }],
  attributions: [],
};

describe('the engine with the close reading before it', () => {
  const told: string[] = [];
  const engineOf = (read: (text: string) => Promise<Evidence | null>): CloseEngine =>
    new CloseEngine(shippedEngine(), { read }, ({ id }, { message }) => told.push(`${id}: ${message}`));
  beforeEach(() => told.splice(0));

  it('reads on what the close reading found', async () => {
    const { entities, engine } = await engineOf(() => Promise.resolve(EVIDENCE)).annotate(article(TEXT));
    // The town is the tagger's, which takes the other for a person.
    expect(entities.map(({ name, type }) => `${name}: ${type}`)).to.deep.equal([
      'Zorla Ved: organization',
      'Brenmouth: place',
    ]);
    expect(engine.models.close).to.equal('c'.repeat(64));
  });

  it('keeps the first reading where the close one breaks down or is given up, and says so of the former', async () => {
    const first = shippedEngine().annotate(article(TEXT));
    const broken = engineOf(() => Promise.reject(new Error('out of memory')));
    expect(await broken.annotate(article(TEXT))).to.deep.equal(first);
    expect(told).to.deep.equal(['a.txt: out of memory']);
    expect(await engineOf(() => Promise.resolve(null)).annotate(article(TEXT))).to.deep.equal(first);
    expect(told).to.have.length(1);
  });

  it('asks nothing about what is no article', async () => {
    const asked: string[] = [];
    const engine = engineOf(text => {
      asked.push(text);
      return Promise.resolve(EVIDENCE);
    });
    const german =
      'Der Rat will die Mauer wieder aufbauen, und die Fischer von Brenmouth glauben ihm das nicht, weil er es schon im letzten Jahr versprochen hat und weil sie nicht wissen, was es kosten soll.';
    expect((await engine.annotate(article(german))).skipped?.reason).to.equal('language');
    expect(asked).to.deep.equal([]);
  });
});
