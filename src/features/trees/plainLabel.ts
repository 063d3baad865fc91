import { excerpt } from '../passage';

/** Article text as one row of a tree: on one line, at most `limit` code units, nothing in it that acts. */
export function plainLabel(text: string, limit = 120): string {
  return excerpt(text, [0, text.length], limit);
}
