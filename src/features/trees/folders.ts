/** A file in a folder that is open. */
export interface FilePlace {
  /** Path from that folder on, with `/`. */
  readonly path: string;
}

/** The files below one folder, by folder. */
export interface Folder<T extends FilePlace> {
  /** Several names with `/` where nothing lies between them but one folder; empty for the topmost. */
  readonly name: string;
  /** From the topmost on; empty for that itself. */
  readonly path: string;
  readonly folders: readonly Folder<T>[];
  readonly files: readonly T[];
}

/** Puts files into folders, both in the order of their names, numbers by value: `2.txt` before `10.txt`. */
export function folderOf<T extends FilePlace>(files: readonly T[]): Folder<T> {
  const root: Growing<T> = { name: '', path: '', children: new Map(), files: [] };
  for (const file of files) {
    let folder = root;
    for (const name of file.path.split('/').slice(0, -1)) folder = childOf(folder, name);
    folder.files.push(file);
  }
  return finish(root);
}

interface Growing<T extends FilePlace> {
  readonly name: string;
  readonly path: string;
  readonly children: Map<string, Growing<T>>;
  readonly files: T[];
}

function childOf<T extends FilePlace>(folder: Growing<T>, name: string): Growing<T> {
  let child = folder.children.get(name);
  if (!child) {
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    child = { name, path, children: new Map(), files: [] };
    folder.children.set(name, child);
  }
  return child;
}

const NAMES = new Intl.Collator('en', { numeric: true });

function finish<T extends FilePlace>({ name, path, children, files }: Growing<T>): Folder<T> {
  return {
    name,
    path,
    folders: [...children.values()]
      .map(child => shorten(finish(child)))
      .sort((a, b) => NAMES.compare(a.name, b.name)),
    files: files.sort((a, b) => NAMES.compare(a.path, b.path)),
  };
}

/** Takes a folder that holds nothing but one folder together with that. */
function shorten<T extends FilePlace>(folder: Folder<T>): Folder<T> {
  const [only, another] = folder.folders;
  if (!only || another || folder.files.length > 0) return folder;
  return { ...only, name: `${folder.name}/${only.name}` };
}
