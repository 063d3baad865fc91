import * as vscode from 'vscode';
import type { Articles } from './articles';
import { articleUri, isSentenceView } from './sentenceUris';

/** How far the reader got, in the workspace's storage: it is nobody else's business, and never in the files of a folder. */
const READ_KEY = 'byline.read';
const POSITIONS_KEY = 'byline.positions';
const MOST_POSITIONS = 500;
/** How long the cursor must rest before its place is kept, in milliseconds. */
const REST = 1000;

/** Which articles have been read, and where the reader stopped. */
export class ReadingState implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #articles: Articles;
  readonly #read: Set<string>;
  readonly #positions: Map<string, number>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  /** Editors that were taken to their last place once. */
  readonly #restored = new Set<string>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento, articles: Articles) {
    this.#memory = memory;
    this.#articles = articles;
    this.#read = new Set(memory.get<string[]>(READ_KEY, []));
    this.#positions = new Map(memory.get<[string, number][]>(POSITIONS_KEY, []));
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(editor => editor && this.#restore(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#restSoon(textEditor)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#restored.delete(uri.toString())),
      vscode.commands.registerCommand('byline.markRead', (given?: unknown) => this.#mark(given, true)),
      vscode.commands.registerCommand('byline.markUnread', (given?: unknown) => this.#mark(given, false)),
    );
  }

  isRead(article: vscode.Uri): boolean {
    return this.#read.has(article.toString());
  }

  /** Where the cursor was when the reader left, as an offset. */
  positionIn(article: vscode.Uri): number | undefined {
    return this.#positions.get(article.toString());
  }

  async setRead(article: vscode.Uri, read: boolean): Promise<void> {
    if (read) this.#read.add(article.toString());
    else this.#read.delete(article.toString());
    this.#changed.fire(article);
    await this.#memory.update(READ_KEY, [...this.#read]);
  }

  /** Forgets what was read, and how far. */
  async forget(): Promise<void> {
    const read = [...this.#read];
    this.#read.clear();
    this.#positions.clear();
    for (const article of read) this.#changed.fire(vscode.Uri.parse(article));
    await this.#memory.update(READ_KEY, undefined);
    await this.#memory.update(POSITIONS_KEY, undefined);
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#subscriptions.dispose();
  }

  async #mark(given: unknown, read: boolean): Promise<void> {
    const shown = uriIn(given) ?? vscode.window.activeTextEditor?.document.uri;
    const uri = shown && articleUri(shown);
    if (uri && this.#articles.includes(uri)) await this.setRead(uri, read);
  }

  /** Only where nobody asked for another place: an editor that opens at its beginning. */
  #restore(editor: vscode.TextEditor): void {
    const key = editor.document.uri.toString();
    if (this.#restored.has(key) || !this.#articles.isArticle(editor.document)) return;
    this.#restored.add(key);
    const offset = this.#positions.get(key);
    const { active, isEmpty } = editor.selection;
    if (offset === undefined || !isEmpty || active.line > 0 || active.character > 0) return;
    const at = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #restSoon(editor: vscode.TextEditor): void {
    // A view's offsets are not those of its article.
    if (isSentenceView(editor.document) || !this.#articles.isArticle(editor.document)) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#keep(editor), REST);
  }

  async #keep({ document, selection }: vscode.TextEditor): Promise<void> {
    const key = document.uri.toString();
    // What was left last stands last.
    this.#positions.delete(key);
    this.#positions.set(key, document.offsetAt(selection.active));
    const [oldest] = this.#positions.keys();
    if (this.#positions.size > MOST_POSITIONS && oldest !== undefined) this.#positions.delete(oldest);
    await this.#memory.update(POSITIONS_KEY, [...this.#positions]);
  }
}

/** A row of the view "Articles", or a file of the explorer. */
function uriIn(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  const uri = typeof given === 'object' && given !== null && 'uri' in given ? given.uri : undefined;
  return uri instanceof vscode.Uri ? uri : undefined;
}
