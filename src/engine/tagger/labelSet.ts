/**
 * The labels of a sequence tagger: `O` and, for each type, `B-`, `I-`, `E-` and `S-` (BIOES: begin, inside, end, single).
 * Label 0 is `O`; the labels of type t are 1+4t … 4+4t in the order B, I, E, S. Inside a name its own type goes on; between
 * names, and at the ends of a sequence, anything that ends a name meets anything that begins one.
 */
export class LabelSet {
  readonly size: number;

  constructor(readonly types: readonly string[]) {
    this.size = 1 + 4 * types.length;
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
