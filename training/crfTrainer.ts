// Trains a linear-chain CRF with FTRL-proximal (McMahan et al. 2013), on sequences whose gold may allow several labels.
import { Crf, type Decoded } from '../src/engine/tagger/crf';
import type { LabelSet } from '../src/engine/tagger/labelSet';
import { Lattice } from './lattice';
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
}

export const DEFAULT_OPTIONS: TrainingOptions = { epochs: 10, alpha: 0.1, beta: 1, l1: 3, l2: 0, seed: 1 };

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
  /** `size * size` weights; forbidden pairs stay 0 and unused. */
  transitions: Float32Array;
}

/** Below this a label's gradient changes nothing worth the time. */
const NEGLIGIBLE = 1e-4;

/**
 * The gradient of a sequence is the difference of two expectations: over the label sequences the gold allows and over
 * all of them (Tsuboi et al. 2008 for partial annotation).
 */
export class CrfTrainer {
  readonly #size: number;
  readonly #emissions: Parameters;
  readonly #transitions: Parameters;
  #scores = new Float64Array(0);
  #free = new Lattice();
  #gold = new Lattice();

  constructor(
    readonly labels: LabelSet,
    featureCount: number,
    readonly allowedRows: readonly Uint8Array[],
    readonly options: TrainingOptions,
  ) {
    this.#size = labels.size;
    this.#emissions = new Parameters(featureCount * labels.size, options);
    this.#transitions = new Parameters(labels.size * labels.size, { ...options, l1: 0 });
  }

  get model(): TrainedModel {
    return { emissions: this.#emissions.weights, transitions: this.#transitions.weights };
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
      loss += this.#step(sequence);
      tokens += sequence.allowed.length;
    }
    return loss / tokens;
  }

  /** The best labels of a sequence under the weights so far, with their probabilities. */
  predict(sequence: Sequence): Decoded {
    this.#score(sequence);
    return new Crf(this.labels, this.#transitions.weights).decode({
      values: this.#scores,
      offset: 0,
      stride: this.#size,
      length: sequence.allowed.length,
    });
  }

  #step(sequence: Sequence): number {
    const length = sequence.allowed.length;
    this.#score(sequence);
    const transitions = this.#transitions.weights;
    const free = this.#free.run(this.labels, this.#scores, transitions, length, null);
    const gold = this.#gold.run(
      this.labels,
      this.#scores,
      transitions,
      length,
      i => this.allowedRows[sequence.allowed[i] as number] ?? null,
    );
    if (!Number.isFinite(gold) || !Number.isFinite(free)) return 0;
    this.#updateEmissions(sequence);
    this.#updateTransitions(sequence, length);
    return (free - gold) * sequence.weight;
  }

  #score(sequence: Sequence): void {
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
  }

  #updateEmissions(sequence: Sequence): void {
    const size = this.#size;
    const length = sequence.allowed.length;
    const labels = new Uint8Array(size);
    const gradients = new Float64Array(size);
    for (let i = 0; i < length; i++) {
      let count = 0;
      for (let l = 0; l < size; l++) {
        const gradient =
          ((this.#free.marginals[i * size + l] as number) - (this.#gold.marginals[i * size + l] as number)) *
          sequence.weight;
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

  #updateTransitions(sequence: Sequence, length: number): void {
    if (length < 2) return;
    const size = this.#size;
    for (let from = 0; from < size; from++) {
      for (const to of this.labels.after[from] ?? []) {
        const cell = from * size + to;
        const gradient =
          ((this.#free.pairs[cell] as number) - (this.#gold.pairs[cell] as number)) * sequence.weight;
        if (Math.abs(gradient) > NEGLIGIBLE) this.#transitions.update(cell, gradient);
      }
    }
  }
}
