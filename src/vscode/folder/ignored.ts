import ignore, { type Ignore } from 'ignore';
import * as vscode from 'vscode';

/** What the `.gitignore` files between a workspace folder and its files leave out; each is read once. */
export class Ignored {
  readonly #rules = new Map<string, Promise<Ignore | null>>();

  /** Whether git would leave the file out: the innermost ignore file that says anything of a path decides. */
  async has(uri: vscode.Uri): Promise<boolean> {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!root || root.scheme !== uri.scheme || !uri.path.startsWith(root.path)) return false;
    const parts = uri.path.slice(root.path.length).split('/').filter(Boolean);
    for (let depth = 1; depth < parts.length; depth++)
      if (await this.#excludes(root, parts.slice(0, depth), '/')) return true;
    return this.#excludes(root, parts, '');
  }

  /** `ending` tells a folder from a file. */
  async #excludes(root: vscode.Uri, parts: readonly string[], ending: string): Promise<boolean> {
    for (let depth = parts.length - 1; depth >= 0; depth--) {
      const rules = await this.#rulesOf(root, parts.slice(0, depth));
      if (!rules) continue;
      const { ignored, unignored } = rules.test(parts.slice(depth).join('/') + ending);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  #rulesOf(root: vscode.Uri, folder: readonly string[]): Promise<Ignore | null> {
    const file = vscode.Uri.joinPath(root, ...folder, '.gitignore');
    const known = this.#rules.get(file.toString()) ?? read(file);
    this.#rules.set(file.toString(), known);
    return known;
  }
}

async function read(file: vscode.Uri): Promise<Ignore | null> {
  try {
    return ignore().add(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch {
    // Most folders have none.
    return null;
  }
}
