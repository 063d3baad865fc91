import * as vscode from 'vscode';
import type { Correction } from '../../corrections/correction';
import { correctionsPathOf, FOLDER_CORRECTIONS } from '../../corrections/correctionsPath';
import { loadCorrections, loadFile } from '../../corrections/loadCorrections';
import type { FilePort } from '../../sidecar/filePort';
import { same } from '../../sidecar/itemFile';
import type { KeptFiles, Place } from '../keeping/keptFiles';
import { articleUri } from '../sentenceUris';
import { watchCorrections } from './watchCorrections';

/** The user's own corrections in the storage. */
export const EVERYWHERE = 'corrections.json';

/** What a folder says of all its articles, and of which it says more. */
interface FolderCorrections {
  readonly paths: ReadonlySet<string>;
  /** Those that reach all its articles, the user's own among them: one list for all. */
  readonly common: readonly Correction[];
}

/** What is heard of the reader's corrections, kept in memory until their files change. */
export class HeardCorrections implements vscode.Disposable {
  readonly #kept: KeptFiles;
  readonly #log: vscode.LogOutputChannel;
  #read: ReadOnce;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #watchers: vscode.Disposable | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  /** Some correction came, went or is another one now. */
  readonly onDidChange = this.#changed.event;

  constructor(kept: KeptFiles, log: vscode.LogOutputChannel) {
    this.#kept = kept;
    this.#log = log;
    this.#read = new ReadOnce(kept, log);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.forget()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#watchers?.dispose();
        this.#watchers = undefined;
        this.forget();
      }),
    );
  }

  /** Those that hold for an article, or its sentence view, the widest first; of what a folder brings none until it is trusted. */
  of(id: string): Promise<readonly Correction[]> {
    this.#watchers ??= watchCorrections(() => this.forget());
    return this.#read.of(id);
  }

  /** The same for who asks of all articles; one list for all that have none of their own. */
  about(article: vscode.Uri): Promise<readonly Correction[]> {
    this.#watchers ??= watchCorrections(() => this.forget());
    return this.#read.about(article);
  }

  /** Our own writing is told of once more by the file system, and a checkout changes many files at once. */
  forget(): void {
    this.#read = new ReadOnce(this.#kept, this.#log);
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => this.#changed.fire(), 50);
  }

  /** Reads the files again, of whose changes nobody may have told, and forgets what is no longer so. */
  async lookAgain(): Promise<void> {
    const before = this.#read;
    const now = new ReadOnce(this.#kept, this.#log);
    // Nearly all articles have one list in common.
    const compared = new Map<readonly Correction[], readonly Correction[]>();
    for (const id of before.ids) {
      const [was, is] = [await before.of(id), await now.of(id)];
      if (this.#read !== before) return;
      if (compared.get(was) === is) continue;
      compared.set(was, is);
      if (same(was, is)) continue;
      this.forget();
      return;
    }
  }

  dispose(): void {
    clearTimeout(this.#gathering);
    this.#watchers?.dispose();
    this.#subscriptions.dispose();
  }
}

/** Reads each file once. */
class ReadOnce {
  readonly #kept: KeptFiles;
  readonly #log: vscode.LogOutputChannel;
  readonly #byArticle = new Map<string, Promise<readonly Correction[]>>();
  readonly #folders = new Map<string, Promise<FolderCorrections>>();
  #own: Promise<readonly Correction[]> | undefined;

  constructor(kept: KeptFiles, log: vscode.LogOutputChannel) {
    this.#kept = kept;
    this.#log = log;
  }

  /** The articles that were asked about. */
  get ids(): readonly string[] {
    return [...this.#byArticle.keys()];
  }

  of(id: string): Promise<readonly Correction[]> {
    const known = this.#byArticle.get(id) ?? this.#load(articleUri(vscode.Uri.parse(id)));
    this.#byArticle.set(id, known);
    return known;
  }

  /** Not kept by article: who asks of all would have it kept of all. */
  about(article: vscode.Uri): Promise<readonly Correction[]> {
    return this.#byArticle.get(article.toString()) ?? this.#load(article);
  }

  async #load(article: vscode.Uri): Promise<readonly Correction[]> {
    // What cannot be read of a folder costs what it says, and not what the reader says everywhere.
    let everywhere: readonly Correction[] = [];
    try {
      everywhere = await this.#everywhere();
      const place = this.#kept.shared(article);
      if (place.folder && !vscode.workspace.isTrusted) return everywhere;
      const folder = await this.#folderOf(place);
      // A folder of many articles has corrections of few: only those are asked for.
      if (!folder.paths.has(correctionsPathOf(place.article))) return folder.common;
      const own = await loadCorrections(place.files, place.article);
      for (const problem of own.problems) this.#log.warn(problem);
      return [...everywhere, ...own.corrections];
    } catch (error) {
      this.#log.warn(`Could not read the corrections of ${article.toString()}`, error);
      return everywhere;
    }
  }

  #everywhere(): Promise<readonly Correction[]> {
    return (this.#own ??= this.#file(this.#kept.everywhere, EVERYWHERE, 'everywhere'));
  }

  #folderOf({ files, folder }: Place): Promise<FolderCorrections> {
    const key = folder?.uri.toString() ?? '';
    let known = this.#folders.get(key);
    if (!known) {
      known = (async () => {
        const paths = new Set(await files.list('.byline/corrections'));
        const own = await this.#file(files, FOLDER_CORRECTIONS, 'folder');
        return { paths, common: [...(await this.#everywhere()), ...own] };
      })();
      this.#folders.set(key, known);
    }
    return known;
  }

  async #file(files: FilePort, path: string, scope: 'folder' | 'everywhere'): Promise<readonly Correction[]> {
    const { corrections, problems } = await loadFile(files, path, [scope]);
    for (const problem of problems) this.#log.warn(problem);
    return corrections;
  }
}
