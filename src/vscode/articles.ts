import * as vscode from 'vscode';
import { Glob } from '../base/glob';
import { SAMPLE_SCHEME } from './ownSchemes';
import { articleUri } from './sentenceUris';

/** Where files come from also when no folder is open. Besides them there is whatever a folder that is open lies in. Whatever else VS Code shows (git revisions, output, notebook cells, comments,
 * search editors) has a scheme of its own and is never an article. */
export const FILE_SCHEMES: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);
const ASKED_KEY = 'byline.readAsArticle';

/**
 * Decides what is an article: what `byline.articles` matches, and what the reader asked for by name. While the active
 * editor shows an article the context key `byline.activeIsArticle` is set, for `when` clauses.
 */
export class Articles implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** URIs the reader asked for, as strings. */
  readonly #asked: Set<string>;
  #patterns: readonly string[];
  #globs: readonly Glob[];

  /** Fires when the answer to "is this an article?" may have changed for any document. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#asked = new Set(memory.get<string[]>(ASKED_KEY, []));
    this.#patterns = configuredPatterns();
    this.#globs = this.#patterns.map(pattern => new Glob(pattern));
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('byline.articles')) this.#reconfigure();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#setContext()),
      this.onDidChange(() => this.#setContext()),
    );
    this.#setContext();
  }

  /** The globs in force, as they are written. */
  get patterns(): readonly string[] {
    return this.#patterns;
  }

  /** The globs in force. */
  get globs(): readonly Glob[] {
    return this.#globs;
  }

  /** What the reader asked for by name, whether it still exists or not. */
  get asked(): readonly vscode.Uri[] {
    return [...this.#asked].map(uri => vscode.Uri.parse(uri));
  }

  isArticle(document: vscode.TextDocument): boolean {
    return this.includes(document.uri);
  }

  /** Like `isArticle`, for a file that need not be open. A view of an article is one too. */
  includes(shown: vscode.Uri): boolean {
    const uri = articleUri(shown);
    if (uri.scheme === SAMPLE_SCHEME) return true;
    return this.isAsked(uri) || (isFile(uri) && this.#matchesPath(uri));
  }

  isAsked(uri: vscode.Uri): boolean {
    return this.#asked.has(uri.toString());
  }

  /** Whether the reader may ask for this one: a file or an unsaved text that is not an article yet. */
  canAsk(uri: vscode.Uri): boolean {
    return (uri.scheme === 'untitled' || isFile(uri)) && !this.includes(uri);
  }

  async ask(uri: vscode.Uri): Promise<void> {
    if (!this.canAsk(uri)) return;
    this.#asked.add(uri.toString());
    await this.#askedChanged();
  }

  async withdraw(uri: vscode.Uri): Promise<void> {
    if (this.#asked.delete(uri.toString())) await this.#askedChanged();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Globs are matched against the whole path, so that `seeds/` opened as the folder itself still counts, and against
   * the path within the workspace, so that a glob may also start at a folder's root. */
  #matchesPath(uri: vscode.Uri): boolean {
    const relative = vscode.workspace.asRelativePath(uri, false);
    return this.#globs.some(glob => glob.matches(uri.path) || glob.matches(relative));
  }

  /** An unsaved text's name means another text after a restart: it is remembered for this session only. */
  async #askedChanged(): Promise<void> {
    this.#changed.fire();
    const lasting = [...this.#asked].filter(uri => !uri.startsWith('untitled:'));
    await this.#memory.update(ASKED_KEY, lasting);
  }

  #reconfigure(): void {
    this.#patterns = configuredPatterns();
    this.#globs = this.#patterns.map(pattern => new Glob(pattern));
    this.#changed.fire();
  }

  #setContext(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const set = (key: string, value: boolean): void =>
      void vscode.commands.executeCommand('setContext', key, value);
    set('byline.activeIsArticle', uri !== undefined && this.includes(uri));
    set('byline.activeIsAsked', uri !== undefined && this.isAsked(uri));
    set('byline.activeCanBeArticle', uri !== undefined && this.canAsk(uri));
  }
}

function configuredPatterns(): string[] {
  const value: unknown = vscode.workspace.getConfiguration('byline').get('articles');
  return Array.isArray(value) ? value.filter(pattern => typeof pattern === 'string') : [];
}

function isFile(uri: vscode.Uri): boolean {
  return FILE_SCHEMES.has(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
