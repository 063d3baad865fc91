import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { SIDECAR_FOLDER } from '../notes/sidecarPath';
import { sha256 } from '../worker/nodeModels';
import { decodeFile } from '../indexing/decodeFile';
import type { Terminal } from './terminal';

/** An article on disk with the folder whose `.byline/` is nearest to it. */
export interface ArticleFile {
  /** The folder `.byline/` lies in; null where there is none. */
  readonly root: string | null;
  /** From that folder on, with `/`; as given where there is none. */
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** Null, and said on standard error, when the file cannot be read or is no text. */
export async function readArticleFile(file: string, terminal: Terminal): Promise<ArticleFile | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    terminal.complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const root = await sidecarRoot(file);
  try {
    const text = decodeFile(bytes);
    return { root, path: pathFrom(root, file), text, sha256: sha256(bytes) };
  } catch {
    terminal.complain(`${file}: not UTF-8 text`);
    return null;
  }
}

/** The nearest folder at or above the file's own that has a `.byline/`. */
export async function sidecarRoot(file: string): Promise<string | null> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const isThere = await stat(join(folder, SIDECAR_FOLDER)).then(
      found => found.isDirectory(),
      () => false,
    );
    if (isThere) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** From `root` on, with `/`. */
export function pathFrom(root: string | null, file: string): string {
  return (root === null ? file : relative(root, resolve(file))).split(sep).join('/');
}
