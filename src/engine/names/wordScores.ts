import type { CrfWeights } from '../tagger/weights';
import { SLOTS, wordFeatures, type Role } from './wordFeatures';
import type { WordForm } from './wordForms';

/** Forms whose sums share an array: with one each, a look-up would go through one more distant object. */
const FORMS_TOGETHER = 256;

/**
 * Sums of the weights of what a word alone decides, kept with the word's form for the next time it is met: 1.3 KB a form, of
 * which `WordForms` keeps a bounded number.
 */
export class WordScores {
  readonly #sum: Float64Array;
  readonly #perForm: number;
  #sums = new Float32Array(0);
  #used = 0;

  constructor(readonly weights: CrfWeights) {
    this.#sum = new Float64Array(weights.rowSize);
    this.#perForm = SLOTS * weights.rowSize;
  }

  /** Adds the scores of `form` in a role to the row that begins at `at`. */
  add(form: WordForm, role: Role, rows: Float64Array, at: number): void {
    if (form.at < 0) this.#place(form);
    const { sums } = form;
    const size = this.weights.rowSize;
    const first = form.at + role.slot * size;
    if (Number.isNaN(sums[first])) this.#sumUp(form, role, first);
    for (let slot = 0; slot < size; slot++)
      rows[at + slot] = (rows[at + slot] as number) + (sums[first + slot] as number);
  }

  /** Gives a form its place; what is not summed up yet is no number. */
  #place(form: WordForm): void {
    if (this.#used + this.#perForm > this.#sums.length) {
      this.#sums = new Float32Array(FORMS_TOGETHER * this.#perForm).fill(NaN);
      this.#used = 0;
    }
    form.sums = this.#sums;
    form.at = this.#used;
    this.#used += this.#perForm;
  }

  #sumUp(form: WordForm, role: Role, first: number): void {
    const features = Int32Array.from(wordFeatures(form, role));
    this.#sum.fill(0);
    this.weights.addScores(features, features.length, this.#sum, 0);
    form.sums.set(this.#sum, first);
  }
}
