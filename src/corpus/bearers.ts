import { compareEvidence, evidenceOf, type Evidence } from './evidence';

/** In no bearer's group: it fits more than one, and says nothing for either. */
export const UNDECIDED = 0;

/**
 * Parts what is told of one name among as many people as the contradictions ask for. For each signature the number of
 * its bearer, from 1 on; all 1 when nothing contradicts. The same set gives the same numbers in whatever order it came.
 */
export function partBearers(signatures: readonly string[]): Map<string, number> {
  // What says most decides first; what says little then finds its place among them, or none.
  const sorted = [...new Set(signatures)].sort(
    (a, b) => strength(b) - strength(a) || (a < b ? -1 : a > b ? 1 : 0),
  );
  const bearers: Evidence[][] = [];
  const numbers = new Map<string, number>();
  for (const signature of sorted) {
    const evidence = evidenceOf(signature);
    const fitting = bearers.filter(known =>
      known.every(other => compareEvidence(evidence, other).conflicts.length === 0),
    );
    const agreeing = fitting.filter(known =>
      known.some(other => compareEvidence(evidence, other).shared.length > 0),
    );
    const candidates = agreeing.length > 0 ? agreeing : fitting;
    const [bearer] = candidates;
    if (bearer && candidates.length === 1) {
      bearer.push(evidence);
      numbers.set(signature, bearers.indexOf(bearer) + 1);
    } else if (bearer) numbers.set(signature, UNDECIDED);
    else numbers.set(signature, bearers.push([evidence]));
  }
  return numbers;
}

function strength(signature: string): number {
  return signature === '' ? 0 : signature.split(';').length;
}
