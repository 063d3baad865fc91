import type { Span } from '../base/span';
import type { Quote } from '../engine/annotations';

const MARK = /[\p{Pi}\p{Pf}"'`´„‚′″＂＇]/u;

/** A mark may be two characters long: `` and ''. */
const LONGEST_MARK = 2;

/** The pieces of a quote that stand inside marks, with the marks; a cue between two pieces is left out. */
export function markedPassages(text: string, quote: Quote): Span[] {
  return quote.quoted.map(([start, end]) => {
    let from = start;
    let to = end;
    for (let i = 0; i < LONGEST_MARK && from > quote.span[0] && isMark(text, from - 1); i++) from--;
    for (let i = 0; i < LONGEST_MARK && to < quote.span[1] && isMark(text, to); i++) to++;
    return [from, to];
  });
}

function isMark(text: string, offset: number): boolean {
  return MARK.test(text.charAt(offset));
}
