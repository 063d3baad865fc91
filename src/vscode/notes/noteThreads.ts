import * as vscode from 'vscode';
import { plainLabel } from '../../features/trees/plainLabel';
import type { Item } from '../../sidecar/itemFile';
import type { DensityState } from '../densityState';
import { rangeIn } from '../ranges';
import type { SentenceViews } from '../sentenceViews';
import { noteLabel } from './noteLabel';
import type { NoteStore } from './noteStore';
import type { ShownNote } from './shownNotes';
import { notesShownIn } from './shownNotes';
import type { TrackedNote } from './trackedNotes';

/**
 * VS Code marks each wrapped row of a line that has a thread, and opens the thread below the line: on a paragraph of more
 * code units that is of no use.
 */
const LONGEST_LINE = 500;

/** A note or a reply as VS Code shows it in a thread. */
interface NoteComment extends vscode.Comment {
  readonly item: Item;
  readonly article: vscode.Uri;
  thread: vscode.CommentThread;
}

interface Shown {
  readonly thread: vscode.CommentThread;
  readonly tracked: TrackedNote;
  readonly article: vscode.Uri;
}

/**
 * The notes on the articles in sight as VS Code's own comment threads, where their lines are short, as in the sentence view:
 * answered, settled, changed and deleted there. What they say is kept by `NoteStore` alone.
 */
export class NoteThreads implements vscode.Disposable {
  readonly #store: NoteStore;
  readonly #views: SentenceViews;
  readonly #density: DensityState;
  readonly #controller = vscode.comments.createCommentController('byline.notes', vscode.l10n.t('Notes'));
  /** By document, then by the note's id. */
  readonly #shown = new Map<string, Map<string, Shown>>();
  /** The newest drawing of each document is the one that counts. */
  readonly #drawing = new Map<string, number>();
  readonly #subscriptions: vscode.Disposable;

  constructor(store: NoteStore, views: SentenceViews, density: DensityState) {
    this.#store = store;
    this.#views = views;
    this.#density = density;
    this.#controller.options = {
      prompt: vscode.l10n.t('Reply'),
      placeHolder: vscode.l10n.t('A reply to your note'),
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#controller,
      store.onDidChange(() => this.#drawAll()),
      density.onDidChange(() => this.#drawAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#clear(uri.toString())),
      ...this.#commands(),
    );
    this.#drawAll();
  }

  /** The threads on a document, in no order. */
  on(document: vscode.TextDocument): vscode.CommentThread[] {
    return [...(this.#shown.get(document.uri.toString())?.values() ?? [])].map(({ thread }) => thread);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #drawAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) void this.#draw(document);
  }

  async #draw(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const turn = (this.#drawing.get(key) ?? 0) + 1;
    this.#drawing.set(key, turn);
    const hidden = this.#density.of(document.uri) === 'off';
    const notes = hidden ? [] : await notesShownIn(document, this.#store, this.#views);
    if (this.#drawing.get(key) !== turn || document.isClosed) return;
    const before = this.#shown.get(key) ?? new Map<string, Shown>();
    const now = new Map<string, Shown>();
    for (const note of notes) {
      if (isOnLongLine(document, note)) continue;
      const { id } = note.tracked.item;
      const thread = before.get(id)?.thread ?? this.#open(document, note);
      before.delete(id);
      now.set(id, { thread, tracked: note.tracked, article: note.article });
      this.#fill(thread, document, note);
    }
    for (const { thread } of before.values()) thread.dispose();
    this.#shown.set(key, now);
  }

  #open(document: vscode.TextDocument, { span }: ShownNote): vscode.CommentThread {
    const thread = this.#controller.createCommentThread(document.uri, rangeIn(document, span), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  #fill(
    thread: vscode.CommentThread,
    document: vscode.TextDocument,
    { tracked, span, article }: ShownNote,
  ): void {
    const { note, replies } = tracked;
    const range = rangeIn(document, span);
    if (!thread.range?.isEqual(range)) thread.range = range;
    thread.label = [vscode.l10n.t('Note'), ...note.tags.map(tag => plainLabel(tag, 30))].join(' · ');
    thread.contextValue = note.resolved === null ? 'note' : 'noteResolved';
    const { Resolved, Unresolved } = vscode.CommentThreadState;
    thread.state = note.resolved === null ? Unresolved : Resolved;
    thread.canReply = true;
    // One that is being changed stays open for that.
    if (thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing)) return;
    thread.comments = [tracked, ...replies].map(({ item, note: { text, created, kind } }): NoteComment => {
      const time = created === null ? NaN : Date.parse(created);
      return {
        // A string and no markdown: what came with a folder is shown as it was written.
        body: text,
        mode: vscode.CommentMode.Preview,
        author: { name: kind === 'check' ? vscode.l10n.t('Checked by you') : vscode.l10n.t('You') },
        contextValue: 'note',
        ...(!Number.isNaN(time) && { timestamp: new Date(time) }),
        item,
        article,
        thread,
      };
    });
  }

  #clear(key: string): void {
    for (const { thread } of this.#shown.get(key)?.values() ?? []) thread.dispose();
    this.#shown.delete(key);
    this.#drawing.delete(key);
  }

  /** What a thread, or one with this comment, shows now; it may have been drawn anew since the reader saw it. */
  #find(given: vscode.CommentThread | NoteComment): Shown | undefined {
    const thread = 'thread' in given ? given.thread : given;
    const id = 'item' in given ? given.item.id : undefined;
    const shown = this.#shown.get(thread.uri.toString())?.values() ?? [];
    return [...shown].find(
      one =>
        one.thread === thread || [one.tracked, ...one.tracked.replies].some(({ item }) => item.id === id),
    );
  }

  #commands(): vscode.Disposable[] {
    const register = (command: string, act: (given: never) => unknown): vscode.Disposable =>
      vscode.commands.registerCommand(command, act);
    const mode = (comment: NoteComment, to: vscode.CommentMode): void => {
      comment.mode = to;
      comment.thread.comments = [...comment.thread.comments];
    };
    return [
      register('byline.thread.reply', async ({ thread, text }: vscode.CommentReply) => {
        const shown = this.#find(thread);
        if (shown) await this.#store.reply(shown.article, shown.tracked.item, text, noteLabel(text));
      }),
      register('byline.thread.resolve', async (thread: vscode.CommentThread) => {
        const { article, tracked } = this.#find(thread) ?? {};
        if (!article || !tracked) return;
        const resolved = tracked.note.resolved === null ? new Date().toISOString() : null;
        await this.#store.edit(article, tracked.item, { resolved }, noteLabel(tracked.note.text));
      }),
      register('byline.thread.delete', async (given: vscode.CommentThread | NoteComment) => {
        const { article, tracked } = this.#find(given) ?? {};
        if (!article || !tracked) return;
        const isReply = 'item' in given && given.item.id !== tracked.item.id;
        const items = isReply ? [given.item] : [tracked.item, ...tracked.replies.map(({ item }) => item)];
        await this.#store.remove(article, items, noteLabel(tracked.note.text));
      }),
      register('byline.thread.edit', (comment: NoteComment) => mode(comment, vscode.CommentMode.Editing)),
      register('byline.thread.cancel', (comment: NoteComment) => {
        mode(comment, vscode.CommentMode.Preview);
        this.#drawAll();
      }),
      register('byline.thread.save', async (comment: NoteComment) => {
        mode(comment, vscode.CommentMode.Preview);
        const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
        await this.#store.edit(comment.article, comment.item, { text }, noteLabel(text));
      }),
    ];
  }
}

function isOnLongLine(document: vscode.TextDocument, { span }: ShownNote): boolean {
  return document.lineAt(document.positionAt(span[1])).text.length > LONGEST_LINE;
}
