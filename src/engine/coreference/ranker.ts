import { ByteReader } from '../tagger/bytes';
import { NameGenders } from '../genders/nameGenders';

export const COREFERENCE_MAGIC = 'BYLINE-COREFERENCE-1';

/**
 * A log-linear model that ranks candidates, "nobody" among them, by the features that hold for each (mention ranking:
 * Denis and Baldridge 2008; Rahman and Ng 2009, "Supervised models for coreference resolution"), and the first names it
 * judges genders by. In the file: magic, the number of weights, each with its name and an f32; then the hashed names.
 */
export class Ranker {
  readonly genders: NameGenders;
  readonly #weights = new Map<string, number>();

  /** Throws a RangeError when `bytes` is not a coreference file. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.ascii() !== COREFERENCE_MAGIC) throw new RangeError('not a coreference file');
    for (let left = reader.varint(); left > 0; left--) this.#weights.set(reader.ascii(), reader.f32());
    this.genders = new NameGenders(reader);
  }

  /** The probability of each candidate, given the names of its features. They sum to 1. */
  rank(candidates: readonly (readonly string[])[]): number[] {
    return softmax(
      candidates.map(features => {
        let score = 0;
        for (const feature of features) score += this.#weights.get(feature) ?? 0;
        return score;
      }),
    );
  }
}

/** Probabilities in proportion to the exponentials of scores. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const exponentials = scores.map(score => Math.exp(score - most));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map(value => value / sum);
}
