import * as vscode from 'vscode';
import { CancelledError } from '../../base/cancellation';
import { Limiter } from '../../base/limiter';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { CorrectedFile } from '../../worker/folder/folderService';
import { FolderWorkerDiedError } from '../../worker/folder/folderClient';
import type { ArticleFiles } from '../articleFiles';
import { editorsFirst } from './editorsFirst';
import { GuardedReader, type FoundClosely, type HeardCorrections } from './guardedReader';
import { Ignored } from './ignored';
import { stateOf } from './readForIndex';

/** How far the index is: reading, up to date, stopped by the reader, or impossible. */
export interface FeedState {
  readonly phase: 'looking' | 'reading' | 'current' | 'stopped' | 'failed';
  /** Files looked at, of how many. */
  readonly done: number;
  readonly total: number;
}

/** So many files are asked for their state at once. */
const STATES_AT_ONCE = 32;
/** Whoever types is not disturbed: the rest of the folder waits for so long after a keystroke. Milliseconds. */
const QUIET = 500;
/** Unsaved text is read when it has rested for so long. Milliseconds. */
const REST = 700;
/** Between two tellings of how far it is. Milliseconds. */
const TELL = 250;

/**
 * Brings the index of the workspace up to date and keeps it so: the files that ArticleFiles lists and git does not ignore, those
 * in editors first, unsaved text as it stands. One article goes to the worker at a time.
 */
export class Feeder implements vscode.Disposable {
  readonly #client: FolderClient;
  readonly #files: ArticleFiles;
  readonly #corrections: HeardCorrections;
  readonly #close: FoundClosely;
  readonly #reader: GuardedReader;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<FeedState>();
  readonly #indexed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listed = new Map<string, vscode.Uri>();
  /** What has just changed, and what a look at the folder found; both in order. */
  readonly #urgent = new Map<string, vscode.Uri>();
  readonly #waiting = new Map<string, vscode.Uri>();
  #ignored = new Ignored();
  #state: FeedState = { phase: 'stopped', done: 0, total: 0 };
  #working: Promise<void> | undefined;
  #looking: Promise<void> | undefined;
  #lastEdit = 0;
  #tellTimer: ReturnType<typeof setTimeout> | undefined;
  #news = false;

  /** How far it is. */
  readonly onDidChange = this.#changed.event;
  /** The index says something else than before. */
  readonly onDidIndex = this.#indexed.event;

  constructor(
    client: FolderClient,
    files: ArticleFiles,
    corrections: HeardCorrections,
    close: FoundClosely,
    log: vscode.LogOutputChannel,
  ) {
    this.#client = client;
    this.#files = files;
    this.#corrections = corrections;
    this.#close = close;
    this.#reader = new GuardedReader(client, corrections, close);
    this.#log = log;
    close.tell(article => this.#readSoon(vscode.Uri.parse(article), 0));
    const { workspace } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#indexed,
      files.onDidChangeContent(uri => this.#readSoon(uri, 0)),
      files.onDidChangeList(() => void this.#reconcile()),
      corrections.onDidChange(() => void this.#correct()),
      workspace.onDidSaveTextDocument(({ uri }) => this.#readSoon(uri, 0)),
      workspace.onDidChangeTextDocument(({ document }) => {
        // What a log says is no typing.
        if (document.uri.scheme !== 'output') this.#lastEdit = Date.now();
        this.#readSoon(document.uri, REST);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#reader.isUnsaved(uri)) this.#readSoon(uri, 0);
      }),
    );
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Looks at every file, and follows them from then on. */
  async start(): Promise<void> {
    if (this.#isGoing) return;
    await this.#begin();
  }

  /** Looks at every file again: the index has been lost. */
  startOver(): void {
    if (this.#isGoing) void this.#begin();
  }

  /** Leaves the index as it is. */
  stop(): void {
    this.#urgent.clear();
    this.#waiting.clear();
    this.#listed.clear();
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#resting.clear();
    this.#tell({ phase: 'stopped', done: 0, total: 0 });
  }

  dispose(): void {
    this.stop();
    clearTimeout(this.#tellTimer);
    this.#subscriptions.dispose();
  }

  get #isGoing(): boolean {
    return this.#state.phase !== 'stopped' && this.#state.phase !== 'failed';
  }

  async #begin(): Promise<void> {
    this.#ignored = new Ignored();
    this.#tell({ phase: 'looking', done: 0, total: 0 });
    await (this.#looking = this.#look().catch((error: unknown) => this.#fail(error)));
  }

  async #look(): Promise<void> {
    const uris = await this.#notIgnored(await this.#files.list());
    for (const uri of uris) this.#listed.set(uri.toString(), uri);
    const limiter = new Limiter(STATES_AT_ONCE);
    const states = await Promise.all(uris.map(uri => limiter.run(() => stateOf(uri))));
    const files = await this.#corrected(states.filter(state => state !== null));
    const { read } = await this.#client.call('check', { files });
    if (!this.#isGoing) return;
    for (const uri of editorsFirst(read)) {
      const known = this.#listed.get(uri);
      if (known) this.#waiting.set(uri, known);
    }
    this.#state = { ...this.#state, total: this.#waiting.size };
    this.#news = true;
    for (const article of this.#close.articles) this.#readSoon(vscode.Uri.parse(article), 0);
    this.#work();
  }

  /** Files came or went: what is listed otherwise than before is all that is looked at. */
  async #reconcile(): Promise<void> {
    if (!this.#isGoing) return;
    // A look that is under way began with the list as it was.
    await this.#looking;
    const uris = await this.#notIgnored(await this.#files.list());
    if (!this.#isGoing) return;
    const now = new Map(uris.map(uri => [uri.toString(), uri]));
    const gone = [...this.#listed.keys()].filter(uri => !now.has(uri));
    for (const [key, uri] of now) if (!this.#listed.has(key)) this.#waiting.set(key, uri);
    for (const key of gone) {
      this.#listed.delete(key);
      this.#waiting.delete(key);
      this.#urgent.delete(key);
    }
    for (const [key, uri] of now) this.#listed.set(key, uri);
    if (gone.length > 0) {
      await this.#client.call('remove', { uris: gone }).catch((error: unknown) => this.#fail(error));
      this.#news = true;
    }
    this.#work();
  }

  /** The reader put something right, or took that back: what it reaches is read again. */
  async #correct(): Promise<void> {
    await this.#looking;
    if (!this.#isGoing) return;
    try {
      const files = await this.#corrected([...this.#listed.keys()].map(uri => ({ uri })));
      const { read } = await this.#client.call('amended', { files });
      if (!this.#isGoing) return;
      for (const uri of read) {
        const listed = this.#listed.get(uri);
        if (listed) this.#waiting.set(uri, listed);
      }
      this.#work();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The same files, each with what the reader put right about it. */
  #corrected<File extends CorrectedFile>(files: readonly File[]): Promise<File[]> {
    return Promise.all(
      files.map(async file => {
        const corrections = await this.#corrections.of(vscode.Uri.parse(file.uri));
        return corrections.length === 0 ? file : { ...file, corrections };
      }),
    );
  }

  async #notIgnored(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
    const ignored = await Promise.all(uris.map(uri => this.#ignored.has(uri)));
    return uris.filter((_, at) => !ignored[at]);
  }

  #readSoon(uri: vscode.Uri, rest: number): void {
    const key = uri.toString();
    const listed = this.#listed.get(key);
    if (!listed) return;
    clearTimeout(this.#resting.get(key));
    this.#resting.delete(key);
    const read = (): void => {
      this.#resting.delete(key);
      this.#reader.changed(listed);
      this.#urgent.set(key, listed);
      this.#work();
    };
    if (rest === 0) read();
    else this.#resting.set(key, setTimeout(read, rest));
  }

  #work(): void {
    this.#working ??= this.#empty()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#working = undefined;
        if (this.#isGoing && this.#urgent.size + this.#waiting.size > 0) this.#work();
      });
  }

  async #empty(): Promise<void> {
    for (let uri = await this.#next(); uri && this.#isGoing; uri = await this.#next()) {
      const read = await this.#reader.read(uri);
      if (read === 'again') this.#waiting.set(uri.toString(), uri);
      this.#news ||= read === 'news';
      if (!this.#isGoing) return;
      const left = this.#urgent.size + this.#waiting.size;
      const done = this.#state.done + 1;
      if (left > 0) this.#tell({ phase: 'reading', done, total: done + left });
    }
    if (this.#isGoing) this.#tell({ phase: 'current', done: 0, total: 0 });
  }

  /** What changed goes first, the rest when nobody types. */
  async #next(): Promise<vscode.Uri | undefined> {
    for (;;) {
      const queue = this.#urgent.size > 0 ? this.#urgent : this.#waiting;
      const [first] = queue;
      if (!first) return undefined;
      if (queue === this.#urgent || Date.now() - this.#lastEdit > QUIET) {
        queue.delete(first[0]);
        return first[1];
      }
      await new Promise(resolve => setTimeout(resolve, QUIET / 4));
    }
  }

  #fail(error: unknown): void {
    if (error instanceof CancelledError) return;
    // Another worker is asked to go on, unless it does not start either.
    if (error instanceof FolderWorkerDiedError && this.#isGoing) {
      void this.#begin();
      return;
    }
    this.#log.error('The index of the folder cannot be kept', error);
    this.#tell({ phase: 'failed', done: 0, total: 0 });
  }

  /** Told at once when it begins, ends or fails; how far it is only now and then. */
  #tell(state: FeedState): void {
    const same = state.phase === this.#state.phase;
    this.#state = state;
    if (!same) {
      clearTimeout(this.#tellTimer);
      this.#tellTimer = undefined;
      this.#announce();
    } else {
      this.#tellTimer ??= setTimeout(() => {
        this.#tellTimer = undefined;
        this.#announce();
      }, TELL);
    }
  }

  #announce(): void {
    this.#changed.fire(this.#state);
    if (!this.#news) return;
    this.#news = false;
    this.#indexed.fire();
  }
}
