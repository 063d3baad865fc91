import type * as vscode from 'vscode';
import type { ArticleNode } from './articleNodes';
import type { Library } from './library';

/** How long rows wait for their headlines before file names stand in for them, in milliseconds. */
const PATIENCE = 300;
/** How long articles must rest before their rows are drawn anew, all together, in milliseconds. */
const REST = 250;

/** The rows of articles, each with what it says once somebody has looked at the article. */
export class ArticleRows implements vscode.Disposable {
  readonly #library: Library;
  readonly #onChange: (nodes: ArticleNode[]) => void;
  readonly #rows = new Map<string, ArticleNode>();
  /** Those whose headline may no longer be what their row says. */
  readonly #outdated = new Set<ArticleNode>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `onChange` is told of rows that say something else now. */
  constructor(library: Library, onChange: (nodes: ArticleNode[]) => void) {
    this.#library = library;
    this.#onChange = onChange;
  }

  /** The row of an article that has been shown. */
  get(uri: vscode.Uri): ArticleNode | undefined {
    return this.#rows.get(uri.toString());
  }

  /** Returns after a while also when some are not known by then; those are drawn anew as they become known. */
  async of(uris: readonly vscode.Uri[]): Promise<ArticleNode[]> {
    const rows = uris.map(uri => this.#row(uri));
    let returned = false;
    const looks = rows
      .filter(({ known }) => !known)
      .map(async node => {
        await this.#lookAt(node);
        if (returned) this.#onChange([node]);
      });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<void>(resolve => (timer = setTimeout(resolve, PATIENCE)));
    await Promise.race([Promise.all(looks), enough]);
    clearTimeout(timer);
    returned = true;
    return rows;
  }

  /** Forgets the rows of all others. */
  keepOnly(uris: readonly vscode.Uri[]): void {
    const listed = new Set(uris.map(uri => uri.toString()));
    for (const key of this.#rows.keys()) if (!listed.has(key)) this.#rows.delete(key);
  }

  refreshSoon(uri: vscode.Uri): void {
    const node = this.get(uri);
    if (!node) return;
    this.#outdated.add(node);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#refresh(), REST);
  }

  dispose(): void {
    clearTimeout(this.#resting);
  }

  #row(uri: vscode.Uri): ArticleNode {
    const row = this.get(uri) ?? { kind: 'article', uri, known: undefined };
    this.#rows.set(uri.toString(), row);
    return row;
  }

  async #lookAt(node: ArticleNode): Promise<void> {
    node.known = await this.#library.glance(node.uri);
  }

  async #refresh(): Promise<void> {
    const nodes = [...this.#outdated];
    this.#outdated.clear();
    await Promise.all(nodes.map(node => this.#lookAt(node)));
    this.#onChange(nodes);
  }
}
