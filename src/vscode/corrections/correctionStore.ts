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
import { loadFile } from '../../corrections/loadCorrections';
import type { FilePort } from '../../sidecar/filePort';
import { changeItems } from '../../sidecar/itemFile';
import type { Change, Item } from '../../sidecar/itemFile';
import { moveItems } from '../../sidecar/moveItems';
import type { EngineClient, TextRequest, WorkingEngine } from '../../worker/engineClient';
import type { History } from '../keeping/history';
import type { KeptFiles } from '../keeping/keptFiles';
import { newId } from '../keeping/newId';
import { EVERYWHERE, HeardCorrections } from './heardCorrections';

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

/** Under this name the library asks about articles for its lists. */
const LISTED = 'named ';

/** The reader's corrections: kept in files, applied to whatever the engine says. */
export class CorrectionStore implements vscode.Disposable {
  readonly #kept: KeptFiles;
  readonly #history: History;
  readonly #log: vscode.LogOutputChannel;
  readonly #heard: HeardCorrections;
  readonly #applied = new Map<string, readonly Applied[]>();

  /** Some correction came, went or is another one now. */
  readonly onDidChange: vscode.Event<void>;

  constructor(kept: KeptFiles, history: History, log: vscode.LogOutputChannel) {
    this.#kept = kept;
    this.#history = history;
    this.#log = log;
    this.#heard = new HeardCorrections(kept, log);
    this.onDidChange = this.#heard.onDidChange;
  }

  /** An engine whose annotations the corrections have been applied to. */
  before(engine: WorkingEngine): EngineClient {
    return {
      annotate: async (request, token) => {
        const id = request.id.startsWith(LISTED) ? request.id.slice(LISTED.length) : request.id;
        const corrections = await this.#heard.of(id);
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
        engine.glance(withDate(request, await this.#heard.of(request.id)), token),
    };
  }

  /** What is heard about an article, in the order in which it holds; one list for all articles that have none of their own. */
  of(article: vscode.Uri): Promise<readonly Correction[]> {
    return this.#heard.about(article);
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
    this.#heard.forget();
  }

  /** The entry of the list that says why the words of an article are not as the engine has them; the narrowest first. */
  async entryFor(article: vscode.Uri, span: Span): Promise<KeptCorrection | undefined> {
    const ids = this.appliedTo(article)
      .filter(({ spans }) => spans.some(changed => overlaps(changed, span)))
      .map(({ correction }) => correction.id);
    const all = await this.list();
    return all.findLast(({ correction }) => ids.includes(correction.id));
  }

  /** Looks at the files once more: see `HeardCorrections`. */
  lookAgain(): Promise<void> {
    return this.#heard.lookAgain();
  }

  dispose(): void {
    this.#heard.dispose();
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
    this.#heard.forget();
  }
}

function withDate(request: TextRequest, corrections: readonly Correction[]): TextRequest {
  const published = dateGivenBy(corrections);
  return published === null ? request : { ...request, published };
}
