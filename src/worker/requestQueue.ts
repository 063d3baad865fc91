/** What waits in the queue. */
export interface Queued {
  /** Two with the same key ask the same of the same article. */
  readonly key: string;
  readonly priority: () => number;
}

/** Requests that wait for the worker. Short enough in practice to be searched from end to end. */
export class RequestQueue<T extends Queued> {
  #waiting: T[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Puts `item` last; one with the same key that waits leaves and is returned. */
  add(item: T): T | undefined {
    const superseded = this.#waiting.find(({ key }) => key === item.key);
    if (superseded) this.remove(superseded);
    this.#waiting.push(item);
    return superseded;
  }

  /** Takes the one of the highest priority as it is now; of equals the one that waits longest. */
  take(): T | undefined {
    let best: T | undefined;
    let highest = -Infinity;
    for (const item of this.#waiting) {
      const priority = item.priority();
      if (priority > highest) [best, highest] = [item, priority];
    }
    if (best) this.remove(best);
    return best;
  }

  /** Whether `item` waited; it no longer does. */
  remove(item: T): boolean {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter(other => other !== item);
    return this.#waiting.length < before;
  }

  /** Takes all, in order of arrival. */
  clear(): T[] {
    const all = this.#waiting;
    this.#waiting = [];
    return all;
  }
}
