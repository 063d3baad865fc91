import { expect } from 'chai';
import { createPortPair } from '../../../src/base/port';
import { RpcClient } from '../../../src/base/rpc';
import type { Span } from '../../../src/base/span';
import { CancellationSource } from '../../../src/base/cancellation';
import type { Steps } from '../../../src/base/steps';
import type { Annotations } from '../../../src/engine/annotations';
import type { Article, Engine } from '../../../src/engine/engine';
import type { Correction } from '../../../src/corrections/correction';
import { entity, figure, readingOf, spanOf } from '../../support/annotated';
import type { EngineService } from '../../../src/worker/protocol';
import type { ServerHost } from '../../../src/worker/server';
import { serveEngine } from '../../../src/worker/server';

const identity = { version: '1.2.3', models: { names: 'abc' } };
const TEXT = 'Ana Brell came to Velmouth with 300 people in 20 boats.';
const known = readingOf(TEXT, {
  entities: [
    entity('Ana Brell', [spanOf(TEXT, 'Ana Brell')]),
    entity('Velmouth', [spanOf(TEXT, 'Velmouth')], { id: 'e2', type: 'place' }),
  ],
  figures: [figure(spanOf(TEXT, '300')), figure(spanOf(TEXT, '20'), { id: 'f2' })],
}).annotations;
const article = { id: 'a', version: 3, text: 'Some words.' };

/** An engine that returns what it was given, after the steps of `work`. */
function mirror(work: () => Iterable<undefined> = () => []): Engine {
  return {
    annotate: given => given as unknown as Annotations,
    *annotateInSteps(given): Steps<Annotations> {
      yield* work();
      return given as unknown as Annotations;
    },
    glance: () => {
      throw new Error('no glance');
    },
    reasonToSkip: () => null,
  };
}

/** An engine that knows of `TEXT` what a test says. */
function knowing(annotations: Annotations): Pick<ServerHost, 'load'> {
  const engine = {
    ...mirror(),
    *annotateInSteps(): Steps<Annotations> {
      yield undefined;
      return annotations;
    },
  };
  return { load: () => Promise.resolve({ engine, identity }) };
}

function connect(host: Partial<ServerHost> = {}): RpcClient<EngineService> {
  const [near, far] = createPortPair(structuredClone);
  serveEngine(far, {
    load: () => Promise.resolve({ engine: mirror(), identity }),
    sha256: text => `hash of ${text}`,
    turn: () => Promise.resolve(),
    ...host,
  });
  return new RpcClient(near);
}

describe('serveEngine', () => {
  it('gives the engine the text with its hash', async () => {
    const given = (await connect().call('annotate', article)) as unknown as Article;
    expect(given).to.deep.equal({
      id: 'a',
      text: 'Some words.',
      sha256: 'hash of Some words.',
      published: null,
    });
  });

  it('is ready once the engine is loaded, and answers then what came before', async () => {
    let load = (): void => undefined;
    const client = connect({
      load: () => new Promise(resolve => (load = () => resolve({ engine: mirror(), identity }))),
    });
    const settled: string[] = [];
    const ready = client.call('ready', null).then(() => settled.push('ready'));
    const annotated = client.call('annotate', article).then(() => settled.push('annotated'));
    await new Promise(resolve => setImmediate(resolve));
    expect(settled).to.deep.equal([]);
    load();
    await Promise.all([ready, annotated]);
    expect(settled).to.deep.equal(['ready', 'annotated']);
  });

  it('answers every call with the reason when the engine cannot be loaded', async () => {
    const client = connect({ load: () => Promise.reject(new RangeError('not a model')) });
    for (const call of [client.call('ready', null), client.call('annotate', article)]) {
      const error: unknown = await call.then(
        () => expect.fail('did not reject'),
        (reason: unknown) => reason,
      );
      expect(error).to.have.property('message', 'not a model');
    }
  });

  it('answers when the engine throws', async () => {
    const error: unknown = await connect()
      .call('glance', article)
      .catch((reason: unknown) => reason);
    expect(error).to.have.property('message', 'no glance');
  });

  it('puts an article down that nobody waits for any more', async () => {
    const source = new CancellationSource();
    let steps = 0;
    const engine = mirror(function* () {
      for (;;) {
        if (++steps === 3) source.cancel();
        yield undefined;
      }
    });
    const client = connect({
      load: () => Promise.resolve({ engine, identity }),
      turn: () => new Promise(resolve => setImmediate(resolve)),
    });
    const error: unknown = await client
      .call('annotate', article, source.token)
      .catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'CancelledError');
  });

  it('gives annotations as the reader has them, and says what became of each correction', async () => {
    const correction: Correction = {
      id: 'c1',
      kind: 'changeType',
      scope: 'article',
      words: 'Velmouth',
      type: 'organization',
      anchor: null,
      created: null,
    };
    const request = { ...article, text: TEXT, corrections: [correction] };
    const { annotations, applied } = await connect(knowing(known)).call('correct', request);
    expect(annotations.entities.map(({ name, type }) => `${name}: ${type}`)).to.deep.equal([
      'Ana Brell: person',
      'Velmouth: organization',
    ]);
    expect(applied).to.deep.equal([{ correction, spans: [spanOf(TEXT, 'Velmouth')], lost: false }]);
  });

  it('makes a file for elsewhere, of what was chosen', async () => {
    const options = {
      format: 'csv',
      parts: ['entities'],
      by: 'article',
      now: '2026-01-01T00:00:00Z',
    } as const;
    const request = {
      ...article,
      text: TEXT,
      path: 'a.txt',
      annotations: known,
      notes: [],
      options,
      chosen: null,
    };
    expect(await connect().call('export', request)).to.include('a.txt,,,unknown,Velmouth,place,,,1\r\n');
    const span = spanOf(TEXT, '300');
    const pack = await connect().call('export', {
      ...request,
      options: { ...options, format: 'pack', parts: ['figures'] },
      chosen: [{ part: 'figures', span, note: null }],
    });
    const { items } = JSON.parse(pack) as { items: { words: string; span: Span }[] };
    expect(items.map(({ words, span: where }) => [words, where])).to.deep.equal([['300', span]]);
  });

  it('makes whole annotations for a text the engine is not to see', async () => {
    const skipped = { reason: 'timeout', message: 'too long' } as const;
    expect(await connect().call('setAside', { ...article, skipped })).to.deep.equal({
      schema: 'byline/annotations@1',
      engine: identity,
      id: 'a',
      text: { length: 11, sha256: 'hash of Some words.' },
      language: null,
      skipped,
      anatomy: { blocks: [], sentences: [] },
      published: { date: null, basis: 'unknown', evidence: [], reasons: [], confidence: 0 },
      entities: [],
      quotes: [],
      dates: [],
      figures: [],
    });
  });
});
