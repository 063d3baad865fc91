// Trains a mention ranker: a log-linear model over candidates, of which several may be right (the sum of their
// probabilities is what is made likely), by AdaGrad with a pull towards zero.
import { softmax } from '../src/engine/coreference/ranker';
import { randomSource } from './random';

export interface RankingSample {
  /** For each candidate the names of its features. */
  readonly features: readonly (readonly string[])[];
  /** For each candidate whether it is right; of a silver sample the last, "nobody", is not judged. */
  readonly right: readonly boolean[];
  readonly weight: number;
}

const EPOCHS = 30;
const RATE = 0.1;
const SEED = 17;

/** The weights of all features seen at least `cutoff` times. */
export function trainRanker(
  samples: readonly RankingSample[],
  cutoff: number,
  l2: number,
): Map<string, number> {
  const ids = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const [feature, count] of [...counts].sort()) if (count >= cutoff) ids.set(feature, ids.size);
  const rows = samples.map(({ features }) =>
    features.map(names => names.flatMap(name => ids.get(name) ?? [])),
  );
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-6);
  const random = randomSource(SEED);
  const order = samples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      const row = rows[index];
      if (sample && row) step(row, sample, weights, squares, l2 / samples.length);
    }
  }
  return new Map([...ids].map(([feature, id]) => [feature, weights[id] ?? 0]));
}

function step(
  row: readonly (readonly number[])[],
  { right, weight }: RankingSample,
  weights: Float64Array,
  squares: Float64Array,
  decay: number,
): void {
  const shares = softmax(row.map(ids => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0)));
  const rightShare = shares.reduce((sum, share, k) => sum + (right[k] ? share : 0), 0);
  if (rightShare === 0) return;
  row.forEach((ids, k) => {
    const share = shares[k] ?? 0;
    const gradient = weight * (share - (right[k] ? share / rightShare : 0));
    for (const id of ids) {
      const slope = gradient + decay * (weights[id] ?? 0);
      squares[id] = (squares[id] ?? 0) + slope * slope;
      weights[id] = (weights[id] ?? 0) - (RATE * slope) / Math.sqrt(squares[id] ?? 1);
    }
  });
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] ?? 0, items[i] ?? 0];
  }
}
