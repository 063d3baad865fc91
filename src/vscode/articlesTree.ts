import * as vscode from 'vscode';
import type { Folder } from '../features/trees/folders';
import { folderOf } from '../features/trees/folders';
import { sectionsOf, unlistedWords } from '../features/trees/sections';
import { skippedLabel } from '../features/trees/skippedLabel';
import type { ArticleFiles } from './articleFiles';
import type { ArticleNode, ArticlesNode, PlacedArticle, SectionNode } from './articleNodes';
import { articlesTreeItem, problemWords, withReadingState } from './articleNodes';
import { hostWording } from './hostWording';
import type { Library } from './library';
import type { ReadingState } from './readingState';

/** How long rows wait for their headlines before file names stand in for them, in milliseconds. */
const PATIENCE = 300;
/** How long articles must rest before their rows are drawn anew, all together, in milliseconds. */
const REST = 250;

/** The view "Articles": every article of the workspace by folder, with its cast and quotes. */
export class ArticlesTree implements vscode.TreeDataProvider<ArticlesNode>, vscode.Disposable {
  readonly #files: ArticleFiles;
  readonly #library: Library;
  readonly #state: ReadingState;
  readonly #changed = new vscode.EventEmitter<ArticlesNode[] | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #articles = new Map<string, ArticleNode>();
  /** Articles whose headline may no longer be what their row says. */
  readonly #outdated = new Set<ArticleNode>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(files: ArticleFiles, library: Library, state: ReadingState) {
    this.#files = files;
    this.#library = library;
    this.#state = state;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      files.onDidChangeList(() => this.#changed.fire(undefined)),
      files.onDidChangeContent(uri => this.#refreshSoon(uri)),
      state.onDidChange(uri => this.#redraw(uri)),
      // What an editor holds counts, saved or not, in sight or not.
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#refreshSoon(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#refreshSoon(uri)),
      vscode.window.createTreeView('byline.articles', { treeDataProvider: this, showCollapseAll: true }),
    );
  }

  async getChildren(node?: ArticlesNode): Promise<ArticlesNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'folder':
        return this.#contentsOf(node.root, node.folder);
      case 'article':
        return this.#partsOf(node);
      case 'section':
        return itemsOf(node);
      case 'item':
      case 'note':
        return [];
    }
  }

  getTreeItem(node: ArticlesNode): vscode.TreeItem {
    const item = articlesTreeItem(node);
    return node.kind === 'article' ? withReadingState(item, this.#state.isRead(node.uri)) : item;
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#subscriptions.dispose();
  }

  #redraw(uri: vscode.Uri): void {
    const node = this.#articles.get(uri.toString());
    if (node) this.#changed.fire([node]);
  }

  /** One workspace folder's contents stand at the top; of several each has a row of its own. */
  async #roots(): Promise<ArticlesNode[]> {
    const uris = await this.#files.list();
    const listed = new Set(uris.map(uri => uri.toString()));
    for (const key of this.#articles.keys()) if (!listed.has(key)) this.#articles.delete(key);

    const roots = (vscode.workspace.workspaceFolders ?? []).flatMap(root => {
      const inside = uris.filter(uri => vscode.workspace.getWorkspaceFolder(uri)?.index === root.index);
      const folder = folderOf(
        inside.map(uri => ({ uri, path: vscode.workspace.asRelativePath(uri, false) })),
      );
      return inside.length > 0 ? [{ kind: 'folder', root, folder } as const] : [];
    });
    const [only, another] = roots;
    return only && !another ? this.#contentsOf(only.root, only.folder) : roots;
  }

  async #contentsOf(root: vscode.WorkspaceFolder, folder: Folder<PlacedArticle>): Promise<ArticlesNode[]> {
    const folders = folder.folders.map(inner => ({ kind: 'folder', root, folder: inner }) as const);
    const articles = folder.files.map(({ uri }) => this.#articleNode(uri));
    await this.#lookAtAll(articles.filter(({ known }) => !known));
    return [...folders, ...articles];
  }

  #articleNode(uri: vscode.Uri): ArticleNode {
    let node = this.#articles.get(uri.toString());
    if (!node) {
      node = { kind: 'article', uri, known: undefined };
      this.#articles.set(uri.toString(), node);
    }
    return node;
  }

  /** Returns after a while also when some are not known by then; those are drawn anew as they become known. */
  async #lookAtAll(nodes: readonly ArticleNode[]): Promise<void> {
    let returned = false;
    const looks = nodes.map(async node => {
      await this.#lookAt(node);
      if (returned) this.#changed.fire([node]);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>(resolve => (timer = setTimeout(resolve, PATIENCE)));
    await Promise.race([Promise.all(looks), enough]);
    clearTimeout(timer);
    returned = true;
  }

  async #lookAt(node: ArticleNode): Promise<void> {
    node.known = await this.#library.glance(node.uri);
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

  #refreshSoon(uri: vscode.Uri): void {
    const node = this.#articles.get(uri.toString());
    if (!node) return;
    this.#outdated.add(node);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#refresh(), REST);
  }

  async #refresh(): Promise<void> {
    const nodes = [...this.#outdated];
    this.#outdated.clear();
    await Promise.all(nodes.map(node => this.#lookAt(node)));
    this.#changed.fire(nodes);
  }
}

function itemsOf({ section, reading }: SectionNode): ArticlesNode[] {
  const items = section.items.map(item => ({ kind: 'item', item, reading }) as const);
  const unlisted = unlistedWords(section, hostWording);
  return unlisted === null ? items : [...items, { kind: 'note', words: unlisted }];
}
