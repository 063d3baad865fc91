import { expect } from 'chai';
import * as vscode from 'vscode';
import { version } from '../../package.json';
import type { Thread } from '../../src/worker/thread';
import { startNodeThread } from '../../src/worker/startNodeThread';
import { WorkerEngine } from '../../src/worker/workerEngine';

const TEXT = 'Ada Quill opened the harbour. “It is ours again,” Quill said.';

describe('the worker in a thread', () => {
  const threads: Thread[] = [];
  const troubles: string[] = [];
  let engine: WorkerEngine;

  function make(file: string): WorkerEngine {
    const extension =
      vscode.extensions.getExtension('byline.byline') ?? expect.fail('Byline is not installed');
    return new WorkerEngine({
      start: () => {
        const thread = startNodeThread(vscode.Uri.joinPath(extension.extensionUri, file).fsPath);
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

  const request = (text: string) => ({ id: 'test', version: 1, text, priority: () => 0 });

  beforeEach(() => {
    threads.length = troubles.length = 0;
    engine = make('dist/worker.js');
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
    await new Promise(resolve => setImmediate(resolve));
    threads[0]?.terminate();
    expect((await pending).text.length).to.equal(TEXT.length + ' Again.'.length);
    expect(await engine.glance(request(TEXT))).to.have.property('language', 'en');
    expect(threads).to.have.length(2);
  });

  it('says what is wrong when there is none', async () => {
    const missing = make('dist/no-such-worker.js');
    const error: unknown = await missing.annotate(request(TEXT)).catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'EngineUnavailableError');
    expect(troubles[0]).to.include('no-such-worker');
    missing.dispose();
  });
});
