import * as vscode from 'vscode';
import { folderOf } from '../features/trees/folders';
import { sectionsOf, unlistedWords } from '../features/trees/sections';
import { skippedLabel } from '../features/trees/skippedLabel';
import type { ArticleFiles } from './articleFiles';
import type { ArticleNode, ArticlesNode, FolderNode, SectionNode } from './articleNodes';
import { articlesTreeItem, folderId, problemWords, withDateFirst, withReadingState } from './articleNodes';
import { ArticleRows } from './articleRows';
import type { ArticlesShown, ChosenArticles } from './articlesShown';
import { ALL_BY_FOLDER, rememberOrder, shownAtFirst } from './articlesShown';
import { hostWording } from './hostWording';
import type { Library } from './library';
import type { ReadingState } from './readingState';

/** So many rows come at once; the last one fetches the next. */
const PAGE = 200;
/** The list where there are no folders. */
const WHOLE = '';

/** Chooses so many of the articles; undefined where nobody knows them all. */
export type ChooseArticles = (shown: ArticlesShown, most: number) => Promise<ChosenArticles | undefined>;

/**
 * The view "Articles": every article of the workspace by folder, with its cast and quotes; or those that fit, or the latest first,
 * as the index of the workspace knows them.
 */
export class ArticlesTree implements vscode.TreeDataProvider<ArticlesNode>, vscode.Disposable {
  readonly #files: ArticleFiles;
  readonly #library: Library;
  readonly #state: ReadingState;
  readonly #choose: ChooseArticles;
  readonly #memory: vscode.Memento;
  readonly #view: vscode.TreeView<ArticlesNode>;
  readonly #changed = new vscode.EventEmitter<ArticlesNode[] | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #rows: ArticleRows;
  /** How many pages of a list the reader has fetched. */
  readonly #pages = new Map<string, number>();
  #shown = ALL_BY_FOLDER;
  #counting: Promise<void> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  /** The order outlives the session in `memory`. */
  constructor(
    files: ArticleFiles,
    library: Library,
    state: ReadingState,
    choose: ChooseArticles,
    memory: vscode.Memento,
  ) {
    this.#files = files;
    this.#library = library;
    this.#state = state;
    this.#choose = choose;
    this.#memory = memory;
    this.#rows = new ArticleRows(library, nodes => this.#changed.fire(nodes));
    this.#view = vscode.window.createTreeView('byline.articles', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      files.onDidChangeList(() => this.#changed.fire(undefined)),
      files.onDidChangeContent(uri => this.#rows.refreshSoon(uri)),
      state.onDidChange(uri => this.#onRead(uri)),
      // What an editor holds counts, saved or not, in sight or not.
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#rows.refreshSoon(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#rows.refreshSoon(uri)),
      this.#view,
      vscode.commands.registerCommand('byline.articlesMore', (list: string) => this.#more(list)),
      vscode.commands.registerCommand('byline.showUnread', () => this.show({ unreadOnly: true })),
      vscode.commands.registerCommand('byline.showAllArticles', () => this.show({ unreadOnly: false })),
    );
    const first = shownAtFirst(memory);
    if (first !== ALL_BY_FOLDER) this.show(first);
  }

  get shown(): ArticlesShown {
    return this.#shown;
  }

  /** How many articles are not marked as read, as the badge says once they have been listed. */
  get unread(): number {
    return this.#view.badge?.value ?? 0;
  }

  show(how: Partial<ArticlesShown>): void {
    this.#shown = { ...this.#shown, ...how };
    this.#pages.clear();
    const { t } = vscode.l10n;
    const { order, filter, unreadOnly } = this.#shown;
    this.#view.description = [
      ...(unreadOnly ? [t('unread')] : []),
      ...(filter === '' ? [] : [`“${filter}”`]),
      ...(order === 'date' ? [t('by date')] : []),
    ].join(' · ');
    void vscode.commands.executeCommand('setContext', 'byline.unreadOnly', unreadOnly);
    if (how.order) void rememberOrder(this.#memory, how.order);
    this.#changed.fire(undefined);
  }

  /** Draws again what was chosen by an index that now says something else. */
  chooseAgain(): void {
    if (this.#isChosen) this.#changed.fire(undefined);
  }

  async getChildren(node?: ArticlesNode): Promise<ArticlesNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'folder':
        return this.#contentsOf(node);
      case 'article':
        return this.#partsOf(node);
      case 'section':
        return itemsOf(node);
      case 'item':
      case 'note':
      case 'more':
        return [];
    }
  }

  getTreeItem(node: ArticlesNode): vscode.TreeItem {
    const item = articlesTreeItem(node);
    if (node.kind !== 'article') return item;
    const placed = this.#shown.order === 'date' ? withDateFirst(item) : item;
    return withReadingState(placed, this.#state.isRead(node.uri));
  }

  dispose(): void {
    this.#rows.dispose();
    this.#subscriptions.dispose();
  }

  /** Dates, and the words of all headlines, are known to the index alone. */
  get #isChosen(): boolean {
    return this.#shown.order === 'date' || this.#shown.filter !== '';
  }

  #onRead(uri: vscode.Uri): void {
    const node = this.#rows.get(uri);
    if (this.#shown.unreadOnly) this.#changed.fire(undefined);
    else if (node) this.#changed.fire([node]);
    // Many may be forgotten at once.
    this.#counting ??= this.#files.list().then(uris => {
      this.#counting = undefined;
      this.#countUnread(uris);
    });
  }

  #countUnread(uris: readonly vscode.Uri[]): void {
    const value = this.#unreadOf(uris).length;
    const tooltip =
      value === 1 ? vscode.l10n.t('1 unread article') : vscode.l10n.t('{0} unread articles', value);
    this.#view.badge = value === 0 ? undefined : { value, tooltip };
  }

  #unreadOf(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
    return uris.filter(uri => !this.#state.isRead(uri));
  }

  #more(list: string): void {
    this.#pages.set(list, (this.#pages.get(list) ?? 1) + 1);
    this.#changed.fire(undefined);
  }

  #mostOf(list: string): number {
    return PAGE * (this.#pages.get(list) ?? 1);
  }

  async #roots(): Promise<ArticlesNode[]> {
    const all = await this.#files.list();
    this.#rows.keepOnly(all);
    this.#countUnread(all);
    const chosen = this.#isChosen ? await this.#choose(this.#shown, this.#mostOf(WHOLE)) : undefined;
    const uris = chosen?.uris ?? (this.#shown.unreadOnly ? this.#unreadOf(all) : all);
    if (uris.length === 0 && all.length > 0)
      return [{ kind: 'note', words: vscode.l10n.t('No article fits.') }];
    const rows =
      chosen && this.#shown.order === 'date' ? await this.#rows.of(uris) : await this.#byFolder(uris);
    return chosen?.more ? [...rows, { kind: 'more', list: WHOLE }] : rows;
  }

  /** One workspace folder's contents stand at the top; of several each has a row of its own. */
  async #byFolder(uris: readonly vscode.Uri[]): Promise<ArticlesNode[]> {
    const open = uris.length <= PAGE;
    const roots = (vscode.workspace.workspaceFolders ?? []).flatMap(root => {
      const inside = uris.filter(uri => vscode.workspace.getWorkspaceFolder(uri)?.index === root.index);
      const folder = folderOf(
        inside.map(uri => ({ uri, path: vscode.workspace.asRelativePath(uri, false) })),
      );
      return inside.length > 0 ? [{ kind: 'folder', root, folder, open } as const] : [];
    });
    const [only, another] = roots;
    return only && !another ? this.#contentsOf(only) : roots;
  }

  async #contentsOf({ root, folder, open }: FolderNode): Promise<ArticlesNode[]> {
    const folders = folder.folders.map(inner => ({ kind: 'folder', root, open, folder: inner }) as const);
    const list = folderId(root, folder);
    const most = this.#mostOf(list);
    const articles = await this.#rows.of(folder.files.slice(0, most).map(({ uri }) => uri));
    const more = folder.files.length > most ? [{ kind: 'more', list } as const] : [];
    return [...folders, ...articles, ...more];
  }

  async #partsOf({ uri }: ArticleNode): Promise<ArticlesNode[]> {
    const note = (words: string): ArticlesNode[] => [{ kind: 'note', words }];
    const reading = await this.#library.read(uri);
    if ('problem' in reading) return note(problemWords(reading));
    const { skipped } = reading.annotations;
    if (skipped) return note(skippedLabel(skipped, hostWording));
    const sections = sectionsOf(reading);
    if (sections.length === 0) return note(vscode.l10n.t('Nobody is named or quoted here.'));
    return sections.map(section => ({ kind: 'section', section, reading }));
  }
}

function itemsOf({ section, reading }: SectionNode): ArticlesNode[] {
  const items = section.items.map(item => ({ kind: 'item', item, reading }) as const);
  const unlisted = unlistedWords(section, hostWording);
  return unlisted === null ? items : [...items, { kind: 'note', words: unlisted }];
}
