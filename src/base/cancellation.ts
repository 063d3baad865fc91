import type { Disposable } from './disposable';

/** Tells whether an answer is still wanted. VS Code's own tokens have this shape, so either can be passed. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): Disposable;
}

/** What a promise rejects with when nobody wants its answer any more: it was cancelled, or a newer question replaced it. */
export class CancelledError extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'CancelledError';
  }
}

/** Makes a token and cancels it. */
export class CancellationSource {
  #cancelled = false;
  readonly #listeners = new Set<() => void>();

  readonly token: CancellationToken;

  constructor() {
    const isCancelled = (): boolean => this.#cancelled;
    this.token = {
      get isCancellationRequested() {
        return isCancelled();
      },
      onCancellationRequested: listener => this.#listen(listener),
    };
  }

  /** Calls every listener once; later calls do nothing. */
  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }

  #listen(listener: () => void): Disposable {
    if (this.#cancelled) {
      listener();
      return { dispose: () => undefined };
    }
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }
}
