import type { Alignment } from '../../base/alignment';
import type { Anchor } from '../../anchoring/anchor';
import { describeAnchor } from '../../anchoring/anchor';
import { AnchoredText } from '../../anchoring/anchoredText';
import { findAnchor } from '../../anchoring/findAnchor';
import type { Steps } from '../../base/steps';
import type { Edit } from '../../anchoring/followEdits';
import { followEdits } from '../../anchoring/followEdits';
import { isStanding } from '../../notes/checks';
import { moveNote } from '../../notes/note';
import type { PlacedNote } from '../../notes/placeNotes';
import { alignFound, foundIn, placeNotesInSteps } from '../../notes/placeNotes';
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
  /** Goes up with each edit. */
  #edits = 0;
  /** The text of which all that is said of the notes holds; undefined while they follow edits. */
  #settled: string | undefined;

  private constructor(notes: readonly TrackedNote[]) {
    this.#notes = notes;
  }

  /**
   * Those that were tracked `before` and are still the same stay where they have been followed to. The rest is looked for in
   * `file`, where its text is not quite the same.
   */
  static *place(
    items: readonly Item[],
    text: string,
    before?: TrackedNotes,
    file?: FileText,
  ): Steps<TrackedNotes> {
    const toText = file?.toFile?.inverse();
    const anchored = new AnchoredText(file && toText ? file.text : text);
    const itemOf = new Map(items.map(item => [item.id, item]));
    const followed = (): Map<string, TrackedNote> =>
      new Map(
        before?.notes
          .filter(({ item, found }) => found.span && same(item, itemOf.get(item.id)))
          .map(note => [note.item.id, note]),
      );
    const known = followed();
    const placed = yield* placeNotesInSteps(items, item => {
      const followedTo = known.get(item.id)?.found;
      if (followedTo) return followedTo;
      const found = foundIn(anchored, item);
      return toText ? alignFound(found, toText) : found;
    });
    // By now they may have been followed further.
    const last = followed();
    const now = placed.map(one => {
      const old = last.get(one.item.id);
      return { ...one, found: old?.found ?? one.found, anchor: old?.anchor ?? one.note.anchor };
    });
    return new TrackedNotes(now);
  }

  get notes(): readonly TrackedNote[] {
    return this.#notes;
  }

  follow(edits: readonly Edit[]): void {
    this.#edits++;
    this.#settled = undefined;
    this.#notes = this.#notes.map(note => {
      const { span } = note.found;
      if (!span) return note;
      const now = followEdits(span, edits);
      if (now && now[0] < now[1]) return { ...note, found: { ...note.found, span: now } };
      return { ...note, found: { state: 'orphan', span: null, score: 0, candidates: [] } };
    });
  }

  /**
   * After some edits: describes what was followed anew, and looks for what was lost, now or before. Says false, and leaves all
   * as it was, when the text is edited meanwhile.
   */
  *settle(text: string): Steps<boolean> {
    if (text === this.#settled) return true;
    const begun = this.#edits;
    const anchored = new AnchoredText(text);
    const settled: TrackedNote[] = [];
    for (const note of this.#notes) {
      const { span } = note.found;
      if (span) settled.push({ ...note, anchor: describeAnchor(text, anchored.points, span) });
      else settled.push(note.anchor ? { ...note, found: findAnchor(anchored, note.anchor) } : note);
      yield;
      if (this.#edits !== begun) return false;
    }
    this.#notes = settled;
    this.#settled = text;
    return true;
  }

  /** What a file of notes must be told so that it says where their words are in the text that they were settled in. */
  changes(article: string): Change<Item>[] {
    return this.#notes.flatMap(({ item, note, found, anchor }) => {
      // A mark "checked" says of which words it was; they are not to be replaced by others.
      if (!found.span || !anchor || note.kind === 'check') return [];
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
