import { expect } from 'chai';
import { readWorkerFiles, startBrowserThread } from '../../src/extension.browser';
import type { WebWorkerFiles } from '../../src/worker/startWebThread';
import { startBlobThread, startLocalThread } from '../../src/worker/startWebThread';
import type { Thread } from '../../src/worker/thread';
import { describeWorker, engineWith, packaged, request } from './support/workerBehaviour';

const files = (): Promise<WebWorkerFiles> => readWorkerFiles(packaged('.'));
const broken = async (): Promise<WebWorkerFiles> => ({
  ...(await files()),
  script: new TextEncoder().encode('throw new Error("broken")'),
});

describeWorker(
  'the worker from a blob',
  async () => startBlobThread(await files()),
  async () => startBlobThread(await broken()),
);
describeWorker(
  "the worker in the host's own thread",
  async () => startLocalThread(await files()),
  async () => startLocalThread(await broken()),
);

describe('a host that allows no worker', () => {
  const allowed = globalThis.Worker;
  afterEach(() => {
    globalThis.Worker = allowed;
  });

  it('has the engine all the same, in its own thread, which goes on with other things meanwhile', async () => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    } as unknown as typeof Worker;
    const said: string[] = [];
    const threads: Thread[] = [];
    const engine = engineWith(
      () => startBrowserThread(packaged('.'), message => void said.push(message)),
      threads,
      [],
    );
    let turns = 0;
    const timer = setInterval(() => turns++);
    const { entities } = await engine.annotate(
      request('Ada Quill opened the harbour, Quill said.\n\n'.repeat(2000)),
    );
    clearInterval(timer);
    engine.dispose();
    expect(entities[0]?.mentions).to.have.length(4000);
    expect(said.join()).to.include('no workers here');
    expect(turns).to.be.above(5);
  });
});
