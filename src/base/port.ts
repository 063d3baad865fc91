/** One end of a channel between two threads, or between two sides of a test. */
export interface Port {
  /** Sends plain data: what arrives is a copy. */
  postMessage(message: unknown): void;
  /** Messages arrive in the order they were sent. There is one listener. */
  onMessage(listener: (message: unknown) => void): void;
}

/**
 * Both ends of a channel within one thread. `copy` is the host's structured clone, so that what could not cross
 * between threads does not cross here either; and as between threads, nothing arrives before the sender has returned.
 */
export function createPortPair(copy: (message: unknown) => unknown): [Port, Port] {
  const listeners: [Listener, Listener] = [ignore, ignore];
  const port = (own: 0 | 1, other: 0 | 1): Port => ({
    postMessage(message) {
      const copied = copy(message);
      void Promise.resolve().then(() => listeners[other](copied));
    },
    onMessage(listener) {
      listeners[own] = listener;
    },
  });
  return [port(0, 1), port(1, 0)];
}

type Listener = (message: unknown) => void;

function ignore(): void {
  // A message for which nobody listens yet is lost, as it would be on its way to a thread that has ended.
}
