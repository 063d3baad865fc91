import type { Lexemes } from '../lexemes';
import cues from './cues.json';
import type { Outlook } from './timex';

const FUTURE = new Set(cues.future);
const PAST = new Set(cues.past);
const NOT_PAST = new Set(cues.notPast);
/** How far a verb may stand from the date it goes with. */
const REACH = 14;

/**
 * Whether the sentence puts the expression at `[from, end)` in the past or in the future: the nearest verb before it
 * decides, then the nearest behind it in the same clause. A word list stands in for a tagger of parts of speech.
 */
export function readOutlook(lexemes: Lexemes, from: number, end: number): Outlook | null {
  const before = lexemes.lower(from - 1);
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const found = cueAt(lexemes, i);
    // What somebody asked, did or lost "before Christmas" says nothing of when Christmas is.
    if (found) return found === 'past' && before === 'before' ? null : found;
    if (endsClause(lexemes.lower(i))) break;
  }
  for (let i = end; i < end + REACH; i++) {
    const found = cueAt(lexemes, i);
    if (found) return found;
    if (i > end && (endsClause(lexemes.lower(i)) || lexemes.lower(i) === ',')) break;
  }
  return before === 'by' || before === 'until' || before === 'till' ? 'future' : null;
}

function endsClause(sign: string): boolean {
  return sign === ';' || sign === ':' || sign === '"' || sign === '“' || sign === '”';
}

function cueAt(lexemes: Lexemes, i: number): Outlook | null {
  const { kind, lower, text } = lexemes.at(i);
  if (kind === 'mark') return null;
  if (lower === 'be' && lexemes.lower(i - 1) === 'to') return 'future';
  if (lower === 'set')
    return lexemes.lower(i + 1) === 'to' || lexemes.lower(i + 1) === 'for' ? 'future' : null;
  // "kept going until Friday".
  if (lower === 'going') return lexemes.lower(i + 1) === 'to' ? 'future' : null;
  if (FUTURE.has(lower) && text === lower) return 'future';
  // "will be held": the participle is not the past.
  if (lexemes.lower(i - 1) === 'be') return null;
  if (PAST.has(lower)) return 'past';
  return lower.length > 4 && lower.endsWith('ed') && text === lower && !NOT_PAST.has(lower) ? 'past' : null;
}
