import type { Span } from '../../base/span';
import type { Quote } from '../annotations';
import type { Draft } from '../draft';
import type { LinkedQuote } from './linkedQuote';
import type { Passage } from './passages';
import { startsUpper } from '../text/characters';

/** Marks without a speaker and with fewer words hold a term or a title rather than speech. */
const SHORTEST_SPEECH = 6;

/**
 * What a quote is. With an attribution the words in marks decide: all of what was said, some of it, or none. Without
 * one, whether it reads like speech at all.
 */
export function kindOf(draft: Draft, quote: LinkedQuote, passages: readonly Passage[]): Quote['kind'] {
  const held = quote.passages.flatMap(index => passages[index] ?? []);
  if (held.length === 0) return 'indirect';
  const { attribution } = quote;
  if (!attribution) return held.every(passage => isSpeech(draft, passage)) ? 'direct' : 'scare';
  if (attribution.pattern === 'report') return 'mixed';
  const marked = held.reduce((sum, { inner }) => sum + letters(draft.text, inner), 0);
  const said = quote.content.reduce((sum, span) => sum + letters(draft.text, span), 0);
  const describes = attribution.cue?.verb?.saying === false;
  return marked < said || describes ? 'mixed' : 'direct';
}

/** A sentence or most of one; not a title, in which every longer word has a capital. */
function isSpeech(draft: Draft, passage: Passage): boolean {
  const words = draft.tokens.slice(...passage.words).filter(token => token.kind === 'word');
  const long = words.filter(word => word.text.length > 3);
  return words.length >= SHORTEST_SPEECH && !long.every(word => startsUpper(word.text));
}

/** Of ASCII the code unit tells, at a fraction of a pattern's cost. */
function isLetterOrDigit(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(i));
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function letters(text: string, [start, end]: Span): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isLetterOrDigit(text, i)) count++;
  return count;
}
