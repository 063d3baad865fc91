import { checkInside } from '../sidecar/filePort';

/** Where corrections of one article are kept, from the folder of `.byline/` on. Throws `OutsideFolderError`. */
export function correctionsPathOf(article: string): string {
  checkInside(article);
  return `.byline/corrections/${article}.json`;
}

/** Where those that reach over the whole folder are kept. */
export const FOLDER_CORRECTIONS = '.byline/corrections.json';

/** The article whose corrections a file holds, or null where it holds none. */
export function articleOfCorrections(path: string): string | null {
  return /^\.byline\/corrections\/(.+)\.json$/.exec(path)?.[1] ?? null;
}
