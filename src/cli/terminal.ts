import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. */
export class Terminal {
  constructor(
    readonly input: Readable,
    readonly output: Writable,
    readonly errors: Writable,
  ) {}

  /** Writes to standard output; resolves when more may be written, so that a slow reader never fills the memory. */
  async write(text: string): Promise<void> {
    if (!this.output.write(text)) await once(this.output, 'drain');
  }

  /** Whether somebody watches standard error. */
  get isInteractive(): boolean {
    return 'isTTY' in this.errors && this.errors.isTTY === true;
  }

  /** One line on standard error. */
  complain(message: string): void {
    this.errors.write(`byline: ${message}\n`);
  }
}
