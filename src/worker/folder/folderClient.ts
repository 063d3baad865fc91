import type { CancellationToken } from '../../base/cancellation';
import { CancelledError } from '../../base/cancellation';
import type { Disposable } from '../../base/disposable';
import { RpcClient } from '../../base/rpc';
import type { Thread } from '../thread';
import type { FolderService } from './folderService';

export interface FolderClientOptions {
  start(): Thread | Promise<Thread>;
  /** Where the index is kept; null for one in memory. */
  readonly folder: string | null;
  /** Told what went wrong, for the log. */
  onTrouble(message: string): void;
  /** The worker ended though nobody wanted it to; what it kept in memory is lost. */
  onLoss(): void;
}

/** The worker ended while somebody waited for it. The next question starts another. */
export class FolderWorkerDiedError extends Error {
  override readonly name = 'FolderWorkerDiedError';
}

/** After so many ends in a row without an answer there is no further start. */
const MOST_FAILURES = 3;

interface Session {
  readonly thread: Thread;
  readonly rpc: RpcClient<FolderService>;
}

type Params<M extends keyof FolderService> = Parameters<FolderService[M]>[0];
type Result<M extends keyof FolderService> = Awaited<ReturnType<FolderService[M]>>;

/** The index of the workspace in a worker, which starts with the first question and again after it ended. */
export class FolderClient implements Disposable {
  readonly #options: FolderClientOptions;
  #session: Promise<Session> | undefined;
  #failures = 0;
  #asked = 0;
  #disposed = false;

  constructor(options: FolderClientOptions) {
    this.#options = options;
  }

  /** Whether somebody waits for an answer. */
  get isAsked(): boolean {
    return this.#asked > 0;
  }

  /** Rejects with a `FolderWorkerDiedError` when the worker ends meanwhile, and with what it says when it cannot start. */
  async call<M extends keyof FolderService>(
    method: M,
    params: Params<M>,
    token?: CancellationToken,
  ): Promise<Result<M>> {
    if (this.#disposed) throw new CancelledError();
    this.#asked++;
    try {
      const { rpc } = await this.#started();
      const result = await rpc.call(method, params, token);
      this.#failures = 0;
      return result;
    } finally {
      this.#asked--;
    }
  }

  /** Removes the index; the next question begins an empty one. */
  async forget(): Promise<void> {
    await this.call('forget', null);
    await this.#end(new CancelledError());
  }

  /** Ends the worker, whatever it is doing: whoever waits is told so. */
  async end(reason: string): Promise<void> {
    await this.#end(new FolderWorkerDiedError(reason));
    this.#options.onLoss();
  }

  dispose(): void {
    this.#disposed = true;
    void this.#end(new CancelledError());
  }

  async #end(error: Error): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    this.#session = undefined;
    session?.thread.terminate();
    session?.rpc.close(error);
  }

  async #started(): Promise<Session> {
    const starting = (this.#session ??= this.#start());
    try {
      return await starting;
    } catch (error) {
      if (this.#session === starting) this.#session = undefined;
      throw error;
    }
  }

  async #start(): Promise<Session> {
    if (this.#failures >= MOST_FAILURES)
      throw new Error('The index cannot be kept: its worker does not start.');
    this.#failures++;
    let thread: Thread | undefined;
    try {
      thread = await this.#options.start();
      const session = { thread, rpc: new RpcClient<FolderService>(thread.port) };
      thread.onEnd(reason => {
        session.rpc.close(new FolderWorkerDiedError(reason));
        void this.#leave(session, reason);
      });
      await session.rpc.call('open', { folder: this.#options.folder });
      return session;
    } catch (error) {
      thread?.terminate();
      this.#options.onTrouble(`The index cannot be opened: ${(error as Error).message}`);
      throw error;
    }
  }

  async #leave(ended: Session, reason: string): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    if (session !== ended) return;
    this.#session = undefined;
    if (this.#disposed) return;
    this.#options.onTrouble(`The worker that keeps the index ended: ${reason}`);
    this.#options.onLoss();
  }
}
