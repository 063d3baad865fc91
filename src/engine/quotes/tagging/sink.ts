import { combine } from '../../tagger/hash';

/**
 * Where the features of a unit go: into scores in use, into a list of hashes in training. So both share the code that says
 * which features a unit has.
 */
export interface Sink {
  /** One feature by its hash. */
  add(hash: number): void;
  /** All features of a group at `key`. */
  addGroup(group: FeatureGroup, key: number): void;
}

/** Names the features a key stands for. */
export type Unfold = (key: number, add: (template: number, value: number) => void) => void;

/**
 * Features that all hang on one number of few values. In use their weights are summed once for each value and for all texts,
 * which is what makes the tagger fast.
 */
export class FeatureGroup {
  /** Where the store that uses this group keeps what belongs to its keys; see `SumStore`. */
  first = 0;
  /** The store's epoch in which that is good. */
  epoch = -1;

  /** Keys go from 0 to `size`. */
  constructor(
    readonly size: number,
    readonly unfold: Unfold,
  ) {}

  /** The hashes of the features at `key`. */
  hashes(key: number): number[] {
    const found: number[] = [];
    this.unfold(key, (template, value) => found.push(combine(template, value)));
    return found;
  }
}
