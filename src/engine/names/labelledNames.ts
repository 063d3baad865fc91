import { positionOf, Position, type LabelSet } from '../tagger/labelSet';

/** A name as labels have it: a half-open range of token indices, and the index of its type. */
export interface LabelledName {
  first: number;
  end: number;
  type: number;
}

/** The names of a sequence of labels, in order. */
export function labelledNames(labels: Uint8Array, labelSet: LabelSet): LabelledName[] {
  const names: LabelledName[] = [];
  let first = 0;
  labels.forEach((label, i) => {
    if (label === 0) return;
    const position = positionOf(label);
    if (position === Position.Begin || position === Position.Single) first = i;
    if (position === Position.End || position === Position.Single) {
      names.push({ first, end: i + 1, type: labelSet.typeOf(label) });
    }
  });
  return names;
}
