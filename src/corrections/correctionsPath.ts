import { checkInside } from '../sidecar/filePort';

/** Where corrections of one article are kept, from the folder of `.byline/` on. Throws `OutsideFolderError`. */
export function correctionsPathOf(article: string): string {
  checkInside(article);
  return `.byline/corrections/${article}.json`;
}

/** Where those that reach over the whole folder are kept. */
export const FOLDER_CORRECTIONS = '.byline/corrections.json';
