// Features of all training tokens, as dense ids of those that occur often enough.
import type { Span } from '../src/base/span';

/** One stretch of a document ready to train on. */
export interface Sequence {
  /** Where it begins: the index of its first place in the document. */
  first: number;
  /** `features[offsets[i] … offsets[i + 1])` are the ids of place i. */
  features: Uint32Array;
  offsets: Uint32Array;
  allowed: Uint16Array;
  weight: number;
}

/** What is read of a document to train on: what each of its places may be, and how much they count. */
export interface Labelled {
  /** For each place the index of its set of allowed labels. */
  readonly allowed: Uint16Array;
  readonly weight: number;
}

/** More features than any place has. */
const MOST_FEATURES = 256;

export interface FeatureStore {
  /** The 32-bit hash of each feature id. */
  hashes: Int32Array;
  /** For each document its stretches. */
  sequences: Sequence[][];
}

/** One document's features. */
export interface Extractor {
  /** The ranges of places that are tagged, each a sequence of its own. */
  readonly stretches: readonly Span[];
  /** Writes the features of a place to a buffer and returns how many there are. */
  write(place: number, out: Int32Array): number;
}

/**
 * Extracts features twice: once to count them, once to keep those seen at least `cutoff` times. One list of sequences for
 * each document.
 */
export function storeFeatures<D extends Labelled>(
  documents: readonly D[],
  extractor: (document: D, index: number) => Extractor,
  cutoff: number,
): FeatureStore {
  const counts = new HashCounter();
  const buffer = new Int32Array(MOST_FEATURES);
  documents.forEach((document, index) => {
    const features = extractor(document, index);
    for (const [first, end] of features.stretches) {
      for (let i = first; i < end; i++) {
        const count = features.write(i, buffer);
        for (let k = 0; k < count; k++) counts.add(buffer[k] as number);
      }
    }
  });
  const hashes = counts.number(cutoff);
  const sequences = documents.map((document, index) => {
    const features = extractor(document, index);
    return features.stretches.map(([first, end]): Sequence => {
      const ids: number[] = [];
      const offsets = new Uint32Array(end - first + 1);
      for (let i = first; i < end; i++) {
        const count = features.write(i, buffer);
        for (let k = 0; k < count; k++) {
          const id = counts.idOf(buffer[k] as number);
          if (id >= 0) ids.push(id);
        }
        offsets[i - first + 1] = ids.length;
      }
      return {
        first,
        features: Uint32Array.from(ids),
        offsets,
        allowed: document.allowed.subarray(first, end),
        weight: document.weight,
      };
    });
  });
  return { hashes, sequences };
}

/** Counts 32-bit hashes in an open-addressed table that grows; then numbers those that are frequent enough. */
class HashCounter {
  #keys = new Int32Array(1 << 22);
  #counts = new Uint32Array(1 << 22);
  #used = 0;

  add(key: number): void {
    const slot = this.#find(key);
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = key;
      this.#used++;
    }
    this.#counts[slot] = (this.#counts[slot] as number) + 1;
    if (this.#used * 2 > this.#keys.length) this.#grow();
  }

  /** Replaces each count by 1 + id, or by 1 << 31 for a rare key; returns the keys by id. */
  number(cutoff: number): Int32Array {
    const keys: number[] = [];
    for (let slot = 0; slot < this.#counts.length; slot++) {
      const count = this.#counts[slot] as number;
      if (count === 0) continue;
      this.#counts[slot] = count >= cutoff ? keys.push(this.#keys[slot] as number) : 1 << 31;
    }
    return Int32Array.from(keys);
  }

  idOf(key: number): number {
    const value = this.#counts[this.#find(key)] as number;
    return value >= 1 << 30 ? -1 : value - 1;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      if (counts[old] === 0) continue;
      const slot = this.#find(keys[old] as number);
      this.#keys[slot] = keys[old] as number;
      this.#counts[slot] = counts[old] as number;
    }
  }
}
