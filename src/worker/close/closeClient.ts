import type { CancellationToken } from '../../base/cancellation';
import { CancelledError } from '../../base/cancellation';
import type { Disposable } from '../../base/disposable';
import { RpcClient } from '../../base/rpc';
import type { Thread } from '../thread';
import type { CloseAnswer, CloseRequest, CloseService } from './closeService';

/** So long the worker is kept when nobody asks it anything: it holds 400 MB. Milliseconds. */
export const IDLE = 300_000;
/** A worker that says nothing over a text for so long is ended: a fixed part for loading, and one for each code unit. Milliseconds. */
const PATIENCE = { loading: 120_000, unit: 5 };
/** After so many ends in a row without an answer there is no further start. */
const MOST_FAILURES = 2;

export interface CloseClientOptions {
  start(): Thread | Promise<Thread>;
  /** Calls back after so many milliseconds, unless disposed of before. */
  after(milliseconds: number, callback: () => void): Disposable;
  /** Told what runs the model, whenever it has been loaded. */
  onReady?(runtime: string): void;
}

/** There is no close reading to be had: asking again is of no use. */
export class CloseUnavailableError extends Error {
  override readonly name = 'CloseUnavailableError';
}

interface Session {
  readonly thread: Thread;
  readonly rpc: RpcClient<CloseService>;
}

/** The close reading in a worker, which starts with the first text, ends when it has long had none, and starts again with the next. */
export class CloseClient implements Disposable {
  readonly #options: CloseClientOptions;
  #starting: Promise<Session> | undefined;
  /** What has been started, loaded or not. */
  #session: Session | undefined;
  #idle: Disposable | undefined;
  #reading = 0;
  #failures = 0;
  /** How often it was ended: what was being started then is not wanted any more. */
  #ends = 0;
  #disposed = false;

  constructor(options: CloseClientOptions) {
    this.#options = options;
  }

  /** Whether there is a worker now. */
  get isLoaded(): boolean {
    return this.#starting !== undefined;
  }

  /** Rejects with a `CancelledError`, with a `CloseUnavailableError`, or with what went wrong over this text. */
  async read(request: CloseRequest, token: CancellationToken): Promise<CloseAnswer> {
    if (this.#disposed) throw new CancelledError();
    if (this.#failures >= MOST_FAILURES) throw new CloseUnavailableError('it has failed too often');
    this.#idle?.dispose();
    this.#reading++;
    const patience = PATIENCE.loading + PATIENCE.unit * request.text.length;
    const timer = this.#options.after(patience, () =>
      this.#end(new Error(`its worker did not answer in ${String(patience)} ms`)),
    );
    try {
      const { rpc } = await (this.#starting ??= this.#start());
      const answer = await rpc.call('read', request, token);
      this.#failures = 0;
      return answer;
    } catch (error) {
      if (!(error instanceof CancelledError)) {
        this.#failures++;
        // After it ran out of memory a runtime answers nothing any more.
        this.#end(error as Error);
      }
      throw error;
    } finally {
      timer.dispose();
      if (--this.#reading === 0 && this.isLoaded)
        this.#idle = this.#options.after(IDLE, () => this.#end(new CancelledError()));
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#idle?.dispose();
    this.#end(new CancelledError());
  }

  async #start(): Promise<Session> {
    const ends = this.#ends;
    const thread = await this.#options.start();
    if (this.#ends !== ends) {
      thread.terminate();
      throw new CancelledError();
    }
    const session = { thread, rpc: new RpcClient<CloseService>(thread.port) };
    this.#session = session;
    thread.onEnd(reason => {
      if (this.#session === session) this.#end(new Error(`its worker ended: ${reason}`));
    });
    const { runtime } = await session.rpc.call('ready', null);
    this.#options.onReady?.(runtime);
    return session;
  }

  #end(error: Error): void {
    this.#ends++;
    const session = this.#session;
    this.#session = undefined;
    this.#starting = undefined;
    session?.rpc.close(error);
    session?.thread.terminate();
  }
}
