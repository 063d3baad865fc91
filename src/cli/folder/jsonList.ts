import type { Terminal } from '../terminal';

/** Writes a JSON array piece by piece, so that it need not be held at once. */
export class JsonList {
  readonly #terminal: Terminal;
  #empty = true;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  async add(item: unknown): Promise<void> {
    await this.#terminal.write(`${this.#empty ? '[' : ','}${JSON.stringify(item)}`);
    this.#empty = false;
  }

  async end(): Promise<void> {
    await this.#terminal.write(this.#empty ? '[]\n' : ']\n');
  }
}
