/** Writes whole numbers of up to 53 bits, small ones in few bytes (LEB128). */
export class VarintWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** Throws a RangeError for anything but a whole number from 0 on. */
  write(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${String(value)} cannot be packed`);
    if (this.#length + 8 > this.#bytes.length) this.#grow();
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 128;
    this.#bytes[this.#length++] = rest;
    return this;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Throws a RangeError at the end. */
  read(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('The packed numbers end too early');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  }

  /** Reads how many follow, then each of them. */
  list<T>(one: () => T): T[] {
    return Array.from({ length: this.read() }, one);
  }

  /** What has not been read yet. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }
}
