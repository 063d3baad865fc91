import type { CrfWeights } from '../tagger/weights';
import { type Role } from './wordFeatures';
import type { WordForm } from './wordForms';

/** Sums of the weights of what a word alone decides, kept with the word's form for the next time it is met. */
export class WordScores {
  readonly #sum: Float64Array;

  constructor(readonly weights: CrfWeights) {
    this.#sum = new Float64Array(weights.rowSize);
  }

  /** Adds the scores of `form` in a role to the row that begins at `at`. */
  add(form: WordForm, role: Role, rows: Float64Array, at: number): void {
    const scores = (form.scores[role.slot] ??= this.#scoresOf(form.features[role.slot]));
    const size = scores.length;
    for (let slot = 0; slot < size; slot++)
      rows[at + slot] = (rows[at + slot] as number) + (scores[slot] as number);
  }

  #scoresOf(features: Int32Array | undefined): Float32Array {
    this.#sum.fill(0);
    if (features) this.weights.addScores(features, features.length, this.#sum, 0);
    return Float32Array.from(this.#sum);
  }
}
