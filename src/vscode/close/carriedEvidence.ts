import type { Span } from '../../base/span';
import type { AttributionEvidence, Evidence } from '../../engine/evidence';

/** Of a text that has less than this share in common with the one that was read, nothing is carried over. */
const LEAST_COMMON = 0.5;

/**
 * What was found in a text, for the same text after an edit: what stands before and behind the changed words stays, and the stretch
 * between is left to the engine. Null where too little is the same. Linear in the length.
 */
export function carriedEvidence(evidence: Evidence, before: string, after: string): Evidence | null {
  const [start, tail] = commonEnds(before, after);
  if (start + tail < LEAST_COMMON * after.length) return null;
  const shift = after.length - before.length;
  const end = before.length - tail;
  const moved = (span: Span): Span | null => {
    if (span[1] <= start) return span;
    return span[0] >= end ? [span[0] + shift, span[1] + shift] : null;
  };
  return {
    models: evidence.models,
    names: evidence.names.flatMap(name => {
      const span = moved(name.span);
      return span ? [{ ...name, span }] : [];
    }),
    attributions: evidence.attributions.flatMap(found => movedWhole(found, moved) ?? []),
    referents: (evidence.referents ?? []).flatMap(({ span: pronoun, from, meant }) => {
      const span = moved(pronoun);
      const begin = moved([from, from + 1]);
      if (!span || !begin) return [];
      return [
        {
          span,
          from: begin[0],
          meant: meant.flatMap(({ at, probability }) => {
            const word = moved([at, at + 1]);
            return word ? [{ at: word[0], probability }] : [];
          }),
        },
      ];
    }),
    unread: [start, after.length - tail],
  };
}

/** An act of saying that the edit came into is left to the engine as a whole. */
function movedWhole(
  found: AttributionEvidence,
  moved: (span: Span) => Span | null,
): AttributionEvidence | null {
  const cue = moved(found.cue);
  const source = found.source && moved(found.source);
  const content = found.content.map(moved).filter(span => span !== null);
  if (!cue || (found.source && !source) || content.length < found.content.length) return null;
  return { ...found, cue, source, content };
}

/** How many code units two texts begin and end with in common, whole words only. */
function commonEnds(before: string, after: string): [start: number, tail: number] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const isBetween = (ofBefore: number, ofAfter: number): boolean =>
    isBetweenWords(before, ofBefore) && isBetweenWords(after, ofAfter);
  while (start > 0 && !isBetween(start, start)) start--;
  while (tail > 0 && !isBetween(before.length - tail, after.length - tail)) tail--;
  return [start, tail];
}

/** Whether no word goes over a place of a text. */
function isBetweenWords(text: string, at: number): boolean {
  return at === 0 || at === text.length || /\s/.test(text.slice(at - 1, at + 1));
}
