import { contains } from '../base/span';
import type { Span } from '../base/span';
import { entityAt } from './markAt';
import type { Reading } from './reading';

/** Longer than any word somebody means to select; keeps the work small in a text without blanks. */
const LONGEST_WORD = 100;
const IN_WORD = /[\p{L}\p{M}\p{N}\p{Cs}'’-]/u;

/**
 * What the selection grows to from a place, innermost first, each holding the one before: word, name, quoted words,
 * quote, sentence, paragraph, the whole text. Where a sentence and a quote cross, the shorter one counts.
 */
export function selectionRangesAt(reading: Reading, offset: number): Span[] {
  const { text, annotations } = reading;
  const at: Span = [offset, offset];
  const mark = entityAt(reading, at);
  const candidates: Span[] = [
    wordAt(text, offset),
    ...(mark ? [mark.span] : []),
    ...annotations.quotes.flatMap(({ span, quoted, content }) =>
      contains(span, at) ? [...quoted, ...content, span] : [],
    ),
    ...annotations.anatomy.sentences,
    ...annotations.anatomy.blocks.map(({ span }) => span),
    [0, text.length],
  ];
  const around = candidates
    .filter(span => span[1] > span[0] && contains(span, at))
    .sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
  const ranges: Span[] = [];
  for (const span of around) {
    const inner = ranges.at(-1);
    if (!inner || (contains(span, inner) && !contains(inner, span))) ranges.push(span);
  }
  return ranges;
}

/** The word at a place, or right before it; empty where there is none. */
function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && offset - start < LONGEST_WORD && IN_WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < LONGEST_WORD && IN_WORD.test(text.charAt(end))) end++;
  return [start, end];
}
