/**
 * The files of one folder, as what keeps the reader's own work sees them. Paths are relative to the folder, with `/`.
 * There is one for Node and one for VS Code's file systems; both refuse paths that lead out of the folder, also by
 * symbolic links, with an `OutsideFolderError`.
 */
export interface FilePort {
  /** The text of a file in UTF-8, without a byte-order mark; null where there is none. */
  read(path: string): Promise<string | null>;
  /**
   * Puts a text in the place of the file at one blow: whoever reads, and whoever starts again after a crash, finds the
   * old or the new one, whole. Makes folders that are missing. Does nothing and says false when the file is no longer
   * `was` (null: not there) right before.
   */
  replace(path: string, text: string, was: string | null): Promise<boolean>;
  /** Gives a file another name in the folder. */
  rename(path: string, to: string): Promise<void>;
  /** All files below a folder; none where there is no such folder. */
  list(folder: string): Promise<string[]>;
}

/** Whether a file is there only while another one is replaced, by its name. */
export function isPassing(name: string): boolean {
  return /\.(tmp|new|lock)$/.test(name);
}

/** A path that does not stay in the folder whose it claims to be. */
export class OutsideFolderError extends Error {
  constructor(path: string) {
    super(`${path} is not inside the folder`);
    this.name = 'OutsideFolderError';
  }
}

/** Throws `OutsideFolderError` where a path is not plainly below the folder. */
export function checkInside(path: string): void {
  const names = path.split('/');
  const leaves = names.some(name => name === '' || name === '.' || name === '..');
  if (leaves || /[\\\0]|^[a-z]:/i.test(path)) throw new OutsideFolderError(path);
}
