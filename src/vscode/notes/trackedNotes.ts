import type { Alignment } from '../../base/alignment';
import type { Anchor } from '../../anchoring/anchor';
import { describeAnchor } from '../../anchoring/anchor';
import { AnchoredText } from '../../anchoring/anchoredText';
import { findAnchor } from '../../anchoring/findAnchor';
import type { Edit } from '../../anchoring/followEdits';
import { followEdits } from '../../anchoring/followEdits';
import { isStanding } from '../../notes/checks';
import { moveNote } from '../../notes/note';
import type { PlacedNote } from '../../notes/placeNotes';
import { alignNotes, placeNotes } from '../../notes/placeNotes';
import type { Change, Item } from '../../sidecar/itemFile';
import { same } from '../../sidecar/itemFile';

/** A note while its article is open. */
export interface TrackedNote extends PlacedNote {
  /** How its words would be found again if they were lost by the next edit. */
  readonly anchor: Anchor | null;
}

/** The text of a file, and the way to its offsets from those of the text in the editor; null where both are the same. */
export interface FileText {
  readonly text: string;
  readonly toFile: Alignment | null;
}

/** The notes on a text that is being edited: they follow each edit, and are looked for where that is not enough. */
export class TrackedNotes {
  #notes: readonly TrackedNote[];

  /**
   * Those that were tracked `before` and are still the same stay where they have been followed to. The rest is looked for in
   * `file`, where its text is not quite the same.
   */
  constructor(items: readonly Item[], text: string, before?: TrackedNotes, file?: FileText) {
    const known = new Map(before?.notes.map(note => [note.item.id, note]));
    const toFile = file?.toFile;
    const placed = toFile
      ? alignNotes(placeNotes(items, new AnchoredText(file.text)), toFile.inverse())
      : placeNotes(items, new AnchoredText(text));
    this.#notes = placed.map(one => {
      const old = known.get(one.item.id);
      const followed = old?.found.span && same(old.item, one.item) ? old : undefined;
      return {
        ...one,
        found: followed?.found ?? one.found,
        anchor: followed?.anchor ?? one.note.anchor,
      };
    });
  }

  get notes(): readonly TrackedNote[] {
    return this.#notes;
  }

  follow(edits: readonly Edit[]): void {
    this.#notes = this.#notes.map(note => {
      const { span } = note.found;
      if (!span) return note;
      const now = followEdits(span, edits);
      if (now && now[0] < now[1]) return { ...note, found: { ...note.found, span: now } };
      return { ...note, found: { state: 'orphan', span: null, score: 0, candidates: [] } };
    });
  }

  /** After some edits: describes what was followed anew, and looks for what was lost, now or before. */
  settle(text: string): void {
    const anchored = new AnchoredText(text);
    this.#notes = this.#notes.map(note => {
      const { span } = note.found;
      if (span) return { ...note, anchor: describeAnchor(text, anchored.points, span) };
      return note.anchor ? { ...note, found: findAnchor(anchored, note.anchor) } : note;
    });
  }

  /** What a file of notes must be told so that it says where their words are in the text as it is saved. */
  changes(text: string, article: string): Change<Item>[] {
    const { points } = new AnchoredText(text);
    return this.#notes.flatMap(({ item, note, found }) => {
      // A mark "checked" says of which words it was; they are not to be replaced by others.
      if (!found.span || note.kind === 'check') return [];
      const anchor = describeAnchor(text, points, found.span);
      if (note.anchor && isSame(anchor, note.anchor)) return [];
      return [{ kind: 'put' as const, item: moveNote(item, anchor, article), was: item }];
    });
  }

  /** The marks "checked" that hold. */
  standing(text: string): TrackedNote[] {
    return this.#notes.filter(note => isStanding(note, text));
  }
}

function isSame(a: Anchor, b: Anchor): boolean {
  return (
    a.exact === b.exact &&
    a.prefix.endsWith(b.prefix) &&
    a.suffix.startsWith(b.suffix) &&
    a.position?.[0] === b.position?.[0] &&
    a.position?.[1] === b.position?.[1]
  );
}
