import * as vscode from 'vscode';
import { CancelledError } from '../base/cancellation';
import { Limiter } from '../base/limiter';
import { LineIndex } from '../base/lineIndex';
import type { Annotations } from '../engine/annotations';
import type { Glance } from '../engine/engine';
import { headlineOf } from '../features/headline';
import type { Reading } from '../features/reading';
import type { EntityItem } from '../features/trees/entityItem';
import { entityItem } from '../features/trees/entityItem';
import type { EngineClient } from '../worker/engineClient';
import type { DecodingProblem } from '../indexing/decodeText';
import { decodeText } from '../indexing/decodeText';
import { rangeOf } from './ranges';
import type { Readings } from './readings';

/** Why there is nothing to say about an article. */
export interface Problem {
  readonly problem: DecodingProblem | 'size' | 'unreadable';
}

/** Somebody or something an article names, as light as it can be kept for all articles at once. */
export interface Named extends Pick<EntityItem, 'name' | 'type' | 'mentions'> {
  /** The article's headline, or its file's name. */
  readonly article: string;
  /** Where it is introduced. */
  readonly location: vscode.Location;
}

/** Larger files are not even loaded, in bytes. */
const LARGEST_FILE = 16_000_000;
/** How many files are looked into at once. */
const GLANCES_AT_ONCE = 4;
/** Readings of closed articles that are kept; each holds its text. */
const MOST_READINGS = 16;
/** What is in an editor goes before either. */
const PRIORITY = { read: 1, glance: 0 };

/** What can be found out about one state of a file. */
interface Kept<T> {
  readonly stamp: string;
  readonly value: Promise<T | Problem>;
}

/**
 * What is known of any article of the workspace, open or not. Found out when it is asked for, kept while the file stays
 * as it is.
 */
export class Library {
  readonly #readings: Readings;
  readonly #engine: EngineClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #limiter = new Limiter(GLANCES_AT_ONCE);
  readonly #glances = new Map<string, Kept<Glance>>();
  readonly #named = new Map<string, Kept<readonly Named[]>>();
  /** Of files that are not open; in the order in which they were asked for last. */
  readonly #closed = new Map<string, Kept<Reading>>();

  constructor(readings: Readings, engine: EngineClient, log: vscode.LogOutputChannel) {
    this.#readings = readings;
    this.#engine = engine;
    this.#log = log;
  }

  /** Finds everything out anew: what is known of articles besides their text has changed. */
  forget(): void {
    this.#glances.clear();
    this.#named.clear();
    this.#closed.clear();
  }

  /** Headline and date. */
  glance(uri: vscode.Uri): Promise<Glance | Problem> {
    const id = uri.toString();
    const ask = (text: string): Promise<Glance> =>
      this.#engine.glance({ id, version: 0, text, priority: () => PRIORITY.glance });
    return this.#limiter.run(() => this.#find(this.#glances, uri, ask));
  }

  /** The snapshot of what the editor holds where the article is open, else of the file, then with version 0. */
  async read(uri: vscode.Uri): Promise<Reading | Problem> {
    const document = openDocument(uri);
    if (document) return (await this.#readings.read(document)) ?? { problem: 'unreadable' };
    const id = uri.toString();
    const [oldest] = this.#closed.keys();
    if (this.#closed.size >= MOST_READINGS && oldest !== undefined) this.#closed.delete(oldest);
    return this.#find(this.#closed, uri, async text => {
      const request = { id, version: 0, text, priority: () => PRIORITY.read };
      return snapshotOf(id, text, await this.#engine.annotate(request));
    });
  }

  /** Who and what the article names; "unreadable" when `token` is cancelled before that is known. */
  named(uri: vscode.Uri, token: vscode.CancellationToken): Promise<readonly Named[] | Problem> {
    return this.#limiter.run(() =>
      this.#find(this.#named, uri, async text => {
        // Under an id of its own, so that it takes the place of no request of somebody who waits for the article itself.
        const request = { id: `named ${uri.toString()}`, version: 0, text, priority: () => PRIORITY.glance };
        return namedIn(snapshotOf(uri.toString(), text, await this.#engine.annotate(request, token)), uri);
      }),
    );
  }

  async #find<T>(
    kept: Map<string, Kept<T>>,
    uri: vscode.Uri,
    ask: (text: string) => Promise<T>,
  ): Promise<T | Problem> {
    const key = uri.toString();
    try {
      const state = await stateOf(uri);
      if ('problem' in state) return state;
      const before = kept.get(key);
      const value = before?.stamp === state.stamp ? before.value : load(state, ask);
      // Last in order is what was asked for last.
      kept.delete(key);
      kept.set(key, { stamp: state.stamp, value });
      return await value;
    } catch (error) {
      kept.delete(key);
      if (!(error instanceof CancelledError)) this.#log.warn(`Could not read ${key}`, error);
      return { problem: 'unreadable' };
    }
  }
}

function snapshotOf(uri: string, text: string, annotations: Annotations): Reading {
  return { uri, version: 0, text, lines: new LineIndex(text), annotations };
}

function namedIn(reading: Reading, uri: vscode.Uri): Named[] {
  const article = headlineOf(reading) ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return reading.annotations.entities.flatMap(entity => {
    const item = entityItem(reading, entity);
    if (!item) return [];
    const { name, type, mentions, span } = item;
    return [{ name, type, mentions, article, location: new vscode.Location(uri, rangeOf(reading, span)) }];
  });
}

/** One state of an article's text, as in the editor or as on disk. */
interface State {
  readonly stamp: string;
  load(): Promise<{ text: string } | Problem>;
}

async function stateOf(uri: vscode.Uri): Promise<State | Problem> {
  const document = openDocument(uri);
  if (document) {
    return {
      stamp: `version ${String(document.version)}`,
      load: () => Promise.resolve({ text: document.getText() }),
    };
  }
  const { mtime, size } = await vscode.workspace.fs.stat(uri);
  if (size > LARGEST_FILE) return { problem: 'size' };
  return {
    stamp: `${String(mtime)} ${String(size)}`,
    load: async () => decodeText(await vscode.workspace.fs.readFile(uri)),
  };
}

async function load<T>(state: State, ask: (text: string) => Promise<T>): Promise<T | Problem> {
  const loaded = await state.load();
  return 'problem' in loaded ? loaded : ask(loaded.text);
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
}
