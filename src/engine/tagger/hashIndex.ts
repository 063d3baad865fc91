/** An immutable set of 32-bit keys, each with its rank in the order given. Open addressing, at most half full. */
export class HashIndex {
  readonly #slots: Int32Array;
  readonly #keys: Int32Array;
  readonly #mask: number;

  /** `keys` must be distinct. They are kept, not copied. */
  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#keys = keys;
    for (let rank = 0; rank < keys.length; rank++) {
      let slot = this.#home(keys[rank] ?? 0);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = rank + 1;
    }
  }

  /** The rank of `key`, or -1. */
  get(key: number): number {
    let slot = this.#home(key);
    for (;;) {
      const rank = (this.#slots[slot] as number) - 1;
      if (rank < 0 || this.#keys[rank] === key) return rank;
      slot = (slot + 1) & this.#mask;
    }
  }

  #home(key: number): number {
    return (key ^ (key >>> 15)) & this.#mask;
  }
}
