import * as vscode from 'vscode';
import type { Articles } from './articles';
import { FILE_SCHEMES } from './articles';
import { filesBelow } from './filesBelow';

/** Changes that come together (a checkout, an unpacked archive) are told of once, after so many milliseconds. */
const GATHER = 100;

/**
 * The articles among the files of the workspace. Searches with the first question, then follows the file system;
 * nothing is searched or watched before somebody asks.
 */
export class ArticleFiles implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #log: vscode.LogOutputChannel;
  readonly #files = new Map<string, vscode.Uri>();
  readonly #listChanged = new vscode.EventEmitter<void>();
  readonly #contentChanged = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  #watchers: vscode.Disposable | undefined;
  #search: Promise<void> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeList = this.#listChanged.event;
  /** A file was written. */
  readonly onDidChangeContent = this.#contentChanged.event;

  constructor(articles: Articles, log: vscode.LogOutputChannel) {
    this.#articles = articles;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#listChanged,
      this.#contentChanged,
      articles.onDidChange(() => this.#startOver()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#startOver()),
    );
  }

  async list(): Promise<readonly vscode.Uri[]> {
    this.#watchers ??= this.#watch();
    let search: Promise<void>;
    do {
      search = this.#search ??= this.#searchAll();
      await search;
      // A search that was called off meanwhile is followed by another.
    } while (search !== this.#search);
    return [...this.#files.values()];
  }

  dispose(): void {
    clearTimeout(this.#gathering);
    this.#watchers?.dispose();
    this.#subscriptions.dispose();
  }

  #startOver(): void {
    this.#watchers?.dispose();
    this.#watchers = undefined;
    this.#searchAgain();
  }

  #searchAgain(): void {
    this.#search = undefined;
    this.#files.clear();
    this.#announce();
  }

  #announce(): void {
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => this.#listChanged.fire(), GATHER);
  }

  async #searchAll(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all([
      ...folders.map(folder => this.#searchFolder(folder)),
      this.#askedFiles(),
    ]);
    for (const uri of found.flat()) if (this.#articles.includes(uri)) this.#files.set(uri.toString(), uri);
  }

  async #searchFolder(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
    // VS Code matches from the folder on: what a glob asks of the way to the folder is settled before.
    const globs = this.#articles.globs.flatMap(glob => [...glob.below(''), ...glob.below(folder.uri.path)]);
    const [first, ...more] = new Set(globs);
    if (first === undefined) return [];
    const pattern = more.length === 0 ? first : `{${[first, ...more].join(',')}}`;
    try {
      // Another extension's file system rarely comes with a search, and VS Code finds nothing there.
      if (!FILE_SCHEMES.has(folder.uri.scheme))
        return await filesBelow(folder.uri, uri => this.#articles.includes(uri));
      return await vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern));
    } catch (error) {
      this.#log.error(`Could not search ${folder.uri.toString()}`, error);
      return [];
    }
  }

  /** Files asked for by name that lie in the workspace and still exist. */
  async #askedFiles(): Promise<vscode.Uri[]> {
    const asked = this.#articles.asked.filter(uri => vscode.workspace.getWorkspaceFolder(uri));
    const types = await Promise.all(asked.map(typeOf));
    return asked.filter((_, index) => types[index] === 'file');
  }

  #watch(): vscode.Disposable {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return vscode.Disposable.from(
      ...folders.flatMap(folder => {
        // Everything, not only articles: of a folder that goes or comes whole, no file of its own is told.
        const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
        watcher.onDidCreate(uri => void this.#appeared(uri));
        watcher.onDidDelete(uri => this.#vanished(uri));
        // Also a folder that went and came back, as by renaming another, is told of as changed.
        watcher.onDidChange(uri => void this.#appeared(uri));
        return [watcher];
      }),
    );
  }

  async #appeared(uri: vscode.Uri): Promise<void> {
    const type = await typeOf(uri);
    if (type === 'folder') this.#searchAgain();
    if (type !== 'file' || !this.#articles.includes(uri)) return;
    if (!this.#files.has(uri.toString())) this.#announce();
    this.#files.set(uri.toString(), uri);
    this.#contentChanged.fire(uri);
  }

  #vanished(uri: vscode.Uri): void {
    const below = `${uri.toString()}/`;
    for (const key of this.#files.keys()) {
      if (key !== uri.toString() && !key.startsWith(below)) continue;
      this.#files.delete(key);
      this.#announce();
    }
  }
}

async function typeOf(uri: vscode.Uri): Promise<'file' | 'folder' | undefined> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return 'folder';
    return type & vscode.FileType.File ? 'file' : undefined;
  } catch {
    // It is gone again.
    return undefined;
  }
}
