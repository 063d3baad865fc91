import type { Relay } from './attribution';
import { complementOf } from './complements';
import type { CuedFrame } from './cuedFrame';
import type { Reading } from './markedAttributions';
import { closesClause, trailingCue } from './trailingCue';

/** Longer chains of hearsay are misread sentences. */
const LONGEST_CHAIN = 4;

/** A closing cue farther behind the content than this many units closes something else. */
const FARTHEST = 24;

/** Finds who relayed what the readings of one frame hold; they must be asked about in order. */
export class RelayFinder {
  /** Cues before this one begin before the content last asked about. */
  #later = 0;

  constructor(readonly frame: CuedFrame) {}

  /** Cues whose content begins where this one's clause does, outward, then one that closes the sentence over it. */
  outwardOf(reading: Reading): Relay[] {
    if (reading.cue === null) return [];
    const relays = this.#enclosing(reading.cue, reading);
    const closing = reading.pattern === 'leading' ? this.#closing(reading.content.at(-1)?.[1] ?? 0) : null;
    if (closing) relays.push(closing);
    return relays;
  }

  /** "*The ministry said* Lund told …", "*According to the paper*, Lund said …". */
  #enclosing(index: number, { source }: Reading): Relay[] {
    const { units, cues, sources } = this.frame;
    const relays: Relay[] = [];
    let inner = cues[index];
    let spoken = source;
    for (let i = index - 1; i >= Math.max(0, index - LONGEST_CHAIN) && inner; i--) {
      const cue = cues[i];
      const outer = sources[i];
      if (!cue || !outer || cue.form === 'passive') break;
      const start = spoken?.place === 'before' ? spoken.units[0] : inner.group;
      const reach = cue.form === 'accordingTo' ? outer.units[1] + 1 : complementOf(units, cue).start;
      const quotedAs = units[inner.group - 1]?.word === 'as' && cue.units[1] <= start;
      if (reach !== start && !quotedAs) break;
      if (outer.units[0] !== spoken?.units[0]) relays.push({ cue, source: outer });
      inner = cue;
      spoken = outer;
    }
    return relays;
  }

  /** "…, *the ministry said* on Friday" behind unit `end`. */
  #closing(end: number): Relay | null {
    const { units, cues } = this.frame;
    while ((cues[this.#later]?.group ?? Infinity) < end) this.#later++;
    const next = cues[this.#later];
    const source = this.frame.sources[this.#later];
    if (!next) return null;
    // The occasion may stand between: "called for 'calm' *in her speech*, the ministry said".
    const start = (source?.place === 'before' ? source.units[0] : next.group) - 1;
    const comma = start > end && start - end < FARTHEST && units[start]?.word === ',' ? start : end;
    const found = trailingCue(this.frame, comma, this.#later, false);
    const cue = found ? cues[found.index] : undefined;
    if (!cue || !found?.source || !closesClause(units, cue, found.source)) return null;
    return { cue, source: found.source };
  }
}
