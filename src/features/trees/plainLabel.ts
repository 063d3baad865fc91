import { excerpt } from '../passage';

/**
 * What no label shows but what would change how it reads: controls of the writing direction (one without its end would
 * turn the rest of the row around) and characters without a width. Joiners stay: scripts and emoji need them.
 */
const INVISIBLE = /[\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Article text as one row of a tree: on one line, at most `limit` code units, nothing in it that acts. */
export function plainLabel(text: string, limit = 120): string {
  return excerpt(text, [0, text.length], limit)
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .trim();
}
