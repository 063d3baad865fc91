/**
 * The labels of a sequence tagger: `O` and, for each type, `B-`, `I-`, `E-` and `S-` (BIOES: begin, inside, end, single),
 * and which may follow which. Label 0 is `O`; the labels of type t are 1+4t … 4+4t in the order B, I, E, S.
 */
export class LabelSet {
  readonly size: number;
  /** `before[l]`: the labels that may stand before label `l`. */
  readonly before: readonly Uint8Array[];
  /** `after[l]`: the labels that may stand behind label `l`. */
  readonly after: readonly Uint8Array[];
  /** Labels that may begin and end a sequence. */
  readonly mayBegin: Uint8Array;
  readonly mayEnd: Uint8Array;

  constructor(readonly types: readonly string[]) {
    this.size = 1 + 4 * types.length;
    const all = Array.from({ length: this.size }, (_, label) => label);
    this.before = all.map(to => Uint8Array.from(all.filter(from => this.mayFollow(from, to))));
    this.after = all.map(from => Uint8Array.from(all.filter(to => this.mayFollow(from, to))));
    this.mayBegin = Uint8Array.from(all, label => (isOpening(label) ? 1 : 0));
    this.mayEnd = Uint8Array.from(all, label => (isClosing(label) ? 1 : 0));
  }

  /** Inside a name only its own type goes on; between names anything begins. */
  mayFollow(from: number, to: number): boolean {
    if (isClosing(from)) return isOpening(to);
    return !isOpening(to) && this.typeOf(from) === this.typeOf(to);
  }

  /** The type's index, or -1 for `O`. */
  typeOf(label: number): number {
    return label === 0 ? -1 : (label - 1) >> 2;
  }

  label(type: number, position: Position): number {
    return 1 + 4 * type + position;
  }
}

export const enum Position {
  Begin,
  Inside,
  End,
  Single,
}

/** The position of a label other than `O`. */
export function positionOf(label: number): Position {
  return (label - 1) & 3;
}

/** Whether a sequence may begin with the label: `O`, begin and single. */
export function isOpening(label: number): boolean {
  return label === 0 || positionOf(label) === Position.Begin || positionOf(label) === Position.Single;
}

/** Whether a sequence may end with the label: `O`, end and single. */
export function isClosing(label: number): boolean {
  return label === 0 || positionOf(label) === Position.End || positionOf(label) === Position.Single;
}
