import type { EntityType } from '../engine/annotations';
import type { Comparison } from './evidence';

/** What speaks for and against two articles meaning the same one by a name. */
export interface LinkEvidence extends Comparison {
  readonly type: EntityType;
  /** Whether the name can stand for itself; a surname alone is a weak tie. */
  readonly full: boolean;
  /** How many full names in the folder end in the same surname; 1 where only this one does. */
  readonly surnameBearers: number;
  /** Others that both articles name, each as one divided by how many articles name it, so that rare company counts. */
  readonly company: number;
  /** Days between the two articles, or null when one has no date. */
  readonly days: number | null;
  /** Whether the folder knows several people of this name. */
  readonly contested: boolean;
}

/** Below it the reader is told that it is perhaps another one. */
export const SURE_LINK = 0.8;

/**
 * How probable it is that both mean the same one: log-odds of what is known are added, as in naive Bayes. The weights are
 * set by hand, so that an equal full name with nothing against it is believed, and one contradiction outweighs the name.
 */
export function linkConfidence(evidence: LinkEvidence): number {
  const { type, full, shared, conflicts } = evidence;
  let odds = full ? (type === 'person' ? 1.7 : 2.6) : type === 'person' ? 0.2 : 1.5;
  if (type === 'person') odds -= 0.5 * Math.log(Math.max(1, evidence.surnameBearers));
  odds += Math.min(1.6, 1.2 * Math.sqrt(evidence.company));
  if (evidence.days !== null) odds += evidence.days <= 60 ? 0.4 : evidence.days > 3650 ? -0.6 : 0;
  for (const kind of shared) odds += kind === 'role' ? 0.6 : 1.2;
  for (const kind of conflicts) odds -= kind === 'role' ? 2.2 : 3.5;
  if (evidence.contested && shared.length === 0) odds -= 1;
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}
