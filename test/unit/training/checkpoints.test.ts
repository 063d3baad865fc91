import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checkpoints } from '../../../training/checkpoints';
import type { TrainedModel } from '../../../training/crfTrainer';
import type { Sequence } from '../../../training/featureStore';

const sequence = (feature: number): Sequence => ({
  first: 0,
  features: Uint32Array.of(feature),
  offsets: Uint32Array.of(0, 1),
  allowed: Uint16Array.of(0),
  weight: 1,
});

describe('Checkpoints', () => {
  let folder = '';
  let trained = 0;
  /** Asks for the model made from one feature under these options; it is trained where none is kept. */
  const ask = (feature: number, epochs: number): TrainedModel =>
    new Checkpoints(folder).get(
      { hashes: Int32Array.of(7), sequences: [] },
      [sequence(feature)],
      [Uint8Array.of(1, 0)],
      { epochs },
      () => {
        trained++;
        return { emissions: Float32Array.of(0.5, -0.25), adjacency: Float32Array.of(2) };
      },
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
    trained = 0;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('trains once and reads the same model afterwards', () => {
    const first = ask(0, 5);
    expect(ask(0, 5)).to.deep.equal(first);
    expect(trained).to.equal(1);
  });

  it('trains anew where the sequences or the options are others', () => {
    ask(0, 5);
    ask(1, 5);
    ask(0, 6);
    expect(trained).to.equal(3);
  });
});
