import { ByteReader } from '../tagger/bytes';
import { hashString } from '../tagger/hash';
import { HashIndex } from '../tagger/hashIndex';

export const CLUSTERS_MAGIC = 'BYLINE-CLUSTERS-1';

/**
 * Classes of words that stand in like contexts, nested in three levels (k-means of word vectors, after Turian, Ratinov &
 * Bengio 2010): words the training never saw get the weights of their neighbours. In the file: magic, the sizes of the
 * levels from fine to coarse, for each coarser level the class of every finest class, the hashed lower-case words in
 * ascending order, and their finest class (two bytes).
 */
export class WordClusters {
  readonly #index: HashIndex;
  readonly #finest: Uint16Array;
  /** `#levels[0]` is the identity; `#levels[k][c]` is the class of the finest class `c` at level k. */
  readonly #levels: Uint16Array[];

  /** Throws a RangeError when `bytes` is not a clusters file. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.ascii() !== CLUSTERS_MAGIC) throw new RangeError('not a clusters file');
    const sizes = Array.from({ length: reader.u8() }, () => reader.varint());
    this.#levels = sizes.map((_, level) =>
      Uint16Array.from({ length: sizes[0] ?? 0 }, (_, finest) => (level === 0 ? finest : reader.varint())),
    );
    const count = reader.varint();
    this.#index = new HashIndex(reader.ascendingKeys(count));
    this.#finest = Uint16Array.from({ length: count }, () => reader.u8() | (reader.u8() << 8));
  }

  /** The finest class of a lower-case word, or -1. */
  classOf(lowerCaseWord: string): number {
    const rank = this.#index.get(hashString(lowerCaseWord));
    return rank < 0 ? -1 : (this.#finest[rank] ?? -1);
  }

  /** The class that holds `finest` at a level: 0 the finest, 2 the coarsest; -1 stays -1. */
  coarsen(finest: number, level: number): number {
    return this.#levels[level]?.[finest] ?? -1;
  }
}
