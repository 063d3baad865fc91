import type { Span } from '../../base/span';
import type { Cue } from './cues';
import type { Source } from './source';

/**
 * One act of saying in one frame: who, by which cue, said what. The rules of this folder make them; a tagger that
 * labels cue, source and content can make them too, and the linker does not know the difference. All positions are
 * units of the frame.
 */
export interface Attribution {
  readonly cue: Cue | null;
  readonly source: Source | null;
  /** Half-open ranges in order; several when the cue stands between. */
  readonly content: readonly Span[];
  /** The cues whose content holds this one, outward: "*the ministry said* Lund called for …". */
  readonly outer: readonly Relay[];
  /** Half-open range of the person spoken to. */
  readonly addressee: Span | null;
  readonly pattern: Pattern;
  /** Estimated probability that the source is the right one, where that hangs on more than the pattern. */
  readonly confidence?: number | undefined;
}

/** Somebody who passed on what somebody else had said. */
export interface Relay {
  readonly cue: Cue;
  readonly source: Source;
}

/**
 * How cue and content stand to each other, on which depends how sure a reading is. `trailing`: `…," Lund said`;
 * `leading`: `Lund said …`; `final`: `…, Lund said` at the end of a sentence whose marks are farther in; `colon`:
 * `Lund was blunt: "…"`; `dash`: `"…" — Ann Lund`; `context`: no cue, the source spoke in the sentence before; `report`: words in marks that
 * tell what somebody expressed, said by whoever is being quoted all along; `turn`: `LUND: …` in a transcript; `tagged`: as the trained
 * tagger sees it.
 */
export type Pattern =
  'trailing' | 'leading' | 'final' | 'colon' | 'dash' | 'context' | 'report' | 'turn' | 'tagged';
