import { AnchoredText } from '../anchoring/anchoredText';
import type { ImportedNotes } from './importBrat';
import { notesFromBrat } from './importBrat';
import { notesFromW3c } from './w3c';

/** From what notes can be read. */
export const NOTE_FORMATS = ['w3c', 'brat'] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

/** A file of notes, and the article they are to be on. */
export interface NotesFile {
  readonly format: NoteFormat;
  readonly content: string;
  /** The article's text as its file has it, to which offsets refer. */
  readonly text: string;
  /** Its path from the folder on. */
  readonly article: string;
  /** ISO date and time, for notes that do not say when they were made. */
  readonly now: string;
}

/** Reads notes of another program. `newId` names those that have no id. */
export function importNotes(
  { format, content, text, article, now }: NotesFile,
  newId: () => string,
): ImportedNotes {
  return format === 'w3c'
    ? notesFromW3c(content, article, newId)
    : notesFromBrat(content, new AnchoredText(text), article, newId, now);
}
