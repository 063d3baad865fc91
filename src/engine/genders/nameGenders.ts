import { hashString } from '../tagger/hash';
import { HashIndex } from '../tagger/hashIndex';
import type { ByteReader } from '../tagger/bytes';
import type { Gender } from './genderWords';

/** First names of many languages by how their bearers are mostly spoken of, known by hash. */
export class NameGenders {
  readonly #he: HashIndex;
  readonly #she: HashIndex;

  constructor(reader: ByteReader) {
    this.#he = new HashIndex(reader.ascendingKeys(reader.varint()));
    this.#she = new HashIndex(reader.ascendingKeys(reader.varint()));
  }

  of(lowerCaseName: string): Gender | null {
    const hash = hashString(lowerCaseName);
    if (this.#he.get(hash) >= 0) return 'he';
    return this.#she.get(hash) >= 0 ? 'she' : null;
  }
}
