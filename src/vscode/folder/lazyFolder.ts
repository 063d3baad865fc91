import * as vscode from 'vscode';
import type { Elsewhere, EntityCard } from '../../features/cards/card';
import type { ArticlesShown, ChosenArticles } from '../articlesShown';
import type { LoadBundle } from '../bundles';
import type { Here } from './elsewhere';
import type { Folder, FolderParts } from './folder';
import { LazyTree } from './lazyTree';

/** How long after the first article was read the others are looked at, in milliseconds: what the reader waits for comes first. */
const AFTER_FIRST = 1000;
/** So long a card waits for what the folder says, in milliseconds. */
const PATIENCE = 200;
const SWITCH = 'folderIndex';

/** Commands that package.json names and the folder's own bundle carries out. */
const COMMANDS = [
  'byline.indexFolder',
  'byline.stopIndexing',
  'byline.stopReadingClosely',
  'byline.readFolderClosely',
  'byline.forgetFolder',
  'byline.sortArticles',
  'byline.filterArticles',
  'byline.sortCast',
  'byline.filterCast',
  'byline.showElsewhere',
  'byline.orderLedger',
  'byline.filterLedger',
  'byline.exportLedger',
  'byline.searchFolder',
] as const;
export type FolderCommand = (typeof COMMANDS)[number];

/**
 * The index of the workspace as the rest of the extension sees it: loaded when a view of it is opened, a command asks for it, or
 * some while after the first article was read. Switched off, or where no folder is open, there is none.
 */
export class LazyFolder implements vscode.Disposable {
  readonly #load: LoadBundle;
  readonly #parts: FolderParts;
  readonly #cast: LazyTree;
  readonly #ledger: LazyTree;
  readonly #subscriptions: vscode.Disposable;
  #folder: Promise<Folder> | undefined;
  #opened: Folder | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(load: LoadBundle, parts: FolderParts) {
    this.#load = load;
    this.#parts = parts;
    this.#cast = new LazyTree('byline.cast', async () => (await this.open())?.cast);
    this.#ledger = new LazyTree('byline.ledger', async () => (await this.open())?.ledger);
    this.#subscriptions = vscode.Disposable.from(
      this.#cast,
      this.#ledger,
      parts.readings.onDidChange(() => {
        if (!this.#folder) this.#soon ??= setTimeout(() => void this.open(), AFTER_FIRST);
      }),
      ...COMMANDS.map(command =>
        vscode.commands.registerCommand(command, async (...values: unknown[]) => {
          const folder = await this.#wanted();
          await folder?.carryOut(command, values);
        }),
      ),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(`byline.${SWITCH}`)) void this.#switch();
      }),
    );
  }

  /** What is there already, for answers that must not wait. */
  get opened(): Folder | undefined {
    return isOn() ? this.#opened : undefined;
  }

  /** The same where it knows every article. */
  get current(): Folder | undefined {
    return this.opened?.feeder.state.phase === 'current' ? this.opened : undefined;
  }

  /** What a card says of other articles; null also where that is not known in time: a card does not wait. */
  async elsewhere(shown: vscode.Uri, { name, type }: EntityCard): Promise<Elsewhere | null> {
    const found = this.opened?.elsewhere(shown, { name, type }).catch(() => null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>(resolve => (timer = setTimeout(() => resolve(null), PATIENCE)));
    const answer = await Promise.race([found ?? null, late]);
    clearTimeout(timer);
    return answer;
  }

  /** Those of the articles that fit; undefined where there is no index. */
  async chooseArticles(shown: ArticlesShown, most: number): Promise<ChosenArticles | undefined> {
    return (await this.open())?.chooseArticles(shown, most);
  }

  /** Mentions in the other articles; none where there is no index. */
  async placesElsewhere(shown: vscode.Uri, here: Here): Promise<vscode.Location[]> {
    try {
      return (await this.opened?.placesElsewhere(shown, here)) ?? [];
    } catch (error) {
      this.#parts.log.warn('The other articles cannot be asked', error);
      return [];
    }
  }

  /** Undefined where there is none to be had. It is brought up to date from then on. */
  async open(): Promise<Folder | undefined> {
    if (!isOn()) return undefined;
    this.#folder ??= this.#create();
    try {
      return await this.#folder;
    } catch (error) {
      this.#folder = undefined;
      this.#parts.log.error('The index of the folder cannot be loaded', error);
      return undefined;
    }
  }

  dispose(): void {
    clearTimeout(this.#soon);
    this.#opened?.dispose();
    this.#subscriptions.dispose();
  }

  async #create(): Promise<Folder> {
    const { Folder } = await this.#load('folder');
    const folder = new Folder(this.#parts, words => {
      this.#cast.tell(words);
      this.#ledger.tell(words);
    });
    this.#opened = folder;
    void folder.start();
    return folder;
  }

  /** For a command: says what stands in the way. */
  async #wanted(): Promise<Folder | undefined> {
    if (isOn()) return this.open();
    const message =
      (vscode.workspace.workspaceFolders ?? []).length === 0
        ? vscode.l10n.t('Open a folder of articles first.')
        : vscode.l10n.t('The setting "byline.folderIndex" keeps Byline from reading the folder.');
    void vscode.window.showInformationMessage(message);
    return undefined;
  }

  async #switch(): Promise<void> {
    if (isOn()) await (await this.open())?.start();
    else this.#opened?.feeder.stop();
    this.#cast.refresh();
    this.#ledger.refresh();
  }
}

function isOn(): boolean {
  const wanted = vscode.workspace.getConfiguration('byline').get(SWITCH, true);
  return wanted && (vscode.workspace.workspaceFolders ?? []).length > 0;
}
