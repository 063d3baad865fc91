import type { Span } from '../../base/span';
import type { AttributionEvidence } from '../evidence';
import { isOf } from './closedClasses';
import type { CuedFrame } from './cuedFrame';
import { heldRuns, heldUnits } from './heldUnits';
import type { Passage } from './passages';
import { candidateAt } from './tagging/candidates';
import { cueHead } from './tagging/cueHead';
import { LONGEST_FRAME, type TaggedAttribution } from './tagging/tagAttributions';

/**
 * Words in marks are nobody's speech so often that an act of saying must be more probable than of other words. Chosen on
 * quotes_polnear_dev.
 */
const LEAST_MARKED = 0.8;

/** A few words that the reader left out of what was said, a number as a rule, were said all the same. Units. */
const LARGEST_HOLE = 4;

/** The acts of saying that another reader found, as the units of each frame have them. */
export class EvidenceAttributions {
  /** `found` in order of their cues. */
  constructor(
    readonly found: readonly AttributionEvidence[],
    readonly passages: readonly Passage[],
  ) {}

  /**
   * Those whose cue stands in the frame, but not in marks there; in order of their cues, one a cue's head, and of those with one content the
   * most probable.
   */
  inFrame(frame: CuedFrame): TaggedAttribution[] {
    const { units } = frame;
    if (units.length > LONGEST_FRAME) return [];
    const from = units[0]?.span[0] ?? 0;
    const to = units.at(-1)?.span[1] ?? 0;
    const read = new Map<number, TaggedAttribution>();
    const best = new Map<string, { head: number; probability: number }>();
    for (let i = this.#firstFrom(from); (this.found[i]?.cue[0] ?? to) < to; i++) {
      const one = this.found[i];
      if (!one) break;
      const inCue = heldUnits(units, [one.cue], []);
      const head = cueHead(units, at => inCue[at] === true && units[at]?.kind !== 'passage');
      if (head === null || read.has(head)) continue;
      const sources = one.source ? heldRuns(heldUnits(units, [one.source], this.passages)) : [];
      const content = heldUnits(units, one.content, this.passages).map((held, at) => held && at !== head);
      const isMarked = content.some((held, at) => held && units[at]?.kind === 'passage');
      if (isMarked && one.probability < LEAST_MARKED) continue;
      const parted = (at: number): boolean =>
        at === head ||
        units[at]?.kind === 'passage' ||
        sources.some(([first, end]) => first <= at && at < end);
      const said = withoutHoles(heldRuns(content), parted).map(run => withoutRest(units, run));
      const other = best.get(String(said));
      if (other && other.probability >= one.probability) continue;
      if (other) read.delete(other.head);
      best.set(String(said), { head, probability: one.probability });
      const [source = null] = sources;
      read.set(head, {
        candidate: candidateAt(frame, head),
        source,
        content: said,
        // Without a source of its own it says nothing of how sure the rules' one is.
        ...(source && { confidence: one.confidence }),
      });
    }
    return [...read.values()];
  }

  /** Index of the first whose cue begins at or behind a place. */
  #firstFrom(place: number): number {
    let [low, high] = [0, this.found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.found[middle]?.cue[0] ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Runs joined over small holes in which nothing parts them: of what was said there are pieces only where the cue or its source stands between. */
function withoutHoles(runs: readonly Span[], parts: (unit: number) => boolean): Span[] {
  const joined: Span[] = [];
  for (const [first, end] of runs) {
    const last = joined.at(-1);
    const hole = last ? Array.from({ length: first - last[1] }, (_, i) => last[1] + i) : [];
    if (last && hole.length <= LARGEST_HOLE && !hole.some(parts)) joined[joined.length - 1] = [last[0], end];
    else joined.push([first, end]);
  }
  return joined;
}

/** Without a preposition at the end whose noun is left out: "the plan *on* [Monday]". */
function withoutRest(units: CuedFrame['units'], [first, end]: Span): Span {
  const goesOn = /^[\p{L}\p{N}]/u.test(units[end]?.word ?? '');
  const rest = end - 1 > first && goesOn && isOf(units[end - 1]?.word, 'prepositions');
  return [first, rest ? end - 1 : end];
}
