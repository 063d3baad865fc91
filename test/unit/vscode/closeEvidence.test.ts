import { expect } from 'chai';
import type { Annotations } from '../../../src/engine/annotations';
import type { Evidence } from '../../../src/engine/evidence';
import { carriedEvidence } from '../../../src/vscode/close/carriedEvidence';
import { CloseEvidence } from '../../../src/vscode/close/closeEvidence';
import type { TextRequest, WorkingEngine } from '../../../src/worker/engineClient';

const EVIDENCE: Evidence = { models: { close: 'c' }, names: [], attributions: [] };

describe('what the close reading found', () => {
  let asked: TextRequest[];
  let found: CloseEvidence;
  let engine: WorkingEngine;
  const request = (text: string): TextRequest => ({ id: 'a', version: 1, text, priority: () => 0 });

  beforeEach(() => {
    asked = [];
    found = new CloseEvidence();
    found.carryBy(carriedEvidence);
    engine = found.before({
      annotate: given => {
        asked.push(given);
        return Promise.resolve({} as Annotations);
      },
      correct: given => {
        asked.push(given);
        return Promise.resolve({ annotations: {} as Annotations, applied: [] });
      },
      glance: () => Promise.reject(new Error('no glance')),
      export: () => Promise.resolve(''),
      importNotes: () => Promise.resolve({ items: [], problems: [] }),
    });
  });

  it('goes to the engine with exactly the text it is of, whoever asks', async () => {
    found.put('a', 'read closely', EVIDENCE);
    await engine.annotate(request('read closely'));
    await engine.correct({ ...request('read closely'), corrections: [] });
    await engine.annotate(request('another'));
    expect(asked.map(({ evidence }) => evidence)).to.deep.equal([EVIDENCE, EVIDENCE, undefined]);
  });

  it('goes with the same article after an edit too, as far as it still holds', async () => {
    const name = { span: [0, 9] as const, type: 'person' as const, confidence: 0.9 };
    found.put('a', 'Zorla Ved said that the wall would hold.', { ...EVIDENCE, names: [name] });
    await engine.annotate(request('Zorla Ved said that the old wall would hold.'));
    await engine.annotate({ ...request('Zorla Ved said that the old wall would hold.'), id: 'b' });
    expect(asked[0]?.evidence?.names).to.deep.equal([name]);
    expect(asked[0]?.evidence?.unread).to.deep.equal([24, 28]);
    expect(asked[1]?.evidence, 'of another article').to.equal(undefined);
  });

  it('is told of to the index, which may come later', () => {
    const told: string[] = [];
    found.put('a', 'read closely', EVIDENCE);
    found.tell(article => told.push(article));
    found.put('b', 'read closely too', EVIDENCE);
    expect(told).to.deep.equal(['b']);
    expect([...found.articles]).to.deep.equal(['a', 'b']);
  });

  it('is forgotten when many other texts have been asked for since', async () => {
    found.put('b', 'old', EVIDENCE);
    found.put('a', 'in use', EVIDENCE);
    for (let i = 0; i < 15; i++) {
      found.put('c', `text ${String(i)}`, EVIDENCE);
      await engine.annotate(request('in use'));
    }
    expect([found.of('old'), found.of('in use')]).to.deep.equal([undefined, EVIDENCE]);
    found.clear();
    expect(found.of('in use')).to.equal(undefined);
  });
});
