import type { Span } from '../../../base/span';
import type { Block } from '../../annotations';
import type { Draft } from '../../draft';
import { resolveTimex } from '../dates/resolveTimex';
import type { Timex } from '../dates/timex';
import type { DayNumber, Interval } from '../calendar';

/** A time expression and where in the article it stands. */
export interface PlacedTimex {
  readonly timex: Timex;
  readonly block: Block;
  /** In headline, byline and dateline, or in the first paragraph. */
  readonly leads: boolean;
}

/** The expressions that stand by themselves (ends of ranges do not), each with its block; linear. */
export function placeTimexes({ timexes, blocks }: Draft): PlacedTimex[] {
  const placed: PlacedTimex[] = [];
  let at = 0;
  let paragraphs = blocks[0]?.kind === 'paragraph' && !isHeadline(blocks) ? 1 : 0;
  let covered = 0;
  for (const timex of timexes) {
    while (at < blocks.length && (blocks[at]?.span[1] ?? 0) <= timex.span[0]) {
      at++;
      if (blocks[at]?.kind === 'paragraph') paragraphs++;
    }
    const block = blocks[at];
    if (!block || timex.span[0] < covered) continue;
    covered = timex.span[1];
    placed.push({ timex, block, leads: paragraphs <= 1 });
  }
  return placed;
}

/** A first paragraph this short, in UTF-16 code units, is a headline that ends in a full stop. */
const LONGEST_HEADLINE = 150;

function isHeadline([first, second]: readonly Block[]): boolean {
  return first !== undefined && second !== undefined && first.span[1] - first.span[0] <= LONGEST_HEADLINE;
}

/** Whether it speaks of that weekday (0 is Monday), or of any, as just past, with nothing that says which. */
export function isPastWeekday({ timex, block }: PlacedTimex, weekday: number | null = null): boolean {
  const { meaning, outlook, shift, recurring } = timex;
  return (
    meaning.kind === 'weekday' &&
    (weekday === null || meaning.weekday === weekday) &&
    meaning.weeks === 0 &&
    outlook === 'past' &&
    shift === null &&
    !recurring &&
    block.kind === 'paragraph'
  );
}

/** The one day that an expression with its own year names, or null. */
export function ownDay({ timex }: PlacedTimex): DayNumber | null {
  const interval = ownInterval(timex);
  return interval && interval.start === interval.end ? interval.start : null;
}

/** The days that an expression names without help of the article's date, or null. */
export function ownInterval(timex: Timex): Interval | null {
  const { interval, basis } = resolveTimex(timex, null);
  return basis === 'absolute' ? interval : null;
}

/** How an expression is quoted in a reason; white space collapsed. */
export function words(text: string, [start, end]: Span): string {
  return `“${text.slice(start, end).replace(/\s+/g, ' ')}”`;
}
