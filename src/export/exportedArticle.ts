import type { Annotations } from '../engine/annotations';
import type { PlacedNote } from '../notes/placeNotes';

/** All there is to export of one article. */
export interface ExportedArticle {
  /** From the folder on that the export is of, with `/`. */
  readonly path: string;
  readonly text: string;
  /** With the reader's corrections. */
  readonly annotations: Annotations;
  readonly notes: readonly PlacedNote[];
}

/** What can be asked for. */
export const PARTS = ['quotes', 'figures', 'entities', 'notes'] as const;
export type Part = (typeof PARTS)[number];
