import * as vscode from 'vscode';
import { CancelledError } from '../base/cancellation';
import { LineIndex } from '../base/lineIndex';
import type { Reading } from '../features/reading';
import type { EngineClient } from '../worker/engineClient';
import type { Articles } from './articles';

/** A new snapshot of an open article; undefined when the document ceased to be one, was closed or could not be read. */
export interface ReadingChange {
  readonly document: vscode.TextDocument;
  readonly reading: Reading | undefined;
}

/** How long the text must rest before it is read again, in milliseconds: a short one is cheap to read. */
const REST = { short: 100, long: 250, shortLength: 20_000 };

/** What is known of one open article. */
interface Entry {
  readonly document: vscode.TextDocument;
  reading: Reading | undefined;
  pending: { readonly version: number; readonly done: Promise<void>; cancel(): void } | undefined;
  /** The version the engine could not read; it is not asked for the same one again. */
  failed: number | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Keeps the snapshots of the open articles. Articles in sight are read by themselves and again after edits; others
 * when somebody asks. An answer for an older version of a document is dropped.
 */
export class Readings implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #engine: EngineClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<ReadingChange>();
  readonly #renewed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#changed.event;
  /** What is known of texts besides themselves has changed; those in sight are being read anew. */
  readonly onDidRenew = this.#renewed.event;

  constructor(articles: Articles, engine: EngineClient, log: vscode.LogOutputChannel) {
    this.#articles = articles;
    this.#engine = engine;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#renewed,
      vscode.workspace.onDidChangeTextDocument(event => this.#schedule(event.document, rest(event.document))),
      vscode.workspace.onDidOpenTextDocument(document => this.#schedule(document, 0)),
      vscode.workspace.onDidCloseTextDocument(document => this.#drop(document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#scheduleVisible()),
      articles.onDidChange(() => this.#reconsider()),
    );
    this.#scheduleVisible();
  }

  /** The snapshot of exactly the document's current version, if there is one. */
  get(document: vscode.TextDocument): Reading | undefined {
    const reading = this.latest(document);
    return reading?.version === document.version ? reading : undefined;
  }

  /** The last snapshot; its `version` says of which version, maybe an older one than the document's. */
  latest(document: vscode.TextDocument): Reading | undefined {
    return this.#entries.get(document.uri.toString())?.reading;
  }

  /** Whether the engine could not read the document as it is; the log says why. */
  hasFailed(document: vscode.TextDocument): boolean {
    return this.#entries.get(document.uri.toString())?.failed === document.version;
  }

  /**
   * Waits for the snapshot of the document's current version. Undefined when the document is no article, when the
   * engine failed on it, or when `token` is cancelled meanwhile.
   */
  async read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Reading | undefined> {
    while (!document.isClosed && !token?.isCancellationRequested && this.#articles.isArticle(document)) {
      const reading = this.get(document);
      if (reading) return reading;
      if (this.hasFailed(document)) return undefined;
      const entry = this.#entry(document);
      await untilCancelled(this.#annotate(entry), token);
    }
    return undefined;
  }

  /** Reads an open article anew though its text is the same, because something else changed what is known of it. */
  async readAgain(uri: vscode.Uri): Promise<void> {
    const entry = this.#entries.get(uri.toString());
    if (!entry) return;
    entry.pending?.cancel();
    entry.pending = undefined;
    await this.#annotate(entry);
  }

  /** Reads what is open anew: what is known of it besides its text has changed. */
  renew(): void {
    for (const entry of this.#entries.values()) {
      entry.pending?.cancel();
      entry.pending = undefined;
      entry.failed = undefined;
      // It stays to be shown until there is another one, but no longer counts as that of the current version.
      if (entry.reading) entry.reading = { ...entry.reading, version: -1 };
    }
    this.#scheduleVisible();
    this.#renewed.fire();
  }

  dispose(): void {
    for (const entry of this.#entries.values()) release(entry);
    this.#entries.clear();
    this.#subscriptions.dispose();
  }

  #entry(document: vscode.TextDocument): Entry {
    const key = document.uri.toString();
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { document, reading: undefined, pending: undefined, failed: undefined, timer: undefined };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #scheduleVisible(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#schedule(editor.document, 0);
  }

  /** Reads the document after `delay` milliseconds without a further edit, if it is an article and in sight then. */
  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!this.#articles.isArticle(document) || this.get(document)) return;
    const entry = this.#entry(document);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      if (isVisible(document) && !this.get(document) && !this.hasFailed(document)) void this.#annotate(entry);
    }, delay);
  }

  #annotate(entry: Entry): Promise<void> {
    const version = entry.document.version;
    if (entry.pending?.version === version) return entry.pending.done;
    entry.pending?.cancel();
    clearTimeout(entry.timer);
    const source = new vscode.CancellationTokenSource();
    const done = this.#ask(entry, version, source.token).finally(() => {
      if (entry.pending?.done === done) entry.pending = undefined;
      source.dispose();
    });
    entry.pending = { version, done, cancel: () => source.cancel() };
    return done;
  }

  async #ask(entry: Entry, version: number, token: vscode.CancellationToken): Promise<void> {
    const { document } = entry;
    const uri = document.uri.toString();
    const text = document.getText();
    try {
      const annotations = await this.#engine.annotate(
        { id: uri, version, text, priority: () => priority(document) },
        token,
      );
      if (document.version !== version || this.#entries.get(uri) !== entry) return;
      entry.reading = { uri, version, text, lines: new LineIndex(text), annotations };
      this.#changed.fire({ document, reading: entry.reading });
    } catch (error) {
      if (error instanceof CancelledError) return;
      this.#log.error(`Could not read ${uri}`, error);
      if (document.version !== version || this.#entries.get(uri) !== entry) return;
      entry.failed = version;
      entry.reading = undefined;
      this.#changed.fire({ document, reading: undefined });
    }
  }

  #reconsider(): void {
    for (const { document } of [...this.#entries.values()]) {
      if (!this.#articles.isArticle(document)) this.#drop(document);
    }
    this.#scheduleVisible();
  }

  #drop(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const entry = this.#entries.get(key);
    if (!entry) return;
    release(entry);
    this.#entries.delete(key);
    this.#changed.fire({ document, reading: undefined });
  }
}

function release(entry: Entry): void {
  clearTimeout(entry.timer);
  entry.pending?.cancel();
}

function rest(document: vscode.TextDocument): number {
  // The end's offset is the length without making a copy of the text at every keystroke.
  const length = document.offsetAt(new vscode.Position(document.lineCount, 0));
  return length <= REST.shortLength ? REST.short : REST.long;
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some(editor => editor.document === document);
}

/** The active editor's article comes first, then those in sight. */
function priority(document: vscode.TextDocument): number {
  if (vscode.window.activeTextEditor?.document === document) return 3;
  return isVisible(document) ? 2 : 1;
}

/** Settles when `work` does or when `token` is cancelled, whichever comes first. */
function untilCancelled(work: Promise<void>, token: vscode.CancellationToken | undefined): Promise<void> {
  if (!token) return work;
  return new Promise(resolve => {
    const listener = token.onCancellationRequested(() => resolve());
    void work.finally(() => {
      listener.dispose();
      resolve();
    });
  });
}
