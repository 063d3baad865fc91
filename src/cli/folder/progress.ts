import type { Terminal } from '../terminal';

/** Between two lines on a terminal and in a log, in milliseconds. */
const PAUSE = { terminal: 100, log: 2000 };

/** Tells on standard error how far the work has come: on one line of a terminal, else in a line now and then. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #pause: number;
  #last = Date.now();
  #shown = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.#pause = terminal.isInteractive ? PAUSE.terminal : PAUSE.log;
  }

  tell(looked: number): void {
    if (Date.now() - this.#last < this.#pause) return;
    this.#last = Date.now();
    const words = `byline: ${String(looked)} files looked at`;
    this.#terminal.errors.write(this.#terminal.isInteractive ? `\r${words}` : `${words}\n`);
    this.#shown = true;
  }

  end(): void {
    if (this.#shown && this.#terminal.isInteractive) this.#terminal.errors.write('\r\u001b[K');
  }
}
