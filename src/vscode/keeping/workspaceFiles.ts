import * as vscode from 'vscode';
import type { FilePort } from '../../sidecar/filePort';
import { checkInside, OutsideFolderError } from '../../sidecar/filePort';

/** More folders below one another than anybody keeps notes in. */
const MOST_FOLDERS = 2000;

/** The files of a folder on whatever file system VS Code has it. */
export class WorkspaceFiles implements FilePort {
  readonly #root: vscode.Uri;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  async read(path: string): Promise<string | null> {
    const uri = await this.#locate(path);
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async replace(path: string, text: string, was: string | null): Promise<boolean> {
    const uri = await this.#locate(path);
    const folder = vscode.Uri.joinPath(uri, '..');
    await vscode.workspace.fs.createDirectory(folder);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const temporary = vscode.Uri.joinPath(folder, `.${name}.${crypto.randomUUID()}.tmp`);
    await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    try {
      if ((await this.read(path)) !== was) return false;
      await vscode.workspace.fs.rename(temporary, uri, { overwrite: true });
      return true;
    } finally {
      await Promise.resolve(vscode.workspace.fs.delete(temporary)).catch(() => undefined);
    }
  }

  async rename(path: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(await this.#locate(path), await this.#locate(to));
  }

  async list(folder: string): Promise<string[]> {
    const found: string[] = [];
    const waiting = [folder];
    for (let n = 0; waiting.length > 0 && n < MOST_FOLDERS; n++) {
      const here = waiting.shift() ?? '';
      for (const [name, type] of await this.#entries(here)) {
        const path = `${here}/${name}`;
        if (type === vscode.FileType.Directory) waiting.push(path);
        else if (type === vscode.FileType.File && !/\.(tmp|lock)$/.test(name)) found.push(path);
      }
    }
    return found.sort();
  }

  async #entries(folder: string): Promise<[string, vscode.FileType][]> {
    try {
      return await vscode.workspace.fs.readDirectory(await this.#locate(folder));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Where a link leads cannot be asked of every file system: none is followed. */
  async #locate(path: string): Promise<vscode.Uri> {
    checkInside(path);
    let uri = this.#root;
    for (const name of path.split('/')) {
      uri = vscode.Uri.joinPath(uri, name);
      const type = await typeOf(uri);
      if (type === undefined) break;
      if (type & vscode.FileType.SymbolicLink) throw new OutsideFolderError(path);
    }
    return vscode.Uri.joinPath(this.#root, path);
  }
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && /FileNotFound|FileNotADirectory/.test(error.code);
}
