import * as vscode from 'vscode';
import type { FilePort } from '../../sidecar/filePort';
import { checkInside, isPassing, OutsideFolderError } from '../../sidecar/filePort';

/** More folders below one another than anybody keeps notes in. */
const MOST_FOLDERS = 2000;

/** How a name ends under which the new text of a file is written, whole. */
const WHOLE = '.new';
/** How often, and after how many milliseconds, a file is looked for again that somebody seems to be replacing. */
const LOOKS = 20;
const BETWEEN_LOOKS = 25;

/**
 * The files of a folder on whatever file system VS Code has it. VS Code renames onto a file by deleting that one first: in
 * between, and for good after a crash right then, there is but the new text under the name it was written by. Who reads
 * waits for the writer and, where none goes on, finishes its work.
 */
export class WorkspaceFiles implements FilePort {
  readonly #root: vscode.Uri;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  async read(path: string): Promise<string | null> {
    const uri = await this.#locate(path);
    return (await textOf(uri)) ?? this.#comingText(uri);
  }

  async replace(path: string, text: string, was: string | null): Promise<boolean> {
    const uri = await this.#locate(path);
    const folder = vscode.Uri.joinPath(uri, '..');
    await vscode.workspace.fs.createDirectory(folder);
    const name = `${markOf(uri)}${crypto.randomUUID()}`;
    const half = vscode.Uri.joinPath(folder, `${name}.tmp`);
    const whole = vscode.Uri.joinPath(folder, `${name}${WHOLE}`);
    await vscode.workspace.fs.writeFile(half, new TextEncoder().encode(text));
    try {
      if ((await this.read(path)) !== was) return false;
      await vscode.workspace.fs.rename(half, whole);
    } finally {
      await remove(half);
    }
    try {
      await vscode.workspace.fs.rename(whole, uri, { overwrite: true });
      return true;
    } catch (error) {
      const now = await textOf(uri);
      if (now !== null) await remove(whole);
      // A reader who waited long enough has done the rest.
      if (now === text) return true;
      throw error;
    }
  }

  async rename(path: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(await this.#locate(path), await this.#locate(to));
  }

  async list(folder: string): Promise<string[]> {
    const found = new Set<string>();
    const waiting = [folder];
    for (let n = 0; waiting.length > 0 && n < MOST_FOLDERS; n++) {
      const here = waiting.shift() ?? '';
      for (const [name, type] of await entriesOf(await this.#locate(here))) {
        if (type === vscode.FileType.Directory) waiting.push(`${here}/${name}`);
        else if (type !== vscode.FileType.File) continue;
        else if (!isPassing(name)) found.add(`${here}/${name}`);
        else if (name.endsWith(WHOLE)) found.add(`${here}/${nameWithin(name)}`);
      }
    }
    return [...found].sort();
  }

  /** The text of a file that is not there, where that is so for the moment alone. */
  async #comingText(uri: vscode.Uri): Promise<string | null> {
    const folder = vscode.Uri.joinPath(uri, '..');
    for (let look = 0; ; look++) {
      const names = (await entriesOf(folder)).map(([name]) => name);
      const whole = names.find(name => name.startsWith(markOf(uri)) && name.endsWith(WHOLE));
      const text = await textOf(uri);
      if (text !== null || whole === undefined || look > LOOKS) return text;
      if (look < LOOKS) await new Promise(resume => setTimeout(resume, BETWEEN_LOOKS));
      else await rename(vscode.Uri.joinPath(folder, whole), uri);
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

/** How the names begin under which the text of a file is written before it gets its own. */
function markOf({ path }: vscode.Uri): string {
  return `.${path.slice(path.lastIndexOf('/') + 1)}.`;
}

/** Of `.<name>.<uuid>.new` the name. */
function nameWithin(name: string): string {
  return name.slice(1).split('.').slice(0, -2).join('.');
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  const bytes = await unlessMissing(vscode.workspace.fs.readFile(uri));
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  return (await unlessMissing(vscode.workspace.fs.readDirectory(folder))) ?? [];
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  return (await unlessMissing(vscode.workspace.fs.stat(uri)))?.type;
}

async function unlessMissing<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && /FileNotFound|FileNotADirectory/.test(error.code))
      return undefined;
    throw error;
  }
}

/** Whoever else finishes the same work at the same moment is as welcome. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  await Promise.resolve(vscode.workspace.fs.rename(from, to)).catch(() => undefined);
}

async function remove(uri: vscode.Uri): Promise<void> {
  await Promise.resolve(vscode.workspace.fs.delete(uri)).catch(() => undefined);
}
