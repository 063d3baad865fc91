import type { CancellationToken } from '../base/cancellation';
import { CancellationSource, CancelledError } from '../base/cancellation';
import type { Disposable } from '../base/disposable';
import { RpcClient } from '../base/rpc';
import type { Corrected } from '../corrections/applyCorrections';
import type { Annotations, Skipped } from '../engine/annotations';
import type { Glance } from '../engine/engine';
import type { Prioritized, TextRequest, WorkingEngine } from './engineClient';
import type { ImportedNotes } from '../export/importBrat';
import { EngineUnavailableError } from './engineClient';
import type { ArticleText, CorrectedText, EngineService, ExportRequest, ImportRequest } from './protocol';
import type { Queued } from './requestQueue';
import { RequestQueue } from './requestQueue';
import type { Thread } from './thread';

/** How long the worker may be silent over one request before it is ended, in milliseconds. */
export const PATIENCE = 20_000;
/** A text over which the worker died this often is not given to it again. */
const MOST_DEATHS = 2;
/** After so many starts in a row that failed there is no further one. */
const MOST_FAILED_STARTS = 3;

export interface WorkerEngineOptions {
  start(): Thread | Promise<Thread>;
  /** Calls back after so many milliseconds, unless disposed of before. */
  after(milliseconds: number, callback: () => void): Disposable;
  /** Told what went wrong, for the log. */
  onTrouble(message: string): void;
}

type Method = 'annotate' | 'correct' | 'glance' | 'export' | 'importNotes';
type Answer = Annotations | Corrected | Glance | ImportedNotes | string;

interface Job extends Queued {
  readonly method: Method;
  readonly request: TextRequest;
  readonly cancellation: CancellationSource;
  readonly resolve: (result: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Session {
  readonly thread: Thread;
  readonly rpc: RpcClient<EngineService>;
}

/**
 * The engine in a worker that starts with the first request. The worker gets one request at a time and the rest waits
 * here: so the most urgent goes next, an outdated one never goes, and it is known over which text a worker died.
 */
export class WorkerEngine implements WorkingEngine, Disposable {
  readonly #options: WorkerEngineOptions;
  readonly #queue = new RequestQueue<Job>();
  /** Texts the engine is not to see again, with the reason. */
  readonly #setAside = new Map<string, Skipped>();
  readonly #deaths = new Map<string, number>();
  #session: Session | undefined;
  #current: Job | undefined;
  #failedStarts = 0;
  #disposed = false;

  constructor(options: WorkerEngineOptions) {
    this.#options = options;
  }

  /** Whether somebody waits for an answer. */
  get isBusy(): boolean {
    return this.#current !== undefined;
  }

  annotate(request: TextRequest, token?: CancellationToken): Promise<Annotations> {
    return this.#ask('annotate', request, token) as Promise<Annotations>;
  }

  glance(request: TextRequest, token?: CancellationToken): Promise<Glance> {
    return this.#ask('glance', request, token) as Promise<Glance>;
  }

  correct(request: Prioritized<CorrectedText>, token?: CancellationToken): Promise<Corrected> {
    return this.#ask('correct', request, token) as Promise<Corrected>;
  }

  export(request: Prioritized<ExportRequest>): Promise<string> {
    return this.#ask('export', request) as Promise<string>;
  }

  importNotes(request: Prioritized<ImportRequest>): Promise<ImportedNotes> {
    return this.#ask('importNotes', request) as Promise<ImportedNotes>;
  }

  dispose(): void {
    this.#disposed = true;
    for (const job of this.#queue.clear()) job.reject(new CancelledError());
    if (this.#session) this.#end(this.#session, new CancelledError());
  }

  #ask(method: Method, request: TextRequest, token?: CancellationToken): Promise<Answer> {
    if (this.#disposed || token?.isCancellationRequested) return Promise.reject(new CancelledError());
    const cancellation = new CancellationSource();
    const listener = token?.onCancellationRequested(() => cancellation.cancel());
    return new Promise<Answer>((resolve, reject) => {
      // With or without corrections: of two that ask for what an article says the newer one counts.
      const key = `${method === 'correct' ? 'annotate' : method} ${request.id}`;
      const job = { key, priority: request.priority, method, request, cancellation, resolve, reject };
      // Whoever cancelled does not wait for the worker to hear of it.
      cancellation.token.onCancellationRequested(() => {
        this.#queue.remove(job);
        reject(new CancelledError());
      });
      this.#queue.add(job)?.reject(new CancelledError());
      this.#next();
    }).finally(() => listener?.dispose());
  }

  #next(): void {
    if (this.#current) return;
    const job = this.#queue.take();
    if (!job) return;
    this.#current = job;
    void this.#carryOut(job)
      .then(job.resolve, job.reject)
      .finally(() => {
        this.#current = undefined;
        this.#next();
      });
  }

  async #carryOut(job: Job): Promise<Answer> {
    if (!this.#session) await this.#start();
    const rpc = this.#session?.rpc;
    if (!rpc) throw new WorkerDiedError('it ended right after its start');
    const { method, request, cancellation } = job;
    if (cancellation.token.isCancellationRequested) throw new CancelledError();
    const article = withoutPriority(request);
    const skipped = this.#setAside.get(article.text);
    if (skipped && (method === 'annotate' || method === 'correct')) {
      const { id, version, text } = article;
      const annotations = await rpc.call('setAside', { id, version, text, skipped });
      return method === 'annotate' ? annotations : { annotations, applied: [] };
    }
    if (skipped) throw new Error(skipped.message);
    try {
      // Whoever asked gave what the method takes.
      return await this.#watch(rpc.call(method, article as never, cancellation.token));
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error;
      this.#blame(article.text, error);
      // By a new worker, and at the latest after the second death as set aside.
      return this.#carryOut(job);
    }
  }

  /** Starts a worker and waits until its engine is loaded. */
  async #start(): Promise<void> {
    if (this.#failedStarts >= MOST_FAILED_STARTS)
      throw new EngineUnavailableError('The engine cannot start.');
    try {
      const thread = await this.#options.start();
      if (this.#disposed) {
        thread.terminate();
        throw new CancelledError();
      }
      const session: Session = { thread, rpc: new RpcClient<EngineService>(thread.port) };
      this.#session = session;
      thread.onEnd(reason => this.#end(session, new WorkerDiedError(reason)));
      await this.#watch(session.rpc.call('ready', null));
      this.#failedStarts = 0;
    } catch (error) {
      if (this.#disposed) throw new CancelledError();
      this.#failedStarts++;
      const message = `The engine cannot start: ${(error as Error).message}`;
      this.#options.onTrouble(message);
      if (this.#session) this.#end(this.#session, error as Error);
      // It may have been ended by whoever ends processes; one that tells what it lacks, or is silent, would do so again.
      if (isDeath(error) && this.#failedStarts < MOST_FAILED_STARTS) return this.#start();
      throw new EngineUnavailableError(message);
    }
  }

  /** Ends the worker when it does not answer in time; `call` then rejects. */
  async #watch<T>(call: Promise<T>): Promise<T> {
    const session = this.#session;
    const timer = this.#options.after(PATIENCE, () => {
      if (session) this.#end(session, new WorkerSilentError(`no answer in ${String(PATIENCE)} ms`));
    });
    try {
      return await call;
    } finally {
      timer.dispose();
    }
  }

  #blame(text: string, error: WorkerDiedError): void {
    const deaths = (this.#deaths.get(text) ?? 0) + 1;
    this.#deaths.set(text, deaths);
    this.#options.onTrouble(
      `The worker ended over a text of ${String(text.length)} characters: ${error.message}`,
    );
    if (error instanceof WorkerSilentError)
      this.#setAside.set(text, { reason: 'timeout', message: 'reading it takes too long' });
    else if (deaths >= MOST_DEATHS)
      this.#setAside.set(text, { reason: 'timeout', message: 'the engine broke down over it twice' });
  }

  #end(session: Session, error: Error): void {
    if (this.#session === session) this.#session = undefined;
    session.thread.terminate();
    session.rpc.close(error);
  }
}

/** A function cannot be sent. */
function withoutPriority(request: TextRequest): ArticleText {
  const { priority, ...article } = request;
  void priority;
  return article;
}

function isDeath(error: unknown): boolean {
  return error instanceof WorkerDiedError && !(error instanceof WorkerSilentError);
}

/** The worker ended while it worked on a request. */
class WorkerDiedError extends Error {}

/** The worker did not answer in time and was ended for it. */
class WorkerSilentError extends WorkerDiedError {}
