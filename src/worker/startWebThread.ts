import type { Endpoint } from './endpoint';
import { portOf } from './endpoint';
import type { Thread } from './thread';
import { GREETING } from './webStart';

/** How long a worker may take to greet, in milliseconds. */
const PATIENCE = 10_000;

/** The text of a worker's bundle for browsers, with the files it is to load, by the names it knows them by. */
export interface WebWorkerFiles {
  readonly script: Uint8Array<ArrayBuffer>;
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/** Starts the worker in a thread of its own. Rejects where the host does not allow it. */
export async function startBlobThread({ script, files }: WebWorkerFiles): Promise<Thread> {
  // From a blob, because the extension's own files are often of another origin, from which no worker may come.
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    const worker = new Worker(url, { name: 'byline' });
    const thread = threadOf(worker, () => worker.terminate());
    worker.onerror = event => {
      // Handled here: it is no error of the host, to which it would go next.
      event.preventDefault();
      thread.end(event.message || 'the host allows no worker');
    };
    return await begin(worker, thread, files);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Starts the worker within this very thread, where it works in slices between whatever else there is to do. */
export function startLocalThread({ script, files }: WebWorkerFiles): Promise<Thread> {
  const { port1, port2 } = new MessageChannel();
  const thread = threadOf(port1, () => port1.close());
  // The same way, and from the same package, the host has just loaded the extension.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('bylineEndpoint', new TextDecoder().decode(script)) as (end: Endpoint) => void;
  run(port2);
  return begin(port1, thread, files);
}

interface EndingThread extends Thread {
  /** Ends it for a reason that was not ours. */
  end(reason: string): void;
}

function threadOf(endpoint: Endpoint, terminate: () => void): EndingThread {
  let tell: (reason: string) => void = () => undefined;
  const ended = new Promise<string>(resolve => (tell = resolve));
  const end = (reason: string): void => {
    terminate();
    tell(reason);
  };
  return {
    port: portOf(endpoint),
    onEnd: listener => void ended.then(listener),
    terminate: () => end('it was ended'),
    end,
  };
}

/** Waits for the greeting and sends the files. */
function begin(endpoint: Endpoint, thread: EndingThread, files: WebWorkerFiles['files']): Promise<Thread> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => thread.end('it did not begin'), PATIENCE);
    thread.onEnd(reason => {
      clearTimeout(timer);
      reject(new Error(reason));
    });
    endpoint.onmessage = ({ data }) => {
      if (data !== GREETING) return;
      clearTimeout(timer);
      endpoint.postMessage(files);
      resolve(thread);
    };
  });
}
