import { ByteReader } from '../tagger/bytes';
import { combine, hashString } from '../tagger/hash';
import { HashIndex } from '../tagger/hashIndex';

export const GAZETTEER_MAGIC = 'BYLINE-GAZETTEER-1';
/** No entry has more words. */
export const LONGEST_ENTRY = 6;

/**
 * Lists of known names and of words that go with names. In the file: magic, the names of the lists, the hashed phrases in
 * ascending order (every beginning of a phrase is an entry too, so that a search knows when to stop), and for each a
 * 16-bit set of lists: empty for a mere beginning.
 */
export class Gazetteer {
  readonly lists: readonly string[];
  readonly #index: HashIndex;
  readonly #sets: Uint16Array;

  /** Throws a RangeError when `bytes` is not a gazetteer file. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.ascii() !== GAZETTEER_MAGIC) throw new RangeError('not a gazetteer file');
    this.lists = Array.from({ length: reader.u8() }, () => reader.ascii());
    const count = reader.varint();
    this.#index = new HashIndex(reader.ascendingKeys(count));
    this.#sets = Uint16Array.from({ length: count }, () => reader.u8() | (reader.u8() << 8));
  }

  /** The set of lists that hold the phrase of this hash, or -1 where no entry begins with it. */
  lookup(phrase: number): number {
    const rank = this.#index.get(phrase);
    return rank < 0 ? -1 : (this.#sets[rank] ?? -1);
  }

  /** The set of lists that hold the single word or phrase; 0 when none does. */
  listsOf(...words: string[]): number {
    const set = this.lookup(phraseHash(words.map(word => word.toLowerCase())));
    return set < 0 ? 0 : set;
  }

  /** The bit of a list in the sets, 0 for an unknown list. */
  bit(list: string): number {
    const at = this.lists.indexOf(list);
    return at < 0 ? 0 : 1 << at;
  }
}

/** The hash of a phrase of lower-case words, as the gazetteer's file holds it. */
export function phraseHash(lowerCaseWords: readonly string[]): number {
  return lowerCaseWords.reduce((hash, word) => combine(hash, hashString(word)), 0);
}
