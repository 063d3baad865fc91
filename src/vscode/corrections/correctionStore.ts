import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { overlaps } from '../../base/span';
import type { Applied } from '../../corrections/applyCorrections';
import type { Correction, Scope } from '../../corrections/correction';
import { CORRECTIONS_FORMAT, dateGivenBy, itemOf } from '../../corrections/correction';
import {
  articleOfCorrections,
  correctionsPathOf,
  FOLDER_CORRECTIONS,
} from '../../corrections/correctionsPath';
import { loadCorrections, loadFile } from '../../corrections/loadCorrections';
import type { FilePort } from '../../sidecar/filePort';
import { changeItems } from '../../sidecar/itemFile';
import type { Change, Item } from '../../sidecar/itemFile';
import { moveItems } from '../../sidecar/moveItems';
import type { EngineClient, TextRequest, WorkingEngine } from '../../worker/engineClient';
import type { History } from '../keeping/history';
import type { KeptFiles, Place } from '../keeping/keptFiles';
import { articleUri } from '../sentenceUris';
import { watchCorrections } from './watchCorrections';

/** A correction with where it is kept. */
export interface KeptCorrection {
  readonly correction: Correction;
  readonly files: FilePort;
  readonly path: string;
  /** The article it is about; undefined for those that reach further. */
  readonly article: vscode.Uri | undefined;
  /** Whether it is heard: what a folder brings waits until somebody trusts it. */
  readonly active: boolean;
}

/** What a folder says of all its articles, and of which it says more. */
interface FolderCorrections {
  readonly paths: ReadonlySet<string>;
  /** Those that reach all its articles, the user's own among them: one list for all. */
  readonly common: readonly Correction[];
}

/** Under this name the library asks about articles for its lists. */
const LISTED = 'named ';
const EVERYWHERE = 'corrections.json';

/** The reader's corrections: kept in files, applied to whatever the engine says. */
export class CorrectionStore implements vscode.Disposable {
  readonly #kept: KeptFiles;
  readonly #history: History;
  readonly #log: vscode.LogOutputChannel;
  readonly #loaded = new Map<string, Promise<readonly Correction[]>>();
  /** What many articles ask for, found out once. */
  #common: Promise<readonly Correction[]> | undefined;
  readonly #folders = new Map<string, Promise<FolderCorrections>>();
  readonly #applied = new Map<string, readonly Applied[]>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #watchers: vscode.Disposable | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  /** Some correction came, went or is another one now. */
  readonly onDidChange = this.#changed.event;

  constructor(kept: KeptFiles, history: History, log: vscode.LogOutputChannel) {
    this.#kept = kept;
    this.#history = history;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#forget()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#watchers?.dispose();
        this.#watchers = undefined;
        this.#forget();
      }),
    );
  }

  /** An engine whose annotations the corrections have been applied to. */
  before(engine: WorkingEngine): EngineClient {
    return {
      annotate: async (request, token) => {
        const id = request.id.startsWith(LISTED) ? request.id.slice(LISTED.length) : request.id;
        const corrections = await this.#heard(id);
        const dated = withDate(request, corrections);
        if (corrections.length === 0) {
          this.#applied.delete(id);
          return engine.annotate(dated, token);
        }
        const { annotations, applied } = await engine.correct({ ...dated, corrections }, token);
        this.#applied.set(id, applied);
        return annotations;
      },
      glance: async (request, token) =>
        engine.glance(withDate(request, await this.#heard(request.id)), token),
    };
  }

  /** What is heard about an article, in the order in which it holds; one list for all articles that have none of their own. */
  of(article: vscode.Uri): Promise<readonly Correction[]> {
    // Not kept by article: who asks of all would have it kept of all.
    return this.#loaded.get(article.toString()) ?? this.#load(article);
  }

  /** What became of each correction when the article was last read. */
  appliedTo(article: vscode.Uri): readonly Applied[] {
    return this.#applied.get(article.toString()) ?? [];
  }

  /** Keeps a correction of an article; can be taken back. */
  async add(article: vscode.Uri, correction: Correction, label: string): Promise<void> {
    const { files, path } = this.#fileFor(article, correction.scope);
    const item = itemOf(correction);
    await this.#history.take({
      label,
      redo: () => this.#change(files, path, { kind: 'put', item, was: null }),
      undo: () => this.#change(files, path, { kind: 'remove', was: item }),
    });
  }

  /** Lifts a correction; can be taken back. */
  async lift({ correction, files, path }: KeptCorrection, label: string): Promise<void> {
    const item = itemOf(correction);
    await this.#history.take({
      label,
      redo: () => this.#change(files, path, { kind: 'remove', was: item }),
      undo: () => this.#change(files, path, { kind: 'put', item, was: null }),
    });
  }

  /** All corrections there are, of the widest reach first. */
  async list(): Promise<KeptCorrection[]> {
    const listed: KeptCorrection[] = [];
    const take = async (
      files: FilePort,
      path: string,
      scopes: Scope[],
      active: boolean,
      article?: vscode.Uri,
    ) => {
      const { corrections, problems } = await loadFile(files, path, scopes);
      for (const problem of problems) this.#log.warn(problem);
      for (const correction of corrections) listed.push({ correction, files, path, article, active });
    };
    await take(this.#kept.everywhere, EVERYWHERE, ['everywhere'], true);
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const { files } = this.#kept.shared(vscode.Uri.joinPath(folder.uri, 'any'));
      const { isTrusted } = vscode.workspace;
      await take(files, FOLDER_CORRECTIONS, ['folder'], isTrusted);
      for (const path of await files.list('.byline/corrections')) {
        const article = articleOfCorrections(path);
        if (article !== null)
          await take(
            files,
            path,
            ['mention', 'article'],
            isTrusted,
            vscode.Uri.joinPath(folder.uri, article),
          );
      }
    }
    return listed;
  }

  /** Every article that has corrections of its own. */
  async articlesKept(): Promise<readonly vscode.Uri[]> {
    const found = await Promise.all(
      (vscode.workspace.workspaceFolders ?? []).map(async folder => {
        const { files } = this.#kept.shared(vscode.Uri.joinPath(folder.uri, 'any'));
        return (await files.list('.byline/corrections')).flatMap(path => {
          const article = articleOfCorrections(path);
          return article === null ? [] : [vscode.Uri.joinPath(folder.uri, article)];
        });
      }),
    );
    return found.flat();
  }

  /** Gives the corrections of an article that went elsewhere to where it is now. */
  async moveFile(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const inOneFolder = vscode.workspace.getWorkspaceFolder(from) === vscode.workspace.getWorkspaceFolder(to);
    const [old, next] = [this.#fileFor(from, 'article'), this.#fileFor(to, 'article')];
    await moveItems(old, next, inOneFolder, CORRECTIONS_FORMAT, newId);
    this.#forget();
  }

  /** The entry of the list that says why the words of an article are not as the engine has them; the narrowest first. */
  async entryFor(article: vscode.Uri, span: Span): Promise<KeptCorrection | undefined> {
    const ids = this.appliedTo(article)
      .filter(({ spans }) => spans.some(changed => overlaps(changed, span)))
      .map(({ correction }) => correction.id);
    const all = await this.list();
    return all.findLast(({ correction }) => ids.includes(correction.id));
  }

  dispose(): void {
    clearTimeout(this.#gathering);
    this.#watchers?.dispose();
    this.#subscriptions.dispose();
  }

  #fileFor(article: vscode.Uri, scope: Scope): { files: FilePort; path: string } {
    if (scope === 'everywhere') return { files: this.#kept.everywhere, path: EVERYWHERE };
    const place = this.#kept.shared(article);
    const path = scope === 'folder' ? FOLDER_CORRECTIONS : correctionsPathOf(place.article);
    return { files: place.files, path };
  }

  async #change(files: FilePort, path: string, change: Change<Item>): Promise<void> {
    const { setAside } = await changeItems(files, path, CORRECTIONS_FORMAT, [change], newId);
    if (setAside !== null)
      void vscode.window.showWarningMessage(
        vscode.l10n.t('A file of corrections was damaged; what it held is kept as {0}.', setAside),
      );
    this.#forget();
  }

  #heard(id: string): Promise<readonly Correction[]> {
    const known = this.#loaded.get(id) ?? this.#load(articleUri(vscode.Uri.parse(id)));
    this.#loaded.set(id, known);
    return known;
  }

  async #load(article: vscode.Uri): Promise<readonly Correction[]> {
    this.#watchers ??= watchCorrections(() => this.#forget());
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
    return (this.#common ??= this.#loadEverywhere());
  }

  async #loadEverywhere(): Promise<readonly Correction[]> {
    const { corrections, problems } = await loadFile(this.#kept.everywhere, EVERYWHERE, ['everywhere']);
    for (const problem of problems) this.#log.warn(problem);
    return corrections;
  }

  #folderOf({ files, folder }: Place): Promise<FolderCorrections> {
    const key = folder?.uri.toString() ?? '';
    let known = this.#folders.get(key);
    if (!known) {
      known = (async () => {
        const paths = new Set(await files.list('.byline/corrections'));
        const { corrections, problems } = await loadFile(files, FOLDER_CORRECTIONS, ['folder']);
        for (const problem of problems) this.#log.warn(problem);
        return { paths, common: [...(await this.#everywhere()), ...corrections] };
      })();
      this.#folders.set(key, known);
    }
    return known;
  }

  /** Our own writing is told of once more by the file system, and a checkout changes many files at once. */
  #forget(): void {
    this.#loaded.clear();
    this.#folders.clear();
    this.#common = undefined;
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => this.#changed.fire(), 50);
  }
}

function withDate(request: TextRequest, corrections: readonly Correction[]): TextRequest {
  const published = dateGivenBy(corrections);
  return published === null ? request : { ...request, published };
}

function newId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}
