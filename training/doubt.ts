// Gold labels that a model which never saw the document is sure are others: noise, or what no feature can tell.
import type { Decoded } from '../src/engine/tagger/crf';
import { Position, positionOf } from '../src/engine/tagger/labelSet';
import type { AllowedLabels, Prepared } from './sequences';

/**
 * Where `decoded` contradicts the gold of a document and is at least this `sure` of every label in the stretch of names
 * concerned, the labels it gives are allowed beside the gold's, so that training decides by what the rest of the set says.
 * Changes the sets of allowed labels in place; returns how many stretches were widened.
 */
export function allowWhatIsDoubted(
  { allowed: sets }: Prepared,
  { labels, marginals }: Decoded,
  allowed: AllowedLabels,
  sure: number,
): number {
  let widened = 0;
  for (let i = 0; i < sets.length; i++) {
    if (allows(allowed, sets, labels, i)) continue;
    const [first, end] = stretchAround(allowed, sets, labels, i);
    let least = 1;
    for (let k = first; k < end; k++) least = Math.min(least, marginals[k] ?? 0);
    if (least >= sure) {
      for (let k = first; k < end; k++) sets[k] = allowed.with(sets[k] ?? 0, labels[k] ?? 0);
      widened++;
    }
    i = end - 1;
  }
  return widened;
}

function allows(allowed: AllowedLabels, sets: Uint16Array, labels: Uint8Array, i: number): boolean {
  return allowed.rows[sets[i] ?? 0]?.[labels[i] ?? 0] === 1;
}

/** The place with the whole names of gold and model that touch it. */
function stretchAround(
  allowed: AllowedLabels,
  sets: Uint16Array,
  labels: Uint8Array,
  place: number,
): [number, number] {
  const joined = (k: number): boolean => goesOn(labels[k] ?? 0) || goldGoesOn(allowed.rows[sets[k] ?? 0]);
  let first = place;
  let end = place + 1;
  while (first > 0 && joined(first)) first--;
  while (end < sets.length && joined(end)) end++;
  return [first, end];
}

/** Whether the label goes on a name begun before. */
function goesOn(label: number): boolean {
  return label > 0 && (positionOf(label) === Position.Inside || positionOf(label) === Position.End);
}

function goldGoesOn(row: Uint8Array | undefined): boolean {
  return row !== undefined && row[0] !== 1 && row.some((allowed, label) => allowed === 1 && goesOn(label));
}
