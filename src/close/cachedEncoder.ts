import type { Encoder, WindowInput, WindowOutput } from './encoder';

/** Windows that are remembered; each holds 400 KB. As many as an article of 6,000 words has. */
const MOST_WINDOWS = 64;

/** An encoder that does not read a window twice: after an edit only the windows that it touches are read. */
export class CachedEncoder implements Encoder {
  readonly runtime: string;
  /** In the order in which they were asked for last. */
  readonly #known = new Map<string, WindowOutput>();
  #asked = 0;
  #read = 0;

  constructor(readonly encoder: Encoder) {
    this.runtime = encoder.runtime;
  }

  /** How many windows it was asked about, and how many of them it had to read. */
  get counts(): { readonly asked: number; readonly read: number } {
    return { asked: this.#asked, read: this.#read };
  }

  async run(window: WindowInput): Promise<WindowOutput> {
    this.#asked++;
    const key = keyOf(window);
    const known = this.#known.get(key);
    if (!known) this.#read++;
    const output = known ?? (await this.encoder.run(window));
    this.#known.delete(key);
    this.#known.set(key, output);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_WINDOWS && oldest !== undefined) this.#known.delete(oldest);
    return output;
  }

  async close(): Promise<void> {
    this.#known.clear();
    await this.encoder.close();
  }
}

/** All that the encoder is given: two windows of one key have one answer. */
function keyOf({ ids, shapes, spacings }: WindowInput): string {
  return [ids, shapes, spacings].map(numbers => String.fromCharCode(...numbers)).join('');
}
