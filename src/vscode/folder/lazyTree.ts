import * as vscode from 'vscode';

type Provider = vscode.TreeDataProvider<unknown>;

/** A view whose rows come from a provider that is loaded when the view is first looked at. */
export class LazyTree implements Provider, vscode.Disposable {
  readonly #load: () => Promise<Provider | undefined>;
  readonly #changed = new vscode.EventEmitter<unknown>();
  readonly #view: vscode.TreeView<unknown>;
  #provider: Provider | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  /** `load` gives the provider, or undefined where there is nothing to show for now. */
  constructor(id: string, load: () => Promise<Provider | undefined>) {
    this.#load = load;
    this.#view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
  }

  async getChildren(node?: unknown): Promise<unknown[]> {
    const provider = await this.#load();
    if (provider && provider !== this.#provider) {
      this.#provider = provider;
      provider.onDidChangeTreeData?.(changed => this.#changed.fire(changed));
    }
    return (await provider?.getChildren(node)) ?? [];
  }

  getTreeItem(node: unknown): vscode.TreeItem | Thenable<vscode.TreeItem> {
    return this.#provider?.getTreeItem(node) ?? { label: '' };
  }

  /** Words above the rows, or none. */
  tell(message: string | undefined): void {
    // The property is an accessor: deleting it would leave the words there for good.
    this.#view.message = message ?? '';
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}
