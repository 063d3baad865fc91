/** Reads the binary files in `models/`: little-endian numbers, LEB128 variable-length integers, short strings. */
export class ByteReader {
  readonly #view: DataView;
  #at = 0;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.#view.getUint8(this.#at++);
  }

  f32(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }

  /** An unsigned integer below 2^32. */
  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** A string of code units below 256, its length first. */
  ascii(): string {
    let text = '';
    for (let left = this.varint(); left > 0; left--) text += String.fromCharCode(this.u8());
    return text;
  }

  /** `count` ascending keys, each as the distance from the one before, as signed 32-bit integers. */
  ascendingKeys(count: number): Int32Array {
    const keys = new Int32Array(count);
    let key = 0;
    for (let i = 0; i < count; i++) {
      key += this.varint();
      keys[i] = key | 0;
    }
    return keys;
  }
}

/** Writes what `ByteReader` reads. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #at = 0;

  u8(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#at++] = value;
  }

  f32(value: number): void {
    this.#reserve(4);
    new DataView(this.#bytes.buffer).setFloat32(this.#at, value, true);
    this.#at += 4;
  }

  varint(value: number): void {
    while (value > 127) {
      this.u8((value % 128) | 128);
      value = Math.floor(value / 128);
    }
    this.u8(value);
  }

  ascii(text: string): void {
    this.varint(text.length);
    for (let i = 0; i < text.length; i++) this.u8(text.charCodeAt(i));
  }

  /** `keys` as unsigned 32-bit integers in ascending order. */
  ascendingKeys(keys: Uint32Array): void {
    let before = 0;
    for (const key of keys) {
      this.varint(key - before);
      before = key;
    }
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }

  #reserve(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const grown = new Uint8Array(this.#bytes.length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
