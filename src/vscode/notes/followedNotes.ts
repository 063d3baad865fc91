import * as vscode from 'vscode';
import type { Item } from '../../sidecar/itemFile';
import { same } from '../../sidecar/itemFile';
import { finish } from '../../base/steps';
import { fileBehind } from '../fileBehind';
import { inTurns } from '../inTurns';
import type { TrackedNote } from './trackedNotes';
import { TrackedNotes } from './trackedNotes';

/** How long the text must rest before lost notes are looked for, in milliseconds. */
const REST = 300;
/** So often notes are looked for in a text that is edited all the time; then at one go. */
const MOST_TRIES = 3;

interface OpenArticle {
  readonly document: vscode.TextDocument;
  /** Of the text the notes were looked for in; what changed up to it needs no following. */
  readonly version: number;
  readonly tracked: TrackedNotes;
  /** As the file had them. */
  readonly items: readonly Item[];
  /** Ids of the marks "checked" that held when the text last rested. */
  standing: ReadonlySet<string>;
}

/** What following needs of whoever keeps the notes. */
export interface NoteKeeper {
  itemsOn(article: vscode.Uri): Promise<readonly Item[]>;
  /** The notes on an article are others now, or elsewhere. */
  changed(article: vscode.Uri): void;
  /** A mark "checked" no longer holds: its words were changed. */
  lifted(check: TrackedNote): void;
  /** Writes down where the notes are in a text that was just saved, in which they were settled. */
  keep(article: vscode.Uri, notes: TrackedNotes): Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

/** The notes on the articles that are open, which follow their words while these are edited. */
export class FollowedNotes implements vscode.Disposable {
  readonly #keeper: NoteKeeper;
  readonly #open = new Map<string, Promise<OpenArticle>>();
  readonly #reloading = new Map<string, Promise<void>>();
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

  /**
   * The old ones follow edits until the new ones are there, which go on from where they are. One after the other: what was
   * read first must not come to stand last.
   */
  reload(article: vscode.Uri): Promise<void> {
    const key = article.toString();
    const before = this.#reloading.get(key) ?? Promise.resolve();
    const reloading = before
      .then(() => this.#readAgain(article))
      .catch((error: unknown) =>
        this.#keeper.log.warn(`Could not read the notes on ${article.toString()}`, error),
      );
    this.#reloading.set(key, reloading);
    return reloading;
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

  async #readAgain(article: vscode.Uri): Promise<void> {
    const key = article.toString();
    if (this.#open.has(key)) {
      const items = await this.#keeper.itemsOn(article);
      const waiting = this.#open.get(key);
      const known = await waiting;
      if (known && same(items, known.items)) return;
      const placed = known && (await this.#place(known.document, items, known));
      // It may have been closed meanwhile.
      if (placed && this.#open.get(key) === waiting) this.#open.set(key, Promise.resolve(placed));
    }
    this.#keeper.changed(article);
  }

  async #load(document: vscode.TextDocument): Promise<OpenArticle> {
    const items = await this.#keeper.itemsOn(document.uri).catch((error: unknown) => {
      this.#keeper.log.warn(`Could not read the notes on ${document.uri.toString()}`, error);
      return [];
    });
    return this.#place(document, items);
  }

  async #place(
    document: vscode.TextDocument,
    items: readonly Item[],
    before?: OpenArticle,
  ): Promise<OpenArticle> {
    const asked = document.version;
    const file = items.length > 0 ? await fileBehind(document) : undefined;
    for (let tries = 1; ; tries++) {
      const { version } = document;
      const text = document.getText();
      const steps = TrackedNotes.place(items, text, before?.tracked, asked === version ? file : undefined);
      const tracked = tries < MOST_TRIES ? await inTurns(steps) : finish(steps);
      // What is not followed yet would miss the edits of the meantime.
      if (before && document.version !== version) continue;
      const standing = new Set(tracked.standing(text).map(({ item }) => item.id));
      const stood = before?.standing ?? [];
      return { document, version, tracked, items, standing: new Set([...stood, ...standing]) };
    }
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
    if (open.tracked.notes.length === 0) return;
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
    this.#reloading.delete(key);
    this.#open.delete(key);
  }

  async #settle(document: vscode.TextDocument): Promise<void> {
    const open = await this.#open.get(document.uri.toString());
    if (!open) return;
    const text = document.getText();
    if (!(await inTurns(open.tracked.settle(text)))) return;
    const standing = new Set(open.tracked.standing(text).map(({ item }) => item.id));
    for (const check of open.tracked.notes)
      if (open.standing.has(check.item.id) && !standing.has(check.item.id)) this.#keeper.lifted(check);
    open.standing = standing;
    this.#keeper.changed(document.uri);
  }

  async #save(document: vscode.TextDocument): Promise<void> {
    const open = await this.#open.get(document.uri.toString());
    if (!open || open.tracked.notes.length === 0) return;
    try {
      // Edited again meanwhile, it is saved again.
      if (await inTurns(open.tracked.settle(document.getText())))
        await this.#keeper.keep(document.uri, open.tracked);
    } catch (error) {
      this.#keeper.log.error(`Could not keep where the notes on ${document.uri.toString()} are`, error);
    }
  }
}
