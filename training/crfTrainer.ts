// Trains a linear-chain CRF with FTRL-proximal (McMahan et al. 2013), on sequences whose gold may allow several labels.
import { Crf, type Decoded } from '../src/engine/tagger/crf';
import type { LabelSet } from '../src/engine/tagger/labelSet';
import { Lattice } from '../src/engine/tagger/lattice';
import type { ScoreRows } from '../src/engine/tagger/scoreRows';
import type { Sequence } from './featureStore';
import { randomSource } from './random';

export interface TrainingOptions {
  epochs: number;
  alpha: number;
  beta: number;
  /** L1 strength: the larger, the more weights are exactly zero. */
  l1: number;
  l2: number;
  seed: number;
  /** The model is the mean of the weights after so many of the last epochs (Polyak & Juditsky 1992). */
  averaged: number;
}

export const DEFAULT_OPTIONS: TrainingOptions = {
  epochs: 9,
  alpha: 0.1,
  beta: 1,
  l1: 3,
  l2: 0,
  seed: 1,
  averaged: 1,
};

/** One block of parameters under FTRL: weights are derived from z and n and kept for reading. */
class Parameters {
  readonly weights: Float32Array;
  readonly #z: Float32Array;
  readonly #n: Float32Array;

  constructor(
    size: number,
    readonly options: TrainingOptions,
  ) {
    this.weights = new Float32Array(size);
    this.#z = new Float32Array(size);
    this.#n = new Float32Array(size);
  }

  /** Moves one parameter against its gradient. */
  update(i: number, gradient: number): void {
    const { alpha, beta, l1, l2 } = this.options;
    const n = this.#n[i] as number;
    const next = n + gradient * gradient;
    const root = Math.sqrt(next);
    const z =
      (this.#z[i] as number) + gradient - ((root - Math.sqrt(n)) / alpha) * (this.weights[i] as number);
    this.#n[i] = next;
    this.#z[i] = z;
    this.weights[i] = Math.abs(z) <= l1 ? 0 : -(z - Math.sign(z) * l1) / ((beta + root) / alpha + l2);
  }
}

export interface TrainedModel {
  /** `size` weights for each feature id. */
  emissions: Float32Array;
  /** For each pair of types the weight of the second right behind the first. */
  adjacency: Float32Array;
}

/** A sequence of so little loss is looked at again only once in so many epochs: it changes nothing and takes half the time. */
const LEARNT = 1e-3;
const RARELY = 3;
/** Below this a label's gradient changes nothing worth the time. */
const NEGLIGIBLE = 1e-4;

/**
 * The gradient of a sequence is the difference of two expectations: over the label sequences the gold allows and over
 * all of them (Tsuboi et al. 2008 for partial annotation).
 */
export class CrfTrainer {
  readonly #size: number;
  readonly #emissions: Parameters;
  readonly #adjacency: Parameters;
  readonly #free = new Lattice();
  readonly #gold = new Lattice();
  readonly #losses = new Map<Sequence, number>();
  #scores = new Float64Array(0);

  constructor(
    readonly labels: LabelSet,
    featureCount: number,
    readonly allowedRows: readonly Uint8Array[],
    readonly options: TrainingOptions,
  ) {
    this.#size = labels.size;
    this.#emissions = new Parameters(featureCount * labels.size, options);
    this.#adjacency = new Parameters(labels.types.length ** 2, { ...options, l1: 0 });
  }

  /** Takes the weights of a model trained before; it predicts, but cannot be trained on. */
  restore(model: TrainedModel): void {
    this.#emissions.weights.set(model.emissions);
    this.#adjacency.weights.set(model.adjacency);
  }

  /** The model after all its epochs: the mean of the last ones' weights. */
  train(sequences: readonly Sequence[], heard: (epoch: number, loss: number) => void): TrainedModel {
    const { epochs, averaged } = this.options;
    const emissions = new Float32Array(this.#emissions.weights.length);
    const adjacency = new Float32Array(this.#adjacency.weights.length);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      heard(epoch, this.epoch(sequences, epoch));
      if (epoch <= epochs - averaged) continue;
      addShare(emissions, this.#emissions.weights, averaged);
      addShare(adjacency, this.#adjacency.weights, averaged);
    }
    return { emissions, adjacency };
  }

  get model(): TrainedModel {
    return { emissions: this.#emissions.weights, adjacency: this.#adjacency.weights };
  }

  /** One pass over the shuffled sequences; returns the mean negative log-likelihood of a token. */
  epoch(sequences: readonly Sequence[], number: number): number {
    const order = Uint32Array.from(sequences.keys());
    const random = randomSource(this.options.seed * 1000 + number);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let loss = 0;
    let tokens = 0;
    for (const index of order) {
      const sequence = sequences[index];
      if (!sequence) continue;
      tokens += sequence.allowed.length;
      const known = this.#losses.get(sequence) ?? Infinity;
      if (known < LEARNT && number % RARELY !== 1) continue;
      const now = this.#step(sequence);
      this.#losses.set(sequence, now);
      loss += now;
    }
    return loss / tokens;
  }

  /** The best labels of a sequence under the weights so far, with their probabilities. */
  predict(sequence: Sequence): Decoded {
    return new Crf(this.labels, this.#adjacency.weights).decode(this.score(sequence));
  }

  #step(sequence: Sequence): number {
    const scores = this.score(sequence);
    const types = this.labels.types.length;
    const adjacency = Float64Array.from(this.#adjacency.weights, Math.exp);
    const gold = this.#gold.run(types, adjacency, scores, Infinity, i => this.#allowedAt(sequence, i));
    const free = this.#free.run(types, adjacency, scores, Infinity, null);
    if (!Number.isFinite(gold) || !Number.isFinite(free)) return 0;
    this.#updateEmissions(sequence);
    this.#updateAdjacency(sequence);
    return (free - gold) * sequence.weight;
  }

  #allowedAt(sequence: Sequence, place: number): Uint8Array {
    const row = this.allowedRows[sequence.allowed[place] as number];
    if (!row) throw new RangeError('a sequence allows a set of labels nobody named');
    return row;
  }

  /** The emission scores of a sequence under the weights so far; valid until the next call. */
  score(sequence: Sequence): ScoreRows {
    const size = this.#size;
    const length = sequence.allowed.length;
    if (this.#scores.length < length * size) this.#scores = new Float64Array(length * size);
    const scores = this.#scores;
    const weights = this.#emissions.weights;
    scores.fill(0, 0, length * size);
    for (let i = 0; i < length; i++) {
      const to = i * size;
      for (let k = sequence.offsets[i] as number; k < (sequence.offsets[i + 1] as number); k++) {
        const from = (sequence.features[k] as number) * size;
        for (let l = 0; l < size; l++)
          scores[to + l] = (scores[to + l] as number) + (weights[from + l] as number);
      }
    }
    return { values: scores, offset: 0, stride: size, length };
  }

  #updateEmissions(sequence: Sequence): void {
    const size = this.#size;
    const length = sequence.allowed.length;
    const labels = new Uint8Array(size);
    const gradients = new Float64Array(size);
    for (let i = 0; i < length; i++) {
      let count = 0;
      for (let l = 0; l < size; l++) {
        const gradient = (this.#free.marginal(i, l) - this.#gold.marginal(i, l)) * sequence.weight;
        if (Math.abs(gradient) < NEGLIGIBLE) continue;
        labels[count] = l;
        gradients[count++] = gradient;
      }
      if (count === 0) continue;
      for (let k = sequence.offsets[i] as number; k < (sequence.offsets[i + 1] as number); k++) {
        const row = (sequence.features[k] as number) * size;
        for (let c = 0; c < count; c++)
          this.#emissions.update(row + (labels[c] as number), gradients[c] as number);
      }
    }
  }

  #updateAdjacency(sequence: Sequence): void {
    const { length } = sequence.allowed;
    const pairs = this.labels.types.length ** 2;
    const free = new Float64Array(pairs);
    const gold = new Float64Array(pairs);
    this.#free.addAdjacencies(length, free);
    this.#gold.addAdjacencies(length, gold);
    for (let pair = 0; pair < pairs; pair++) {
      const gradient = ((free[pair] as number) - (gold[pair] as number)) * sequence.weight;
      if (Math.abs(gradient) > NEGLIGIBLE) this.#adjacency.update(pair, gradient);
    }
  }
}

function addShare(sum: Float32Array, weights: Float32Array, shares: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number) / shares;
}
