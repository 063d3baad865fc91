import * as vscode from 'vscode';
import type { CancellationToken } from '../../base/cancellation';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { ArticleFiles } from '../articleFiles';
import { ClosePass, type CloseProgress, type Outcome } from '../close/closePass';
import type { CloseReading } from '../close/closeReading';
import { closeSetting, onDidChangeCloseSetting } from '../close/closeSetting';
import type { LazyCloseReading } from '../close/lazyCloseReading';
import { LONGEST } from '../close/longest';
import type { Feeder } from './feeder';
import type { HeardCorrections } from './guardedReader';
import { readForIndex } from './readForIndex';

/** Whoever types is not disturbed: nothing is read for so long after a keystroke. Milliseconds. */
const QUIET = 2000;
/** Between two tellings that the index says something else, while there is more to come. Milliseconds. */
const TELL = 10_000;

export interface CloseFeederParts {
  readonly client: FolderClient;
  readonly feeder: Feeder;
  readonly files: ArticleFiles;
  readonly corrections: HeardCorrections;
  readonly close: Pick<LazyCloseReading, 'load'>;
  readonly log: vscode.LogOutputChannel;
  /** Whether somebody waits for the engine. */
  readonly isEngineBusy: () => boolean;
}

/**
 * Has the articles of the folder read closely while nobody waits for anything, where the setting says so: when the index is up to date
 * and at rest, one article at a time. What is left to be read is known to the index alone, so that another window goes on with it.
 */
export class CloseFeeder implements vscode.Disposable {
  readonly #parts: CloseFeederParts;
  readonly #pass: ClosePass;
  readonly #changed = new vscode.EventEmitter<CloseProgress>();
  readonly #indexed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** By article the text that could not be read closely. */
  readonly #failed = new Map<string, string>();
  #reading: CloseReading | undefined;
  #isStopped = false;
  #lastEdit = 0;
  #telling: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;
  /** The index says something else than before. */
  readonly onDidIndex = this.#indexed.event;

  constructor(parts: CloseFeederParts) {
    this.#parts = parts;
    this.#pass = new ClosePass({
      isBusy: () => this.#isBusy(),
      next: but => parts.client.call('unreadClosely', { longest: LONGEST, but }),
      read: (article, token) => this.#read(article, token),
      sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
      tell: progress => this.#tell(progress),
      onTrouble: error => parts.log.warn('The folder cannot be read closely now', error),
    });
    const { workspace } = vscode;
    const changed = (uri: vscode.Uri): void => this.#pass.lookAgain(uri.toString());
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#indexed,
      onDidChangeCloseSetting(() => {
        this.#isStopped = false;
        this.#reading = undefined;
        this.#consider();
      }),
      parts.feeder.onDidChange(() => this.#consider()),
      parts.feeder.onDidIndex(() => this.#pass.lookAgain()),
      parts.files.onDidChangeContent(changed),
      workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.scheme !== 'output') this.#lastEdit = Date.now();
      }),
    );
    this.#consider();
  }

  get progress(): CloseProgress {
    return this.#pass.progress;
  }

  /** For this session, or until the setting changes. */
  stop(): void {
    this.#isStopped = true;
    this.#consider();
  }

  resume(): void {
    this.#isStopped = false;
    this.#consider();
  }

  dispose(): void {
    this.#pass.end('idle');
    clearTimeout(this.#telling);
    this.#subscriptions.dispose();
  }

  #consider(): void {
    if (closeSetting() !== 'folder' || this.#parts.feeder.state.phase !== 'current') this.#pass.end('idle');
    else if (this.#isStopped) this.#pass.end('stopped');
    else if (this.#reading?.isUnavailable) this.#pass.end('failed');
    else this.#pass.begin();
  }

  #isBusy(): boolean {
    const { client, isEngineBusy } = this.#parts;
    const isTyping = Date.now() - this.#lastEdit < QUIET;
    return isTyping || client.isAsked || isEngineBusy() || (this.#reading?.isBusy ?? false);
  }

  async #read(article: string, token: CancellationToken): Promise<Outcome> {
    const { client, close, corrections } = this.#parts;
    const uri = vscode.Uri.parse(article);
    const found = await readForIndex(uri);
    // What an editor holds unsaved is read when it is in sight; what is no text any more is not for here.
    if (found?.kind !== 'text' || found.unsaved) return 'passed';
    const { text } = found.article;
    if (this.#failed.get(article) === text) return 'passed';
    this.#reading = await close.load();
    if (!this.#reading) return 'impossible';
    try {
      const evidence = await this.#reading.readAside(article, text, token);
      if (!evidence) return 'again';
      const request = { ...found.article, corrections: await corrections.of(uri), evidence };
      const { changed } = await client.call('put', { ...request, onlyIfKnown: true });
      return changed ? 'read' : 'passed';
    } catch (error) {
      this.#failed.set(article, text);
      this.#parts.log.warn(`Could not read ${article} closely`, error);
      return this.#reading.isUnavailable ? 'impossible' : 'passed';
    }
  }

  #tell(progress: CloseProgress): void {
    this.#changed.fire(progress);
    if (progress.phase === 'reading') this.#telling ??= setTimeout(() => this.#announce(), TELL);
    else if (this.#telling !== undefined) this.#announce();
  }

  #announce(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#indexed.fire();
  }
}
