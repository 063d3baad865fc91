import type { Worker } from 'node:worker_threads';
import { skippedRecord } from './makeRecord';
import type { ArticleReader, Outcome, ReadRequest } from './indexFolder';

/** What a thread is told when it starts, and what it is sent and answers. */
export interface ThreadData {
  readonly readArticlesBelow: string;
  /** Whether it is to read them closely. */
  readonly close: boolean;
}
export type ThreadAnswer = { readonly outcome: Outcome } | { readonly failed: string };

/** A thread has so many files before it: enough to go on while this one writes, few enough to be lost with it. */
const AHEAD = 12;
/** A file over which a thread is silent for so long is skipped, where nothing else is said. Milliseconds. */
const PATIENCE = 30_000;
/** Starting a thread and its models costs as much as so many articles. */
const WORTH_A_THREAD = 24;

interface Job {
  readonly request: ReadRequest;
  readonly onOutcome: (outcome: Outcome) => void;
}

interface Thread {
  readonly worker: Worker;
  /** In the order they were sent, which is that of the answers. */
  readonly jobs: Job[];
  lastSign: number;
}

/**
 * Reads articles in threads of Node. One that breaks down or falls silent over a file is replaced, and the file skipped; what
 * else it had is given to another.
 */
export class ThreadReader implements ArticleReader {
  readonly #start: () => Worker;
  readonly #most: number;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  readonly #watch: NodeJS.Timeout;
  #given = 0;
  #wake: (() => void) | undefined;
  #broken: Error | undefined;

  /** `start` makes a thread; at most so many are made. */
  constructor(
    start: () => Worker,
    most: number,
    readonly patience = PATIENCE,
  ) {
    this.#start = start;
    this.#most = most;
    this.#watch = setInterval(() => this.#endSilent(), 1000);
    this.#watch.unref();
  }

  async read(request: ReadRequest, onOutcome: (outcome: Outcome) => void): Promise<void> {
    this.#given++;
    this.#waiting.push({ request, onOutcome });
    this.#distribute();
    while (this.#waiting.length > 0) await this.#change();
  }

  async drain(): Promise<void> {
    while (this.#waiting.length > 0 || this.#threads.some(({ jobs }) => jobs.length > 0))
      await this.#change();
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    await Promise.all(this.#threads.map(({ worker }) => worker.removeAllListeners().terminate()));
  }

  /** Resolves when an answer has come; rejects when there is nobody to give one. */
  async #change(): Promise<void> {
    this.#failIfBroken();
    await new Promise<void>(resolve => (this.#wake = resolve));
    this.#failIfBroken();
  }

  #failIfBroken(): void {
    if (this.#broken) throw this.#broken;
  }

  #distribute(): void {
    const wanted = Math.min(this.#most, Math.ceil(this.#given / WORTH_A_THREAD));
    while (this.#threads.length < wanted) this.#threads.push(this.#newThread());
    for (let job = this.#waiting[0]; job; job = this.#waiting[0]) {
      const free = this.#threads.reduce((a, b) => (b.jobs.length < a.jobs.length ? b : a));
      if (free.jobs.length >= AHEAD) break;
      this.#waiting.shift();
      if (free.jobs.length === 0) free.lastSign = Date.now();
      free.jobs.push(job);
      free.worker.postMessage(job.request);
    }
  }

  #newThread(): Thread {
    const thread: Thread = { worker: this.#start(), jobs: [], lastSign: Date.now() };
    thread.worker.on('message', (answer: ThreadAnswer) => {
      thread.lastSign = Date.now();
      const job = thread.jobs.shift();
      if ('failed' in answer) this.#broken = new Error(answer.failed);
      else if (job) this.#hand(answer.outcome, job);
      this.#distribute();
      this.#wake?.();
    });
    thread.worker.on('error', () => this.#replace(thread));
    thread.worker.on('exit', () => this.#replace(thread));
    return thread;
  }

  #replace(thread: Thread): void {
    const at = this.#threads.indexOf(thread);
    if (at < 0) return;
    this.#threads.splice(at, 1);
    void thread.worker.terminate();
    const [blamed, ...rest] = thread.jobs;
    this.#waiting.unshift(...rest);
    if (blamed) {
      const { path, state } = blamed.request;
      const file = { path, state, hash: new Uint8Array(), settled: true };
      this.#hand({ kind: 'read', record: skippedRecord(file, 'timeout') }, blamed);
    } else {
      this.#broken = new Error('A thread that reads articles ended before its first.');
    }
    if (!this.#broken) this.#distribute();
    this.#wake?.();
  }

  /** What goes wrong with an outcome ends the run, and is told by whoever waits for it. */
  #hand(outcome: Outcome, { onOutcome }: Job): void {
    try {
      onOutcome(outcome);
    } catch (error) {
      this.#broken ??= error as Error;
    }
  }

  #endSilent(): void {
    for (const thread of [...this.#threads])
      if (thread.jobs.length > 0 && Date.now() - thread.lastSign > this.patience) this.#replace(thread);
  }
}
