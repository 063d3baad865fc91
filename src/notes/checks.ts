import type { Span } from '../base/span';
import { overlaps, trimmedSpan } from '../base/span';
import { fold } from '../anchoring/foldedText';
import type { PlacedNote } from './placeNotes';

/** That the reader checked something: when, as an ISO date and time, and where, as they wrote it. */
export interface Check {
  readonly date: string | null;
  readonly where: string;
}

/** Whether a mark "checked" still holds: its words are found, and they are the same words. */
export function isStanding({ note, found }: PlacedNote, text: string): boolean {
  if (note.kind !== 'check' || !found.span || !note.anchor) return false;
  return fold(text.slice(...found.span)).trim() === fold(note.anchor.exact).trim();
}

/** The latest standing mark on exactly the words of a span, or null. Words that changed are no longer checked. */
export function checkOn(notes: readonly PlacedNote[], span: Span, text: string): Check | null {
  const trimmed = trimmedSpan(text, span);
  const standing = notes.filter(placed => isStanding(placed, text) && isOn(placed, trimmed, text));
  const latest = standing.sort((a, b) => (b.note.created ?? '').localeCompare(a.note.created ?? ''))[0];
  return latest ? { date: latest.note.modified ?? latest.note.created, where: latest.note.text } : null;
}

function isOn({ found }: PlacedNote, span: Span, text: string): boolean {
  if (!found.span || !overlaps(found.span, span)) return false;
  const own = trimmedSpan(text, found.span);
  return own[0] === span[0] && own[1] === span[1];
}
