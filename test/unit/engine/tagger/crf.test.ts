import { expect } from 'chai';
import { Crf } from '../../../../src/engine/tagger/crf';
import { LabelSet, Position, positionOf } from '../../../../src/engine/tagger/labelSet';

const labels = new LabelSet(['a', 'b']);
const { size } = labels;
const types = labels.types.length;

const isOpening = (label: number): boolean =>
  label === 0 || positionOf(label) === Position.Begin || positionOf(label) === Position.Single;
const isClosing = (label: number): boolean =>
  label === 0 || positionOf(label) === Position.End || positionOf(label) === Position.Single;

/** Whether the scheme lets a label stand behind another. */
function mayFollow(from: number, to: number): boolean {
  if (isClosing(from)) return isOpening(to);
  return !isOpening(to) && labels.typeOf(from) === labels.typeOf(to);
}

/** All label sequences of a length that the scheme allows, with their scores: the definition, by brute force. */
function allSequences(scores: Float64Array, adjacency: Float32Array, length: number): [number[], number][] {
  const all = Array.from({ length: size }, (_, label) => label);
  let partial = all.filter(isOpening).map((label): [number[], number] => [[label], scores[label] ?? 0]);
  for (let i = 1; i < length; i++) {
    partial = partial.flatMap(([path, score]) => {
      const from = path.at(-1) ?? 0;
      return all
        .filter(to => mayFollow(from, to))
        .map((to): [number[], number] => {
          const side = isClosing(from) && from > 0 && to > 0;
          const beside = side ? (adjacency[labels.typeOf(from) * types + labels.typeOf(to)] ?? 0) : 0;
          return [[...path, to], score + beside + (scores[i * size + to] ?? 0)];
        });
    });
  }
  return partial.filter(([path]) => isClosing(path.at(-1) ?? 0));
}

function pseudoRandom(count: number, spread: number, seed: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.sin(seed + k * 12.9898) * spread);
}

describe('Crf', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`finds the best of all allowed sequences and its probabilities (${String(seed)})`, () => {
      const length = 4;
      const scores = Float64Array.from(pseudoRandom(length * size, 2, seed));
      const adjacency = Float32Array.from(pseudoRandom(types * types, 3, seed + 0.5));
      const sequences = allSequences(scores, adjacency, length);
      const best = sequences.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
      const total = sequences.reduce((sum, [, score]) => sum + Math.exp(score), 0);
      const crf = new Crf(labels, adjacency);
      const decoded = crf.decode({ values: scores, offset: 0, stride: size, length });
      expect([...decoded.labels]).to.deep.equal(best);
      decoded.marginals.forEach((marginal, i) => {
        const share = sequences
          .filter(([path]) => path[i] === best[i])
          .reduce((sum, [, score]) => sum + Math.exp(score), 0);
        expect(marginal).to.be.closeTo(share / total, 1e-6);
      });
    });
  }

  it('reads its rows out of a larger array, and its buffers hold nothing of the sequence before', () => {
    const crf = new Crf(labels, Float32Array.from(pseudoRandom(types * types, 1, 9)));
    const values = Float64Array.from(pseudoRandom(6 * 2 * size, 2, 8));
    const rows = { values, offset: 2 * size + size, stride: 2 * size, length: 3 };
    const packed = Float64Array.from({ length: 3 * size }, (_, k) => {
      const place = Math.floor(k / size);
      return values[rows.offset + place * rows.stride + (k % size)] ?? 0;
    });
    crf.decode({ values, offset: 0, stride: size, length: 12 });
    const fresh = new Crf(labels, crf.adjacency);
    expect(crf.decode(rows)).to.deep.equal(
      fresh.decode({ values: packed, offset: 0, stride: size, length: 3 }),
    );
  });

  it('never leaves a name open', () => {
    const scores = new Float64Array(2 * size);
    scores[labels.label(0, Position.Begin)] = 5;
    scores[size + labels.label(0, Position.Inside)] = 5;
    const crf = new Crf(labels, new Float32Array(types * types));
    const decoded = crf.decode({ values: scores, offset: 0, stride: size, length: 2 });
    expect(isClosing(decoded.labels[1] ?? 0)).to.equal(true);
  });

  it('gives a sequence of no places no labels', () => {
    const crf = new Crf(labels, new Float32Array(types * types));
    const none = crf.decode({ values: new Float64Array(0), offset: 0, stride: size, length: 0 });
    expect(none.labels).to.have.length(0);
  });
});
