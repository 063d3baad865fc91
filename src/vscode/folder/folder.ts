import * as vscode from 'vscode';
import { FolderClient } from '../../worker/folder/folderClient';
import type { Thread } from '../../worker/thread';
import { announce } from '../announce';
import type { ArticleFiles } from '../articleFiles';
import { CastTree } from './castTree';
import { Feeder } from './feeder';
import { filterCast, registerRowCommands, sortCast } from './folderCommands';
import type { FolderCommand } from './lazyFolder';

/** What the folder's part of the extension is given by the rest. */
export interface FolderParts {
  readonly files: ArticleFiles;
  readonly log: vscode.LogOutputChannel;
  /** Where the index may be kept; undefined where VS Code keeps nothing for the workspace. */
  readonly storage: vscode.Uri | undefined;
  readonly memory: vscode.Memento;
  readonly startThread: () => Thread | Promise<Thread>;
  /** Forgets what the reader has read in this workspace, and how far. */
  readonly forgetReading: () => Promise<void>;
}

/** Set while the reader wants no index of this workspace. */
const STOPPED_KEY = 'byline.folderStopped';

/** The index of the workspace: what keeps it up to date, and all that is shown of it. */
export class Folder implements vscode.Disposable {
  readonly client: FolderClient;
  readonly feeder: Feeder;
  readonly cast: CastTree;
  readonly #memory: vscode.Memento;
  readonly #forgetReading: () => Promise<void>;
  readonly #subscriptions: vscode.Disposable;

  constructor({ files, log, storage, memory, startThread, forgetReading }: FolderParts) {
    this.#forgetReading = forgetReading;
    this.#memory = memory;
    // Where the storage is none of the file system (the web), the index lives as long as the window.
    const folder = storage?.scheme === 'file' ? storage.fsPath : null;
    this.client = new FolderClient({
      start: startThread,
      folder,
      onTrouble: message => log.warn(message),
      onLoss: () => {
        if (folder === null) this.feeder.startOver();
      },
    });
    this.feeder = new Feeder(this.client, files, log);
    this.cast = new CastTree(this.client, this.feeder);
    this.#subscriptions = vscode.Disposable.from(
      this.client,
      this.feeder,
      this.cast,
      registerRowCommands(this.cast),
    );
  }

  /** Whether the reader stopped it, or had it forgotten. */
  get isStopped(): boolean {
    return this.#memory.get(STOPPED_KEY, false);
  }

  /** Brings the index up to date and keeps it so, unless the reader wants none. */
  async start(): Promise<void> {
    if (!this.isStopped) await this.feeder.start();
  }

  async carryOut(command: FolderCommand): Promise<void> {
    switch (command) {
      case 'byline.indexFolder':
        return this.resume();
      case 'byline.stopIndexing':
        return this.stop();
      case 'byline.forgetFolder':
        return this.forget();
      case 'byline.sortCast':
        return sortCast(this.cast);
      case 'byline.filterCast':
        return filterCast(this.cast);
    }
  }

  async resume(): Promise<void> {
    await this.#memory.update(STOPPED_KEY, undefined);
    await this.feeder.start();
  }

  async stop(): Promise<void> {
    await this.#memory.update(STOPPED_KEY, true);
    this.feeder.stop();
  }

  async forget(): Promise<void> {
    await this.stop();
    await this.client.forget();
    await this.#forgetReading();
    this.cast.refresh();
    announce(vscode.l10n.t('Byline has forgotten this folder'));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
