import { checkInside } from '../sidecar/filePort';

export const SIDECAR_FOLDER = '.byline';
const NOTES = `${SIDECAR_FOLDER}/notes/`;
const ENDING = '.json';

/** Where the notes on an article are kept; both paths from the workspace folder on. Throws `OutsideFolderError`. */
export function notesPathOf(article: string): string {
  checkInside(article);
  return `${NOTES}${article}${ENDING}`;
}

/** The article whose notes a file holds, or null where it holds none. */
export function articleOfNotes(path: string): string | null {
  return path.startsWith(NOTES) && path.endsWith(ENDING) ? path.slice(NOTES.length, -ENDING.length) : null;
}

/** The article as its notes name it: an IRI relative to their own file. */
export function sourceOf(article: string): string {
  const up = '../'.repeat(notesPathOf(article).split('/').length - 1);
  return up + article.split('/').map(encodeURIComponent).join('/');
}
