import type { Span } from '../../base/span';
import type { DateMention } from '../annotations';

/** Farther from its cue than this many code units a date tells of something else. */
const REACH = 60;

/** Finds the date on which something was said among an article's dates. */
export class SaidWhen {
  /** `dates` in order of their spans. */
  constructor(readonly dates: readonly DateMention[]) {}

  /** Id of the date nearest to one of the cues, inside the sentence and outside what was said; or null. */
  of(cues: readonly Span[], sentence: Span, content: readonly Span[]): string | null {
    for (const cue of cues) {
      let best: { readonly id: string; readonly distance: number } | null = null;
      for (const date of this.#around(cue)) {
        const [start, end] = date.span;
        const inside = sentence[0] <= start && end <= sentence[1];
        const distance = start >= cue[1] ? start - cue[1] : cue[0] - end;
        if (!inside || distance > REACH || content.some(piece => start < piece[1] && piece[0] < end))
          continue;
        if (!best || distance < best.distance) best = { id: date.id, distance };
      }
      if (best) return best.id;
    }
    return null;
  }

  /** The few dates on either side of a cue. */
  #around(cue: Span): readonly DateMention[] {
    let low = 0;
    let high = this.dates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.dates[middle]?.span[0] ?? 0) < cue[0]) low = middle + 1;
      else high = middle;
    }
    return this.dates.slice(Math.max(0, low - 2), low + 2);
  }
}
