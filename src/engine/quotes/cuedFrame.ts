import { findCues, type Cue } from './cues';
import type { Unit } from './frames';
import type { Source } from './source';
import { findSources } from './sources';

/** A frame's units with the cues among them and, at the same index, the source of each. */
export interface CuedFrame {
  readonly units: readonly Unit[];
  readonly cues: readonly Cue[];
  readonly sources: readonly (Source | null)[];
}

export function readCues(units: readonly Unit[]): CuedFrame {
  const cues = findCues(units);
  return { units, cues, sources: findSources(units, cues) };
}
