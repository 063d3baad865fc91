import { expect } from 'chai';
import { Crf } from '../../../../src/engine/tagger/crf';
import { LabelSet } from '../../../../src/engine/tagger/labelSet';

const labels = new LabelSet(['a', 'b']);
const size = labels.size;

/** All label sequences of a length that the label set allows, with their scores: the definition, by brute force. */
function allSequences(scores: Float64Array, transitions: Float32Array, length: number): [number[], number][] {
  let partial: [number[], number][] = [];
  for (let label = 0; label < size; label++)
    if (labels.mayBegin[label]) partial.push([[label], scores[label] ?? 0]);
  for (let i = 1; i < length; i++) {
    partial = partial.flatMap(([path, score]) =>
      [...(labels.after[path.at(-1) ?? 0] ?? [])].map((to): [number[], number] => [
        [...path, to],
        score + (transitions[(path.at(-1) ?? 0) * size + to] ?? 0) + (scores[i * size + to] ?? 0),
      ]),
    );
  }
  return partial.filter(([path]) => labels.mayEnd[path.at(-1) ?? 0]);
}

function pseudoRandom(count: number, spread: number, seed: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.sin(seed + k * 12.9898) * spread);
}

describe('Crf', () => {
  for (const seed of [1, 2, 3]) {
    it(`finds the best of all allowed sequences and its probabilities (${String(seed)})`, () => {
      const length = 4;
      const scores = Float64Array.from(pseudoRandom(length * size, 2, seed));
      const transitions = Float32Array.from(pseudoRandom(size * size, 1, seed + 0.5));
      const sequences = allSequences(scores, transitions, length);
      const best = sequences.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
      const total = sequences.reduce((sum, [, score]) => sum + Math.exp(score), 0);
      const decoded = new Crf(labels, transitions).decode({
        values: scores,
        offset: 0,
        stride: size,
        length,
      });
      expect([...decoded.labels]).to.deep.equal(best);
      decoded.marginals.forEach((marginal, i) => {
        const share = sequences
          .filter(([path]) => path[i] === best[i])
          .reduce((sum, [, score]) => sum + Math.exp(score), 0);
        expect(marginal).to.be.closeTo(share / total, 1e-6);
      });
    });
  }

  it('gives the same labels where a place beyond doubt lets the sequence fall apart', () => {
    const length = 5;
    const scores = Float64Array.from(pseudoRandom(length * size, 2, 7));
    scores.fill(0, 2 * size, 3 * size);
    scores[2 * size] = 40;
    const transitions = Float32Array.from(pseudoRandom(size * size, 1, 8));
    const best = allSequences(scores, transitions, length).reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    expect([
      ...new Crf(labels, transitions).decode({ values: scores, offset: 0, stride: size, length }).labels,
    ]).to.deep.equal(best);
  });

  it('never leaves a name open', () => {
    const scores = new Float64Array(2 * size);
    scores[labels.label(0, 0)] = 5;
    scores[size + labels.label(0, 1)] = 5;
    const decoded = new Crf(labels, new Float32Array(size * size)).decode({
      values: scores,
      offset: 0,
      stride: size,
      length: 2,
    });
    expect(labels.mayEnd[decoded.labels[1] ?? 0]).to.equal(1);
  });
});
