import type { Port } from '../base/port';

/** A worker as whoever started it holds it. */
export interface Thread {
  readonly port: Port;
  /** Calls `listener` once, when the thread has ended, with the reason in words. */
  onEnd(listener: (reason: string) => void): void;
  /** Ends it, whatever it is doing. */
  terminate(): void;
}
