import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { describeAnchor } from '../../anchoring/anchor';
import { AnchoredText } from '../../anchoring/anchoredText';
import type { NewNote, NoteEdit } from '../../notes/note';
import { editNote, moveNote, newNote, NOTES_FORMAT } from '../../notes/note';
import { articleOfNotes, notesPathOf } from '../../notes/sidecarPath';
import type { FilePort } from '../../sidecar/filePort';
import type { Change, Item } from '../../sidecar/itemFile';
import { changeItems, readItems } from '../../sidecar/itemFile';
import type { Articles } from '../articles';
import type { History } from '../keeping/history';
import type { KeptFiles } from '../keeping/keptFiles';
import type { TrackedNote } from './trackedNotes';
import { TrackedNotes } from './trackedNotes';

/** How long the text must rest before lost notes are looked for, in milliseconds. */
const REST = 300;

interface OpenArticle {
  readonly document: vscode.TextDocument;
  /** Of the text the notes were looked for in; what changed up to it needs no following. */
  readonly version: number;
  readonly tracked: TrackedNotes;
}

/** The reader's notes: kept in files, and where they are in the articles that are open. */
export class NoteStore implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #kept: KeptFiles;
  readonly #history: History;
  readonly #log: vscode.LogOutputChannel;
  readonly #open = new Map<string, Promise<OpenArticle>>();
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  readonly #subscriptions: vscode.Disposable;
  #watchers: vscode.Disposable | undefined;

  /** The notes on an article, or on any, are others now. */
  readonly onDidChange = this.#changed.event;

  constructor(articles: Articles, kept: KeptFiles, history: History, log: vscode.LogOutputChannel) {
    this.#articles = articles;
    this.#kept = kept;
    this.#history = history;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(event => void this.#follow(event)),
      vscode.workspace.onDidSaveTextDocument(document => void this.#save(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#drop(uri.toString())),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#startOver()),
    );
  }

  /** The notes on an open article, where they are now. */
  async notesOn(document: vscode.TextDocument): Promise<readonly TrackedNote[]> {
    if (!this.#articles.isArticle(document)) return [];
    return (await this.#article(document)).tracked.notes;
  }

  /** Every article that has notes; opens none of them. */
  async articlesWithNotes(): Promise<vscode.Uri[]> {
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

  /** What is kept on an article that need not be there any more. */
  async itemsOn(article: vscode.Uri): Promise<readonly Item[]> {
    const { files, path } = this.#fileOf(article);
    const { items, problem } = await readItems(files, path, NOTES_FORMAT);
    if (problem !== null) this.#log.warn(`${path}: ${problem}`);
    return items;
  }

  async add(
    document: vscode.TextDocument,
    span: Span,
    what: Pick<NewNote, 'text' | 'tags' | 'color' | 'kind'>,
    label: string,
  ): Promise<void> {
    const text = document.getText();
    const about = describeAnchor(text, new AnchoredText(text).points, span);
    await this.#put(document.uri, { ...what, about }, label);
  }

  async reply(article: vscode.Uri, to: Item, text: string, label: string): Promise<void> {
    await this.#put(article, { kind: 'reply', text, about: to.id }, label);
  }

  async edit(article: vscode.Uri, item: Item, edit: NoteEdit, label: string): Promise<void> {
    const next = editNote(item, edit, new Date().toISOString());
    await this.#take(
      article,
      label,
      [{ kind: 'put', item: next, was: item }],
      [{ kind: 'put', item, was: next }],
    );
  }

  /** Takes notes away, with their replies. */
  async remove(article: vscode.Uri, items: readonly Item[], label: string): Promise<void> {
    await this.#take(
      article,
      label,
      items.map(was => ({ kind: 'remove', was })),
      items.map(item => ({ kind: 'put', item, was: null })),
    );
  }

  /** Puts an orphan, or any note, on words. */
  async putAt(document: vscode.TextDocument, item: Item, span: Span, label: string): Promise<void> {
    const text = document.getText();
    const anchor = describeAnchor(text, new AnchoredText(text).points, span);
    const next = moveNote(item, anchor, this.#kept.notesOn(document.uri).article);
    await this.#take(
      document.uri,
      label,
      [{ kind: 'put', item: next, was: item }],
      [{ kind: 'put', item, was: next }],
    );
  }

  /** Gives the notes on an article that went elsewhere to where it is now. */
  async moveFile(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [old, next] = [this.#fileOf(from), this.#fileOf(to)];
    if (old.folder !== next.folder || (await old.files.read(old.path)) === null) return;
    if ((await next.files.read(next.path)) !== null) return;
    const items = await this.itemsOn(from);
    const put = items.map(item => ({ kind: 'put' as const, item, was: null }));
    const remove = items.map(was => ({ kind: 'remove' as const, was }));
    // First there, then no longer here: whatever comes between, nothing is lost.
    await changeItems(next.files, next.path, NOTES_FORMAT, put, newId);
    await changeItems(old.files, old.path, NOTES_FORMAT, remove, newId);
    this.#startOver();
  }

  dispose(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#watchers?.dispose();
    this.#subscriptions.dispose();
  }

  async #put(
    article: vscode.Uri,
    what: Omit<NewNote, 'id' | 'article' | 'now'>,
    label: string,
  ): Promise<void> {
    const { article: path } = this.#kept.notesOn(article);
    const item = newNote({ ...what, id: newId(), article: path, now: new Date().toISOString() });
    await this.#take(article, label, [{ kind: 'put', item, was: null }], [{ kind: 'remove', was: item }]);
  }

  #take(
    article: vscode.Uri,
    label: string,
    changes: readonly Change<Item>[],
    inverse: readonly Change<Item>[],
  ): Promise<void> {
    return this.#history.take({
      label,
      redo: () => this.#change(article, changes),
      undo: () => this.#change(article, inverse),
    });
  }

  async #change(article: vscode.Uri, changes: readonly Change<Item>[]): Promise<void> {
    const { files, path } = this.#fileOf(article);
    const { conflicts, setAside } = await changeItems(files, path, NOTES_FORMAT, changes, newId);
    if (setAside !== null)
      void vscode.window.showWarningMessage(
        vscode.l10n.t('A file of notes was damaged; what it held is kept as {0}.', setAside),
      );
    if (conflicts.length > 0)
      void vscode.window.showWarningMessage(
        vscode.l10n.t('A note was changed elsewhere at the same time: both are kept.'),
      );
    await this.#reload(article);
  }

  #fileOf(article: vscode.Uri): {
    files: FilePort;
    path: string;
    folder: vscode.WorkspaceFolder | undefined;
  } {
    const { files, article: path, folder } = this.#kept.notesOn(article);
    return { files, path: notesPathOf(path), folder };
  }

  #article(document: vscode.TextDocument): Promise<OpenArticle> {
    const key = document.uri.toString();
    let known = this.#open.get(key);
    if (!known) {
      this.#watchers ??= this.#watch();
      known = this.#load(document);
      this.#open.set(key, known);
    }
    return known;
  }

  async #load(document: vscode.TextDocument): Promise<OpenArticle> {
    const items = await this.itemsOn(document.uri).catch((error: unknown) => {
      this.#log.warn(`Could not read the notes on ${document.uri.toString()}`, error);
      return [];
    });
    return { document, version: document.version, tracked: new TrackedNotes(items, document.getText()) };
  }

  /** The old ones follow edits until the new ones are there, which go on from where they are. */
  async #reload(article: vscode.Uri): Promise<void> {
    const key = article.toString();
    if (this.#open.has(key)) {
      const items = await this.itemsOn(article);
      const known = await this.#open.get(key);
      if (known) {
        const { document } = known;
        const tracked = new TrackedNotes(items, document.getText(), known.tracked);
        this.#open.set(key, Promise.resolve({ document, version: document.version, tracked }));
      }
    }
    this.#changed.fire(article);
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
    this.#changed.fire(document.uri);
  }

  /** What was followed is written down where the text is: the file of notes says where its words are on disk. */
  async #save(document: vscode.TextDocument): Promise<void> {
    const open = await this.#open.get(document.uri.toString());
    if (!open || open.tracked.notes.length === 0) return;
    const text = document.getText();
    open.tracked.settle(text);
    const changes = open.tracked.changes(text, this.#kept.notesOn(document.uri).article);
    try {
      if (changes.length > 0) await this.#change(document.uri, changes);
    } catch (error) {
      this.#log.error(`Could not keep where the notes on ${document.uri.toString()} are`, error);
    }
  }

  #watch(): vscode.Disposable {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return vscode.Disposable.from(
      ...folders.map(folder => {
        // Of a folder that goes or comes whole, no file of its own is told.
        const pattern = new vscode.RelativePattern(folder, '{.byline,.byline/notes,.byline/notes/**}');
        const watcher = vscode.workspace.createFileSystemWatcher(pattern);
        const changed = (file: vscode.Uri): void => {
          const path = file.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
          const article = articleOfNotes(path);
          if (article !== null) void this.#reload(vscode.Uri.joinPath(folder.uri, article));
          else if (!/\.(tmp|lock|damaged.*)$/.test(path))
            for (const key of this.#open.keys()) void this.#reload(vscode.Uri.parse(key));
        };
        watcher.onDidCreate(changed);
        watcher.onDidChange(changed);
        watcher.onDidDelete(changed);
        return watcher;
      }),
    );
  }

  #startOver(): void {
    this.#watchers?.dispose();
    this.#watchers = undefined;
    this.#open.clear();
    this.#changed.fire(undefined);
  }
}

function newId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}
