import type { FilePort } from '../sidecar/filePort';
import { readItems } from '../sidecar/itemFile';
import type { Correction, Scope } from './correction';
import { correctionOf, CORRECTIONS_FORMAT } from './correction';
import { correctionsPathOf, FOLDER_CORRECTIONS } from './correctionsPath';

export interface LoadedCorrections {
  readonly corrections: readonly Correction[];
  /** What is wrong with files that could not be used, and which. */
  readonly problems: readonly string[];
}

/** The corrections of one article that the folder has: its own, then those of the whole folder. */
export async function loadCorrections(files: FilePort, article: string): Promise<LoadedCorrections> {
  const own = await loadFile(files, correctionsPathOf(article), ['mention', 'article']);
  const folder = await loadFile(files, FOLDER_CORRECTIONS, ['folder']);
  return {
    corrections: [...folder.corrections, ...own.corrections],
    problems: [...own.problems, ...folder.problems],
  };
}

/** What a file says within the reach that a file of its place may have; what claims more is left out. */
export async function loadFile(
  files: FilePort,
  path: string,
  scopes: readonly Scope[],
): Promise<LoadedCorrections> {
  const { items, problem } = await readItems(files, path, CORRECTIONS_FORMAT);
  return {
    corrections: items.flatMap(item => {
      const correction = correctionOf(item);
      return correction && scopes.includes(correction.scope) ? [correction] : [];
    }),
    problems: problem === null ? [] : [`${path}: ${problem}`],
  };
}
