import * as vscode from 'vscode';
import { FolderClient } from '../../worker/folder/folderClient';
import type { Elsewhere } from '../../features/cards/card';
import type { Thread } from '../../worker/thread';
import { announce } from '../announce';
import type { ArticleFiles } from '../articleFiles';
import type { LazyCloseReading } from '../close/lazyCloseReading';
import type { Readings } from '../readings';
import { CastTree } from './castTree';
import { Feeder } from './feeder';
import type { FoundClosely, HeardCorrections } from './guardedReader';
import type { Here } from './elsewhere';
import { elsewhereOnCard, placesElsewhere, showElsewhere } from './elsewhere';
import { filterCast, registerRowCommands, sortCast } from './folderCommands';
import { folderSymbols, resolveFolderSymbol } from './folderSymbols';
import type { ArticlesShown, ChosenArticles } from '../articlesShown';
import type { ReadingState } from '../readingState';
import type { ArticlesView } from './articlesCommands';
import { filterArticles, sortArticles } from './articlesCommands';
import { chooseArticles } from './chooseArticles';
import { CloseFeeder } from './closeFeeder';
import { closeWords, stateWords } from './folderWords';
import type { FolderCommand } from './lazyFolder';
import { exportLedger, filterLedger, orderLedger } from './ledgerCommands';
import type { ReaderChecks } from './ledgerTree';
import { LedgerTree } from './ledgerTree';
import { RedrawTimer } from './redrawTimer';
import { searchFolder } from './searchCommand';
import type { SearchAbout, SearchItem } from './searchItems';
import { itemsAbout, searchItems } from './searchItems';

/** What the folder's part of the extension is given by the rest. */
export interface FolderParts {
  readonly files: ArticleFiles;
  readonly corrections: HeardCorrections;
  readonly evidence: FoundClosely;
  readonly readings: Readings;
  readonly log: vscode.LogOutputChannel;
  /** Where the index may be kept; undefined where VS Code keeps nothing for the workspace. */
  readonly storage: vscode.Uri | undefined;
  readonly memory: vscode.Memento;
  readonly startThread: () => Thread | Promise<Thread>;
  readonly reading: Pick<ReadingState, 'isRead' | 'forget'>;
  readonly articlesTree: ArticlesView;
  readonly checks: ReaderChecks;
  readonly close: Pick<LazyCloseReading, 'load'>;
  /** Whether somebody waits for the engine. */
  readonly isEngineBusy: () => boolean;
}

/** Set while the reader wants no index of this workspace. */
const STOPPED_KEY = 'byline.folderStopped';

/** The index of the workspace: what keeps it up to date, and all that is shown of it. */
export class Folder implements vscode.Disposable {
  readonly client: FolderClient;
  readonly feeder: Feeder;
  readonly closeFeeder: CloseFeeder;
  readonly cast: CastTree;
  readonly ledger: LedgerTree;
  readonly #parts: FolderParts;
  readonly #show: (words: string | undefined) => void;
  readonly #subscriptions: vscode.Disposable;

  /** `show` is given what the views say above their rows. */
  constructor(parts: FolderParts, show: (words: string | undefined) => void) {
    this.#parts = parts;
    this.#show = show;
    const { files, corrections, evidence, log, storage, startThread, articlesTree, checks } = parts;
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
    this.feeder = new Feeder(this.client, files, corrections, evidence, log);
    this.cast = new CastTree(this.client, this.feeder);
    this.ledger = new LedgerTree(this.client, this.feeder, checks);
    this.closeFeeder = new CloseFeeder({ ...parts, client: this.client, feeder: this.feeder });
    this.#subscriptions = vscode.Disposable.from(
      this.client,
      this.feeder,
      this.closeFeeder,
      this.cast,
      this.ledger,
      registerRowCommands(this.cast, this.ledger),
      new RedrawTimer(this.feeder, () => articlesTree.chooseAgain()),
      this.feeder.onDidChange(() => this.#tell()),
      this.closeFeeder.onDidChange(() => this.#tell()),
      this.closeFeeder.onDidIndex(() => this.#redraw()),
    );
  }

  /** Whether the reader stopped it, or had it forgotten. */
  get isStopped(): boolean {
    return this.#parts.memory.get(STOPPED_KEY, false);
  }

  /** Brings the index up to date and keeps it so, unless the reader wants none. */
  async start(): Promise<void> {
    if (!this.isStopped) await this.feeder.start();
    this.#tell();
  }

  /** Null where no other article has the name. */
  elsewhere(shown: vscode.Uri, here: Here): Promise<Elsewhere | null> {
    return elsewhereOnCard(this.client, shown, here);
  }

  placesElsewhere(shown: vscode.Uri, here: Here): Promise<vscode.Location[]> {
    return placesElsewhere(this.client, shown, here);
  }

  symbols(query: string, most: number): Promise<vscode.SymbolInformation[]> {
    return folderSymbols(this.client, query, most);
  }

  resolveSymbol(symbol: vscode.SymbolInformation): Promise<vscode.SymbolInformation> {
    return resolveFolderSymbol(symbol);
  }

  /** What the box of "Search the Folder" lists for a query. */
  search(query: string): Promise<SearchItem[]> {
    return searchItems(this.client, query);
  }

  /** What it lists of somebody found. */
  searchAbout(about: SearchAbout): Promise<SearchItem[]> {
    return itemsAbout(this.client, about);
  }

  async carryOut(command: FolderCommand, values: readonly unknown[]): Promise<void> {
    switch (command) {
      case 'byline.indexFolder':
        return this.resume();
      case 'byline.stopIndexing':
        return this.stop();
      case 'byline.stopReadingClosely':
        return this.closeFeeder.stop();
      case 'byline.readFolderClosely':
        return this.closeFeeder.resume();
      case 'byline.forgetFolder':
        return this.forget();
      case 'byline.showElsewhere':
        return showElsewhere(this.client, this.#parts.readings, values);
      case 'byline.sortArticles':
        return sortArticles(this.#parts.articlesTree);
      case 'byline.filterArticles':
        return filterArticles(this.#parts.articlesTree);
      case 'byline.sortCast':
        return sortCast(this.cast);
      case 'byline.filterCast':
        return filterCast(this.cast);
      case 'byline.orderLedger':
        return orderLedger(this.ledger);
      case 'byline.filterLedger':
        return filterLedger(this.ledger);
      case 'byline.exportLedger':
        return exportLedger(this.client, this.ledger);
      case 'byline.searchFolder':
        searchFolder(this.client);
        return;
    }
  }

  async resume(): Promise<void> {
    await this.#parts.memory.update(STOPPED_KEY, undefined);
    await this.feeder.start();
  }

  async stop(): Promise<void> {
    await this.#parts.memory.update(STOPPED_KEY, true);
    this.feeder.stop();
  }

  /** Removes the index and what is known of the reader's way through the articles, once they said that it may go. */
  async forget(): Promise<void> {
    const { reading } = this.#parts;
    const { t } = vscode.l10n;
    const forget = t('Forget');
    const answer = await vscode.window.showWarningMessage(
      t('Forget this folder?'),
      {
        modal: true,
        detail: t(
          'The index is removed, and which articles were read and how far. Notes and corrections stay.',
        ),
      },
      forget,
    );
    if (answer !== forget) return;
    await this.stop();
    await this.client.forget();
    await reading.forget();
    this.#redraw();
    announce(t('Byline has forgotten this folder'));
  }

  /** Those of the articles that the view "Articles" is to show. */
  chooseArticles(shown: ArticlesShown, most: number): Promise<ChosenArticles> {
    const { reading } = this.#parts;
    return chooseArticles(this.client, uri => reading.isRead(uri), shown, most);
  }

  #redraw(): void {
    this.cast.refresh();
    this.ledger.refresh();
    this.#parts.articlesTree.chooseAgain();
  }

  #tell(): void {
    const { state } = this.feeder;
    const { progress } = this.closeFeeder;
    this.#show(stateWords(state) ?? closeWords(progress));
    void vscode.commands.executeCommand('setContext', 'byline.folder', state.phase);
    void vscode.commands.executeCommand('setContext', 'byline.closePass', progress.phase);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
