/** The trained encoder with its heads, whatever runs it. */
export interface Encoder {
  /** What runs it, for people. */
  readonly runtime: string;
  /** Reads one window of pieces, those that enclose it included. May not be called again before it has answered. */
  run(window: WindowInput): Promise<WindowOutput>;
  /** Gives its memory back; it cannot be asked afterwards. */
  close(): Promise<void>;
}

/** Of each piece its number, and shape and spacing of its word. */
export interface WindowInput {
  readonly ids: Int32Array;
  readonly shapes: Int32Array;
  readonly spacings: Int32Array;
}

/** Rows of one width, one a piece. */
export interface WindowOutput {
  /** Scores of names, content, sources and cues, in this order: see `FLAT_WIDTH`. */
  readonly flat: Float32Array;
  /** A piece as what some cue may concern, and as a cue. */
  readonly pairWord: Float32Array;
  readonly pairCue: Float32Array;
  /** A piece as what may mean somebody, as who may be meant, and (width 1) as meaning nobody told of before. */
  readonly mention: Float32Array;
  readonly antecedent: Float32Array;
  readonly nobody: Float32Array;
}

export const NAME_TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;
/** No name, then the beginning, inside and end of a name and one of a single word, type by type. */
export const NAME_LABELS = 1 + 4 * NAME_TYPES.length;
/** None, beginning, inside, and beginning again behind a cue. */
export const CONTENT_LABELS = 4;
/** None, beginning and inside, of sources and of cues. */
export const ROLE_LABELS = 3;
export const FLAT_WIDTH = NAME_LABELS + CONTENT_LABELS + 2 * ROLE_LABELS;
export const PAIR_WIDTH = 96;
/** Of mentions and antecedents: the score of a pair is their product over the root of this. */
export const REFERENCE_WIDTH = 96;
/** What a word is to one cue. */
export const PAIR_LABELS = 4;
