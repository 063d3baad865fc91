import * as vscode from 'vscode';
import type { FilePort } from '../../sidecar/filePort';

/** Whether notes lie in the folder, for whoever has it, or in the extension's storage. */
export type Privacy = 'private' | 'shared';

const PRIVACY_KEY = 'byline.notesAre';

/** A folder of files and the path by which they know an article. */
export interface Place {
  readonly files: FilePort;
  readonly article: string;
  /** Undefined for the extension's own storage. */
  readonly folder: vscode.WorkspaceFolder | undefined;
}

/** The files of a folder, wherever it is. */
export type FilesIn = (folder: vscode.Uri) => FilePort;

/** Where what the reader writes about each article is kept. */
export class KeptFiles {
  readonly #context: vscode.ExtensionContext;
  readonly #filesIn: FilesIn;
  readonly #moved = new vscode.EventEmitter<void>();

  /** Notes are kept elsewhere from now on. */
  readonly onDidMove = this.#moved.event;

  constructor(context: vscode.ExtensionContext, filesIn: FilesIn) {
    this.#context = context;
    this.#filesIn = filesIn;
  }

  /** Undefined until the reader has said. */
  get privacy(): Privacy | undefined {
    return this.#context.workspaceState.get<Privacy>(PRIVACY_KEY);
  }

  /** With undefined the reader is asked again. */
  async setPrivacy(privacy: Privacy | undefined): Promise<void> {
    const wasPrivate = this.privacy === 'private';
    await this.#context.workspaceState.update(PRIVACY_KEY, privacy);
    if ((privacy === 'private') !== wasPrivate) this.#moved.fire();
  }

  /** In `.byline/` of the article's workspace folder; in the storage where it lies in none. */
  shared(article: vscode.Uri): Place {
    const folder = vscode.workspace.getWorkspaceFolder(article);
    if (!folder || folder.uri.toString() === article.toString()) return this.#withoutFolder(article);
    return { files: this.#filesIn(folder.uri), article: pathIn(folder, article), folder };
  }

  /** In the extension's storage for this workspace. */
  private(article: vscode.Uri): Place {
    const folder = vscode.workspace.getWorkspaceFolder(article);
    if (!folder) return this.#withoutFolder(article);
    return { files: this.#privateFiles(folder), article: pathIn(folder, article), folder: undefined };
  }

  notesOn(article: vscode.Uri): Place {
    return this.privacy === 'private' ? this.private(article) : this.shared(article);
  }

  #privateFiles(folder: vscode.WorkspaceFolder): FilePort {
    const storage = this.#context.storageUri ?? this.#context.globalStorageUri;
    return this.#filesIn(vscode.Uri.joinPath(storage, 'kept', encodeURIComponent(folder.name)));
  }

  /** The user's own, for all folders. */
  get everywhere(): FilePort {
    return this.#filesIn(this.#context.globalStorageUri);
  }

  #withoutFolder({ scheme, path }: vscode.Uri): Place {
    const article = `${scheme}${path.replace(/[:\\]/g, '_')}`;
    const root = vscode.Uri.joinPath(this.#context.globalStorageUri, 'kept');
    return { files: this.#filesIn(root), article, folder: undefined };
  }
}

function pathIn(folder: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}
