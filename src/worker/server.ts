import type { Port } from '../base/port';
import { serveRpc } from '../base/rpc';
import type { Annotations, Skipped } from '../engine/annotations';
import { applyCorrections } from '../corrections/applyCorrections';
import { SCHEMA } from '../engine/annotations';
import type { Article, Engine } from '../engine/engine';
import { importNotes } from '../export/importNotes';
import { exportAs } from '../export/exportAs';
import { inSlices } from './inSlices';
import type { ArticleText, EngineService, ExportRequest } from './protocol';

export interface LoadedEngine {
  readonly engine: Engine;
  /** What the engine's annotations say made them. */
  readonly identity: Annotations['engine'];
}

/** What the server needs of the thread it runs in. */
export interface ServerHost {
  load(): Promise<LoadedEngine>;
  /** SHA-256 in hex of the text in UTF-8. */
  sha256(text: string): string | Promise<string>;
  /** Resolves after the messages that have already arrived. */
  turn(): Promise<void>;
}

/** Puts the engine behind a port. It is loaded at once; requests that come before it is ready wait for it. */
export function serveEngine(port: Port, host: ServerHost): void {
  const loaded = host.load();
  // Whoever calls is told by the answer; without a call there is nobody to tell.
  loaded.catch(() => undefined);
  const articleOf = async ({ id, text, published, evidence }: ArticleText): Promise<Article> => ({
    id,
    text,
    sha256: await host.sha256(text),
    published: published ?? null,
    ...(evidence && { evidence }),
  });
  const turn = (): Promise<void> => host.turn();
  serveRpc<EngineService>(
    port,
    {
      ready: async () => {
        await loaded;
        return null;
      },
      annotate: async (request, token) => {
        const { engine } = await loaded;
        return inSlices(engine.annotateInSteps(await articleOf(request)), turn, token);
      },
      correct: async (request, token) => {
        const { engine } = await loaded;
        const found = await inSlices(engine.annotateInSteps(await articleOf(request)), turn, token);
        return applyCorrections(request.text, found, request.corrections);
      },
      export: exported,
      importNotes: request => importNotes(request, () => `urn:uuid:${crypto.randomUUID()}`),
      glance: async ({ id, text, published }) =>
        (await loaded).engine.glance({ id, text, sha256: '', published: published ?? null }),
      setAside: async request => setAside(await articleOf(request), (await loaded).identity, request.skipped),
    },
    turn,
  );
}

function setAside(
  { id, text, sha256 }: Article,
  engine: Annotations['engine'],
  skipped: Skipped,
): Annotations {
  return {
    schema: SCHEMA,
    engine,
    id,
    text: { length: text.length, sha256 },
    language: null,
    skipped,
    anatomy: { blocks: [], sentences: [] },
    published: { date: null, basis: 'unknown', evidence: [], reasons: [], confidence: 0 },
    entities: [],
    quotes: [],
    dates: [],
    figures: [],
  };
}

function exported({ path, text, annotations, notes, options, chosen }: ExportRequest): string {
  return exportAs(
    [{ path, text, annotations, notes }],
    options,
    ({ part, span, note }) =>
      chosen === null ||
      chosen.some(
        one => one.part === part && one.note === note && one.span[0] === span[0] && one.span[1] === span[1],
      ),
  );
}
