import type { Alignment } from '../base/alignment';
import type { Span } from '../base/span';
import type { Steps } from '../base/steps';
import { finish } from '../base/steps';
import type { AnchoredText } from '../anchoring/anchoredText';
import type { Found } from '../anchoring/findAnchor';
import { findAnchor } from '../anchoring/findAnchor';
import type { Item } from '../sidecar/itemFile';
import type { Note } from './note';
import { noteOf } from './note';

/** A note, and where its words stand in the text as it is now. */
export interface PlacedNote {
  readonly item: Item;
  readonly note: Note;
  readonly found: Found;
  /** Those that answer it, in the order in which they are kept. */
  readonly replies: readonly { readonly item: Item; readonly note: Note }[];
}

const NOWHERE: Found = { state: 'orphan', span: null, score: 0, candidates: [] };

/** The notes of an article in the order of their words, orphans last; each with its replies. */
export function placeNotes(items: readonly Item[], text: AnchoredText): PlacedNote[] {
  return finish(placeNotesInSteps(items, item => foundIn(text, item)));
}

/** Where the words of a note stand. */
export function foundIn(text: AnchoredText, item: Item): Found {
  const { anchor } = noteOf(item);
  return anchor ? findAnchor(text, anchor) : NOWHERE;
}

/** The same note by note: what is altered takes milliseconds to find, and there may be hundreds. */
export function* placeNotesInSteps(items: readonly Item[], find: (item: Item) => Found): Steps<PlacedNote[]> {
  const all = items.map(item => ({ item, note: noteOf(item) }));
  const ids = new Set(items.map(({ id }) => id));
  const isReply = ({ note }: { note: Note }): boolean => note.repliesTo !== null && ids.has(note.repliesTo);
  const placed: PlacedNote[] = [];
  for (const { item, note } of all.filter(one => !isReply(one))) {
    const replies = all.filter(other => other.note.repliesTo === note.id);
    placed.push({ item, note, found: find(item), replies });
    yield;
  }
  return placed.sort((a, b) => compareFound(a.found.span, b.found.span));
}

/** The same notes where their words stand in another text. */
export function alignNotes(notes: readonly PlacedNote[], toText: Alignment): PlacedNote[] {
  return notes.map(placed => ({ ...placed, found: alignFound(placed.found, toText) }));
}

/** The same place in another text. */
export function alignFound(found: Found, toText: Alignment): Found {
  const span = found.span && toText.span(found.span);
  const candidates = found.candidates.flatMap(({ span: there, score }) => {
    const here = toText.span(there);
    return here ? [{ span: here, score }] : [];
  });
  return { ...found, span, candidates };
}

function compareFound(a: Span | null, b: Span | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return a[0] - b[0] || b[1] - a[1];
}

/** Whether a text is the one these notes were made on: so many of their words would not stand in another by chance. */
export function areCertain(placed: readonly PlacedNote[]): boolean {
  const certain = placed.filter(({ found }) => found.state !== 'orphan').length;
  return certain > 0 && certain >= placed.length / 2;
}
