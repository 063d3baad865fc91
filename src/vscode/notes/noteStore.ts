import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import type { Anchor } from '../../anchoring/anchor';
import { describeAnchor } from '../../anchoring/anchor';
import { AnchoredText } from '../../anchoring/anchoredText';
import { inertLabel } from '../../features/inertLabel';
import { plainLabel } from '../../features/trees/plainLabel';
import type { MergedNotes } from '../../notes/mergeNotes';
import { mergeNotes } from '../../notes/mergeNotes';
import type { NewNote, NoteEdit } from '../../notes/note';
import { editNote, moveNote, newNote, NOTES_FORMAT, renameSource } from '../../notes/note';
import type { Change, Item } from '../../sidecar/itemFile';
import { moveItems } from '../../sidecar/moveItems';
import type { Articles } from '../articles';
import type { History } from '../keeping/history';
import type { KeptFiles } from '../keeping/keptFiles';
import { newId } from '../keeping/newId';
import { fileBehind } from '../fileBehind';
import { isSentenceView } from '../sentenceUris';
import { FollowedNotes } from './followedNotes';
import { NoteFiles } from './noteFiles';
import type { TrackedNote, TrackedNotes } from './trackedNotes';

/** The reader's notes: kept in files, and where they are in the articles that are open. */
export class NoteStore implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #files: NoteFiles;
  readonly #history: History;
  readonly #followed: FollowedNotes;
  readonly #changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  readonly #subscriptions: vscode.Disposable;

  /** The notes on an article, or on any, are others now. */
  readonly onDidChange = this.#changed.event;

  constructor(articles: Articles, kept: KeptFiles, history: History, log: vscode.LogOutputChannel) {
    this.#articles = articles;
    this.#files = new NoteFiles(kept, log);
    this.#history = history;
    this.#followed = new FollowedNotes({
      itemsOn: article => this.itemsOn(article),
      changed: article => this.#changed.fire(article),
      lifted: tellLifted,
      keep: (article, notes) => this.#keepPlaces(article, notes),
      log,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#followed,
      this.#files,
      this.#files.onDidChange(article => void this.#takeIn(article)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#startOver()),
      kept.onDidMove(() => this.#startOver()),
    );
  }

  /** The notes on an open article, where they are now. */
  async notesOn(document: vscode.TextDocument): Promise<readonly TrackedNote[]> {
    if (isSentenceView(document) || !this.#articles.isArticle(document)) return [];
    this.#files.watch();
    return (await this.#followed.on(document)).notes;
  }

  /** Every article that has a file of notes; opens none of them. */
  articlesKept(): Promise<vscode.Uri[]> {
    return this.#files.articlesKept();
  }

  /** Every article that has notes, as far as that is known at once: `onDidChange` tells of more. */
  articlesNoted(): Promise<vscode.Uri[]> {
    return this.#files.articlesNoted();
  }

  /** What is kept on an article that need not be there any more. */
  async itemsOn(article: vscode.Uri): Promise<readonly Item[]> {
    return (await this.#files.read(article)).items;
  }

  /** Why the file of notes on an article cannot be used, or null. */
  async problemOn(article: vscode.Uri): Promise<string | null> {
    return (await this.#files.read(article)).problem;
  }

  /** `text` is the one that the span is of: the document may have been edited while the reader wrote. */
  async add(
    document: vscode.TextDocument,
    span: Span,
    what: Pick<NewNote, 'text' | 'tags' | 'color' | 'kind'>,
    label: string,
    text = document.getText(),
  ): Promise<void> {
    const about = await describe(document, text, span);
    await this.#put(document.uri, { ...what, about }, label);
  }

  /** Adds notes from elsewhere to those on an article; `text` is that of its file. */
  async addAll(
    article: vscode.Uri,
    incoming: readonly Item[],
    text: string,
    label: string,
  ): Promise<MergedNotes> {
    const present = await this.itemsOn(article);
    const name = this.#files.nameOf(article);
    const merged = mergeNotes(present, incoming, new AnchoredText(text), name, newId);
    if (merged.fresh.length === 0) return merged;
    await this.#take(
      article,
      label,
      merged.fresh.map(item => ({ kind: 'put', item, was: null })),
      merged.fresh.map(was => ({ kind: 'remove', was })),
    );
    return merged;
  }

  /** The path by which an article is known to its notes. */
  nameOf(article: vscode.Uri): string {
    return this.#files.nameOf(article);
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
    const anchor = await describe(document, document.getText(), span);
    const next = moveNote(item, anchor, this.#files.nameOf(document.uri));
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
    const [old, next] = [this.#files.nameOf(from), this.#files.nameOf(to)];
    const moved = (item: Item): Item => renameSource(item, old, next);
    await moveItems(
      this.#files.fileOf(from),
      this.#files.fileOf(to),
      inOneFolder,
      NOTES_FORMAT,
      newId,
      moved,
    );
    this.#startOver();
  }

  /** Looks at the files once more, whose changes nobody may have told. */
  async lookAgain(): Promise<void> {
    this.#files.forget();
    await this.#takeIn(undefined);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #put(
    article: vscode.Uri,
    what: Omit<NewNote, 'id' | 'article' | 'now'>,
    label: string,
  ): Promise<void> {
    const item = newNote({
      ...what,
      id: newId(),
      article: this.#files.nameOf(article),
      now: new Date().toISOString(),
    });
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
    const { conflicts, setAside } = await this.#files.change(article, changes);
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
  async #keepPlaces(article: vscode.Uri, notes: TrackedNotes): Promise<void> {
    const changes = notes.changes(this.#files.nameOf(article));
    if (changes.length > 0) await this.#change(article, changes);
  }

  /** What others wrote into the file of an article, or of any. */
  async #takeIn(article: vscode.Uri | undefined): Promise<void> {
    if (article) return this.#followed.reload(article);
    await this.#followed.reloadAll();
    this.#changed.fire(undefined);
  }

  #startOver(): void {
    this.#files.forget();
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

/** The words of a span of a text as the file has them, where only its line ends are others, and none is edited meanwhile. */
async function describe(document: vscode.TextDocument, shown: string, span: Span): Promise<Anchor> {
  const file = await fileBehind(document);
  const there = document.getText() === shown ? file?.toFile?.span(span) : undefined;
  const text = file && there ? file.text : shown;
  return describeAnchor(text, new AnchoredText(text).points, there ?? span);
}
