import * as vscode from 'vscode';
import { Limiter } from '../../base/limiter';
import { NOTES_FORMAT } from '../../notes/note';
import { articleOfNotes, notesPathOf } from '../../notes/sidecarPath';
import { isPassing } from '../../sidecar/filePort';
import type { Change, Item, ItemFileState, Written } from '../../sidecar/itemFile';
import { changeItems, readItems } from '../../sidecar/itemFile';
import type { ItemFile } from '../../sidecar/moveItems';
import type { KeptFiles } from '../keeping/keptFiles';
import { newId } from '../keeping/newId';

const READS_AT_ONCE = 8;

/** The files of notes, wherever the reader wants them kept: one an article. */
export class NoteFiles implements vscode.Disposable {
  readonly #kept: KeptFiles;
  readonly #log: vscode.LogOutputChannel;
  readonly #limiter = new Limiter(READS_AT_ONCE);
  /** Articles whose file holds no note, as far as is known. */
  readonly #empty = new Set<string>();
  #lookingForEmpty: Promise<void> | undefined;
  readonly #changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  #watchers: vscode.Disposable | undefined;

  /** Somebody else may have written the file of an article, or of any. */
  readonly onDidChange = this.#changed.event;

  constructor(kept: KeptFiles, log: vscode.LogOutputChannel) {
    this.#kept = kept;
    this.#log = log;
  }

  /** The path by which an article is known to its file. */
  nameOf(article: vscode.Uri): string {
    return this.#kept.notesOn(article).article;
  }

  fileOf(article: vscode.Uri): ItemFile {
    const { files, article: path } = this.#kept.notesOn(article);
    return { files, path: notesPathOf(path) };
  }

  /** What is kept on an article, which need not be there any more. */
  async read(article: vscode.Uri): Promise<ItemFileState> {
    const { files, path } = this.fileOf(article);
    const state = await readItems(files, path, NOTES_FORMAT);
    if (state.problem !== null) this.#log.warn(`${path}: ${state.problem}`);
    this.#remember(article, state.problem === null && state.items.length === 0);
    return state;
  }

  async change(article: vscode.Uri, changes: readonly Change<Item>[]): Promise<Written> {
    const { files, path } = this.fileOf(article);
    const written = await changeItems(files, path, NOTES_FORMAT, changes, newId);
    this.#remember(article, written.items.length === 0);
    return written;
  }

  /** Every article that has a file of notes; opens none of them. */
  async articlesKept(): Promise<vscode.Uri[]> {
    const found = await Promise.all(
      (vscode.workspace.workspaceFolders ?? []).map(async folder => {
        const { files } = this.#kept.notesOn(vscode.Uri.joinPath(folder.uri, 'any'));
        const paths = await files.list('.byline/notes');
        return paths.flatMap(path => {
          const article = articleOfNotes(path);
          return article === null ? [] : [vscode.Uri.joinPath(folder.uri, article)];
        });
      }),
    );
    return found.flat();
  }

  /**
   * Every article that has notes: a file stays when the last of them goes, with what others put into it. Which files are such
   * is found out beside; `onDidChange` tells when some are.
   */
  async articlesNoted(): Promise<vscode.Uri[]> {
    this.watch();
    const articles = await this.articlesKept();
    this.#lookingForEmpty ??= this.#lookForEmpty(articles);
    // Somebody else may have written a note into one of them since.
    const listed = await Promise.all(
      articles.map(async article => !this.#empty.has(article.toString()) || this.#holdsAny(article)),
    );
    return articles.filter((_, at) => listed[at]);
  }

  /** Hears from now on of what others write. */
  watch(): void {
    this.#watchers ??= vscode.Disposable.from(
      ...(vscode.workspace.workspaceFolders ?? []).map(folder => this.#watchFolder(folder)),
    );
  }

  /** Where notes are kept, or what was written there, is to be found out anew. */
  forget(): void {
    this.#watchers?.dispose();
    this.#watchers = undefined;
    this.#empty.clear();
    this.#lookingForEmpty = undefined;
  }

  dispose(): void {
    this.#watchers?.dispose();
    this.#changed.dispose();
  }

  async #lookForEmpty(articles: readonly vscode.Uri[]): Promise<void> {
    const found = await Promise.all(
      articles.map(article => this.#limiter.run(() => this.#holdsAny(article))),
    );
    if (found.includes(false)) this.#changed.fire(undefined);
  }

  /** True also where that cannot be told. */
  async #holdsAny(article: vscode.Uri): Promise<boolean> {
    await this.read(article).catch(() => undefined);
    return !this.#empty.has(article.toString());
  }

  #remember(article: vscode.Uri, isEmpty: boolean): void {
    if (isEmpty) this.#empty.add(article.toString());
    else this.#empty.delete(article.toString());
  }

  #watchFolder(folder: vscode.WorkspaceFolder): vscode.Disposable {
    // Of a folder that goes or comes whole, no file of its own is told.
    const pattern = new vscode.RelativePattern(folder, '{.byline,.byline/notes,.byline/notes/**}');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (file: vscode.Uri): void => {
      const path = file.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
      const article = articleOfNotes(path);
      if (article !== null) this.#changed.fire(vscode.Uri.joinPath(folder.uri, article));
      else if (!isPassing(path) && !/\.damaged.*$/.test(path)) this.#changed.fire(undefined);
    };
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    return watcher;
  }
}
