import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import type { Anchor } from '../../anchoring/anchor';
import { describeAnchor } from '../../anchoring/anchor';
import { AnchoredText } from '../../anchoring/anchoredText';
import { inertLabel } from '../../features/inertLabel';
import { plainLabel } from '../../features/trees/plainLabel';
import type { NewNote, NoteEdit } from '../../notes/note';
import { editNote, moveNote, newNote, NOTES_FORMAT, renameSource } from '../../notes/note';
import { articleOfNotes, notesPathOf } from '../../notes/sidecarPath';
import type { Change, Item } from '../../sidecar/itemFile';
import { changeItems, readItems } from '../../sidecar/itemFile';
import type { ItemFile } from '../../sidecar/moveItems';
import { isPassing } from '../../sidecar/filePort';
import { moveItems } from '../../sidecar/moveItems';
import type { Articles } from '../articles';
import type { History } from '../keeping/history';
import type { KeptFiles } from '../keeping/keptFiles';
import { fileBehind } from '../fileBehind';
import { isSentenceView } from '../sentenceUris';
import { FollowedNotes } from './followedNotes';
import type { TrackedNote, TrackedNotes } from './trackedNotes';

/** The reader's notes: kept in files, and where they are in the articles that are open. */
export class NoteStore implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #kept: KeptFiles;
  readonly #history: History;
  readonly #log: vscode.LogOutputChannel;
  readonly #followed: FollowedNotes;
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
    this.#followed = new FollowedNotes({
      itemsOn: article => this.itemsOn(article),
      changed: article => this.#changed.fire(article),
      lifted: tellLifted,
      keep: (article, text, notes) => this.#keepPlaces(article, text, notes),
      log,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#followed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#startOver()),
      kept.onDidMove(() => this.#startOver()),
    );
  }

  /** The notes on an open article, where they are now. */
  async notesOn(document: vscode.TextDocument): Promise<readonly TrackedNote[]> {
    if (isSentenceView(document) || !this.#articles.isArticle(document)) return [];
    this.#watchers ??= this.#watch();
    return (await this.#followed.on(document)).notes;
  }

  /** Every article that has notes; opens none of them. */
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
    const about = await describe(document, span);
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
    const anchor = await describe(document, span);
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
    const inOneFolder = vscode.workspace.getWorkspaceFolder(from) === vscode.workspace.getWorkspaceFolder(to);
    const [old, next] = [this.#kept.notesOn(from).article, this.#kept.notesOn(to).article];
    const moved = (item: Item): Item => renameSource(item, old, next);
    await moveItems(this.#fileOf(from), this.#fileOf(to), inOneFolder, NOTES_FORMAT, newId, moved);
    this.#startOver();
  }

  dispose(): void {
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
    await this.#followed.reload(article);
  }

  /** The file of notes says where its words are on disk: once the text is saved, where they were followed to. */
  async #keepPlaces(article: vscode.Uri, text: string, notes: TrackedNotes): Promise<void> {
    const changes = notes.changes(text, this.#kept.notesOn(article).article);
    if (changes.length > 0) await this.#change(article, changes);
  }

  #fileOf(article: vscode.Uri): ItemFile {
    const { files, article: path } = this.#kept.notesOn(article);
    return { files, path: notesPathOf(path) };
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
          if (article !== null) void this.#followed.reload(vscode.Uri.joinPath(folder.uri, article));
          else if (!isPassing(path) && !/\.damaged.*$/.test(path)) void this.#followed.reloadAll();
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
    this.#followed.forget();
    this.#changed.fire(undefined);
  }
}

/** Says that a mark "checked" no longer holds. */
function tellLifted({ note }: TrackedNote): void {
  const words = inertLabel(plainLabel(note.anchor?.exact ?? '', 60));
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No longer checked by you, because the words changed: “{0}”', words),
  );
}

/** The words of a span as the file has them, where only its line ends are others. */
async function describe(document: vscode.TextDocument, span: Span): Promise<Anchor> {
  const file = await fileBehind(document);
  const there = file?.toFile?.span(span);
  const text = file && there ? file.text : document.getText();
  return describeAnchor(text, new AnchoredText(text).points, there ?? span);
}

function newId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}
