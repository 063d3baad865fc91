import type { Port } from '../../src/base/port';
import { createPortPair } from '../../src/base/port';
import { serveRpc } from '../../src/base/rpc';
import type { Annotations, Published } from '../../src/engine/annotations';
import type { ArticleText, EngineService } from '../../src/worker/protocol';
import type { Thread } from '../../src/worker/thread';

/** A call that a fake thread has begun and a test answers. */
export interface BegunCall {
  readonly article: ArticleText;
  readonly isCancelled: () => boolean;
  answer(): void;
  fail(error: Error): void;
}

/** A worker within this thread whose engine does nothing until the test says so. */
export class FakeThread implements Thread {
  readonly port: Port;
  readonly begun: BegunCall[] = [];
  terminated = false;
  #ended: (reason: string) => void = () => undefined;

  constructor(ready: () => Promise<null> = () => Promise.resolve(null)) {
    const [near, far] = createPortPair(structuredClone);
    this.port = near;
    serveRpc<EngineService>(
      far,
      {
        ready,
        annotate: (article, token) =>
          new Promise((resolve, reject) =>
            this.begun.push({
              article,
              isCancelled: () => token.isCancellationRequested,
              answer: () => resolve({ id: article.id, skipped: null } as Annotations),
              fail: reject,
            }),
          ),
        correct: ({ id }) => ({ annotations: { id, skipped: null } as unknown as Annotations, applied: [] }),
        export: ({ path }) => path,
        importNotes: () => ({ items: [], problems: [] }),
        glance: () => ({ headline: 'A headline', published: unknownDate, language: 'en' }),
        setAside: ({ id, skipped }) => ({ id, skipped }) as Annotations,
      },
      () => Promise.resolve(),
    );
  }

  onEnd(listener: (reason: string) => void): void {
    this.#ended = listener;
  }

  terminate(): void {
    this.terminated = true;
  }

  die(reason: string): void {
    this.#ended(reason);
  }
}

const unknownDate: Published = { date: null, basis: 'unknown', evidence: [], reasons: [], confidence: 0 };
