import { expect } from 'chai';
import * as vscode from 'vscode';
import { version } from '../../../package.json';
import type { Thread } from '../../../src/worker/thread';
import { WorkerEngine } from '../../../src/worker/workerEngine';

const TEXT = 'Ada Quill opened the harbour. “It is ours again,” Quill said.';

export const request = (text: string) => ({ id: 'test', version: 1, text, priority: () => 0 });

/** A file of the extension under test. */
export function packaged(path: string): vscode.Uri {
  const extension = vscode.extensions.getExtension('byline.byline');
  if (!extension) throw new Error('Byline is not installed');
  return vscode.Uri.joinPath(extension.extensionUri, path);
}

/** An engine whose worker is started by `start`; `threads` and `troubles` gather what it started and complained of. */
export function engineWith(
  start: () => Thread | Promise<Thread>,
  threads: Thread[],
  troubles: string[],
): WorkerEngine {
  return new WorkerEngine({
    start: async () => {
      const thread = await start();
      threads.push(thread);
      return thread;
    },
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
    onTrouble: message => void troubles.push(message),
  });
}

/** What holds for the engine in a worker, however the host starts it: `start` does, `startMissing` cannot. */
export function describeWorker(
  title: string,
  start: () => Thread | Promise<Thread>,
  startMissing: () => Thread | Promise<Thread>,
): void {
  describe(title, () => {
    const threads: Thread[] = [];
    const troubles: string[] = [];
    let engine: WorkerEngine;

    beforeEach(() => {
      threads.length = troubles.length = 0;
      engine = engineWith(start, threads, troubles);
    });

    afterEach(() => engine.dispose());

    it('annotates with the models of the package', async () => {
      const { engine: made, entities, text, skipped } = await engine.annotate(request(TEXT));
      expect(skipped).to.equal(null);
      expect(entities.map(({ name }) => name)).to.include('Ada Quill');
      expect(made.models['names']).to.match(/^[0-9a-f]{64}$/);
      expect(text.sha256).to.match(/^[0-9a-f]{64}$/);
      expect(made.version).to.equal(version);
    });

    it('is started again after its death, for what it was at as well', async () => {
      await engine.annotate(request(TEXT));
      const pending = engine.annotate(request(`${TEXT} Again.`));
      await new Promise(resolve => setTimeout(resolve));
      threads[0]?.terminate();
      expect((await pending).text.length).to.equal(TEXT.length + ' Again.'.length);
      expect(await engine.glance(request(TEXT))).to.have.property('language', 'en');
      expect(threads).to.have.length(2);
    });

    it('puts down what nobody waits for any more', async () => {
      await engine.annotate(request(TEXT));
      const source = new vscode.CancellationTokenSource();
      const long = engine.annotate(request(`${TEXT}\n\n`.repeat(20_000)), source.token);
      await new Promise(resolve => setTimeout(resolve, 50));
      source.cancel();
      const error: unknown = await long.catch((reason: unknown) => reason);
      expect(error).to.have.property('name', 'CancelledError');
      expect((await engine.annotate(request(TEXT))).skipped).to.equal(null);
      expect(threads).to.have.length(1);
    });

    it('says what is wrong when there is none', async () => {
      const missing = engineWith(startMissing, threads, troubles);
      const error: unknown = await missing.annotate(request(TEXT)).catch((reason: unknown) => reason);
      expect(error).to.have.property('name', 'EngineUnavailableError');
      expect(troubles[0]).to.include('cannot start');
      missing.dispose();
    });
  });
}
