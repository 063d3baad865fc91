/**
 * Calls across a port. Each carries an id; each gets exactly one answer, also when the method threw. A call is
 * cancelled by a second message with its id, which its method sees at its token.
 */
import type { CancellationToken } from './cancellation';
import { CancellationSource, CancelledError } from './cancellation';
import type { Port } from './port';

/** The methods that can be called, each with one parameter of plain data. */
export type Service<S> = { [M in keyof S]: (params: never) => unknown };

type Params<S extends Service<S>, M extends keyof S> = Parameters<S[M]>[0];
type Result<S extends Service<S>, M extends keyof S> = Awaited<ReturnType<S[M]>>;

/** The same methods where they are carried out. */
export type Handlers<S extends Service<S>> = {
  readonly [M in keyof S]: (
    params: Params<S, M>,
    token: CancellationToken,
  ) => Result<S, M> | Promise<Result<S, M>>;
};

type Request =
  { readonly id: number; readonly method: string; readonly params: unknown } | { readonly cancel: number };
type Answer =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: Failure };

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** What a call rejects with when its method threw on the other side; the stack is that of the other side. */
export class RemoteError extends Error {
  constructor(failure: Failure) {
    super(failure.message);
    this.name = failure.name;
    if (failure.stack !== undefined) this.stack = failure.stack;
  }
}

interface PendingCall {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The calling side. */
export class RpcClient<S extends Service<S>> {
  readonly #port: Port;
  readonly #pending = new Map<number, PendingCall>();
  #lastId = 0;
  #closed: Error | undefined;

  constructor(port: Port) {
    this.#port = port;
    port.onMessage(message => this.#settle(message as Answer));
  }

  /** Cancelling `token` tells the other side; the promise still settles with its answer. */
  call<M extends keyof S & string>(
    method: M,
    params: Params<S, M>,
    token?: CancellationToken,
  ): Promise<Result<S, M>> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#lastId;
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#send({ id, method, params });
      this.#pending.set(id, { resolve, reject });
    });
    const listener = token?.onCancellationRequested(() => this.#send({ cancel: id }));
    // The other side answers with what its handler for this method returned.
    return answered.finally(() => listener?.dispose()) as Promise<Result<S, M>>;
  }

  /** Rejects all calls that wait for an answer, and all to come: there is nobody to answer them. */
  close(error: Error): void {
    this.#closed ??= error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  #send(request: Request): void {
    this.#port.postMessage(request);
  }

  #settle(answer: Answer): void {
    const call = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if ('error' in answer) call?.reject(remoteError(answer.error));
    else call?.resolve(answer.result);
  }
}

/**
 * Answers the calls that arrive at `port`. `turn` lets waiting messages through before a method starts, so that a
 * cancelled call that nobody waits for is never begun.
 */
export function serveRpc<S extends Service<S>>(
  port: Port,
  handlers: Handlers<S>,
  turn: () => Promise<void>,
): void {
  const sources = new Map<number, CancellationSource>();
  const answer = (message: Answer): void => port.postMessage(message);

  const carryOut = async (method: string, params: unknown, token: CancellationToken): Promise<unknown> => {
    await turn();
    if (token.isCancellationRequested) throw new CancelledError();
    if (!Object.hasOwn(handlers, method)) throw new TypeError(`There is no method ${method}`);
    // The calling side is of the same build: its parameters are of the method's type.
    return handlers[method as keyof S](params as Params<S, keyof S>, token);
  };

  port.onMessage(message => {
    const request = message as Request;
    if ('cancel' in request) {
      sources.get(request.cancel)?.cancel();
      return;
    }
    const { id, method, params } = request;
    const source = new CancellationSource();
    sources.set(id, source);
    void carryOut(method, params, source.token)
      .then(result => answer({ id, result }))
      // Also a result that cannot be sent is answered, with the reason why not.
      .catch((error: unknown) => answer({ id, error: failureOf(error) }))
      .finally(() => sources.delete(id));
  });
}

function failureOf(error: unknown): Failure {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { name: 'Error', message: String(error), stack: undefined };
}

function remoteError(failure: Failure): Error {
  return failure.name === 'CancelledError' ? new CancelledError() : new RemoteError(failure);
}
