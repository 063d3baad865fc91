import * as vscode from 'vscode';
import type { Item } from '../../sidecar/itemFile';
import { TrackedNotes } from './trackedNotes';

/** How long the text must rest before lost notes are looked for, in milliseconds. */
const REST = 300;

interface OpenArticle {
  readonly document: vscode.TextDocument;
  /** Of the text the notes were looked for in; what changed up to it needs no following. */
  readonly version: number;
  readonly tracked: TrackedNotes;
}

/** What following needs of whoever keeps the notes. */
export interface NoteKeeper {
  itemsOn(article: vscode.Uri): Promise<readonly Item[]>;
  /** The notes on an article are others now, or elsewhere. */
  changed(article: vscode.Uri): void;
  /** Writes down where the notes are in a text that was just saved. */
  keep(article: vscode.Uri, text: string, notes: TrackedNotes): Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

/** The notes on the articles that are open, which follow their words while these are edited. */
export class FollowedNotes implements vscode.Disposable {
  readonly #keeper: NoteKeeper;
  readonly #open = new Map<string, Promise<OpenArticle>>();
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;

  constructor(keeper: NoteKeeper) {
    this.#keeper = keeper;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(event => void this.#follow(event)),
      vscode.workspace.onDidSaveTextDocument(document => void this.#save(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#drop(uri.toString())),
    );
  }

  async on(document: vscode.TextDocument): Promise<TrackedNotes> {
    const key = document.uri.toString();
    let known = this.#open.get(key);
    if (!known) {
      known = this.#load(document);
      this.#open.set(key, known);
    }
    return (await known).tracked;
  }

  /** The old ones follow edits until the new ones are there, which go on from where they are. */
  async reload(article: vscode.Uri): Promise<void> {
    const key = article.toString();
    if (this.#open.has(key)) {
      const items = await this.#keeper.itemsOn(article);
      const known = await this.#open.get(key);
      if (known) {
        const { document } = known;
        const tracked = new TrackedNotes(items, document.getText(), known.tracked);
        this.#open.set(key, Promise.resolve({ document, version: document.version, tracked }));
      }
    }
    this.#keeper.changed(article);
  }

  async reloadAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map(key => this.reload(vscode.Uri.parse(key))));
  }

  /** Where notes are kept is elsewhere now. */
  forget(): void {
    this.#open.clear();
  }

  dispose(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  async #load(document: vscode.TextDocument): Promise<OpenArticle> {
    const items = await this.#keeper.itemsOn(document.uri).catch((error: unknown) => {
      this.#keeper.log.warn(`Could not read the notes on ${document.uri.toString()}`, error);
      return [];
    });
    return { document, version: document.version, tracked: new TrackedNotes(items, document.getText()) };
  }

  async #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): Promise<void> {
    const key = document.uri.toString();
    const waiting = this.#open.get(key);
    const { version } = document;
    if (!waiting || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      span: [rangeOffset, rangeOffset + rangeLength] as const,
      inserted: text.length,
    }));
    const open = await waiting;
    if (version > open.version) open.tracked.follow(edits);
    clearTimeout(this.#resting.get(key));
    this.#resting.set(
      key,
      setTimeout(() => void this.#settle(document), REST),
    );
  }

  #drop(key: string): void {
    clearTimeout(this.#resting.get(key));
    this.#resting.delete(key);
    this.#open.delete(key);
  }

  async #settle(document: vscode.TextDocument): Promise<void> {
    const open = await this.#open.get(document.uri.toString());
    open?.tracked.settle(document.getText());
    this.#keeper.changed(document.uri);
  }

  async #save(document: vscode.TextDocument): Promise<void> {
    const open = await this.#open.get(document.uri.toString());
    if (!open || open.tracked.notes.length === 0) return;
    const text = document.getText();
    open.tracked.settle(text);
    try {
      await this.#keeper.keep(document.uri, text, open.tracked);
    } catch (error) {
      this.#keeper.log.error(`Could not keep where the notes on ${document.uri.toString()} are`, error);
    }
  }
}
