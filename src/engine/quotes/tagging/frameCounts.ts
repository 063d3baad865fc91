import { hashString } from '../../tagger/hash';
import { FAR_FROM_COMMA } from './cueGroups';
import type { UnitForm } from './unitForms';

/** What the first pass said of a frame: for each unit by how much a cue's score is above that of none; -Infinity where none can be. */
export type CueScores = Float64Array;

/** Running counts over a frame's units, for what stands between a unit and a cue. */
export class FrameCounts {
  /** `commas[i]`, `cues[i]`, `thats[i]`: how many of the units before unit i are one. */
  readonly commas: Int16Array;
  readonly cues: Int16Array;
  readonly thats: Int16Array;
  /** Units since the last comma, at most `FAR_FROM_COMMA`. */
  readonly sinceComma: Int16Array;

  constructor(
    readonly forms: readonly UnitForm[],
    readonly scores: CueScores,
  ) {
    const { length } = forms;
    this.commas = new Int16Array(length + 1);
    this.cues = new Int16Array(length + 1);
    this.thats = new Int16Array(length + 1);
    this.sinceComma = new Int16Array(length + 1);
    for (let i = 0; i < length; i++) {
      const word = forms[i]?.word;
      this.commas[i + 1] = (this.commas[i] as number) + (word === COMMA ? 1 : 0);
      this.cues[i + 1] = (this.cues[i] as number) + ((scores[i] as number) > 0 ? 1 : 0);
      this.thats[i + 1] = (this.thats[i] as number) + (word === THAT ? 1 : 0);
      const since = word === COMMA ? 1 : (this.sinceComma[i] as number) + 1;
      this.sinceComma[i + 1] = Math.min(FAR_FROM_COMMA, since);
    }
  }
}

/** How many lie between two units, both left out. */
export function between(sums: Int16Array, from: number, to: number): number {
  return Math.max(0, (sums[to] ?? 0) - (sums[from + 1] ?? 0));
}

const COMMA = hashString(',');
const THAT = hashString('that');
