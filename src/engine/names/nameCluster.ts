import type { EntityType } from '../annotations';
import type { Gender } from '../genders/genderWords';

/** Names of one article that are taken to mean the same, while it is found out which do. */
export interface NameCluster {
  type: EntityType;
  /** Indices of names, in order. */
  names: number[];
  /** The distinct forms, in order of first mention. */
  forms: string[];
  /** Words of the fullest form. */
  words: string[];
  key: string;
  /** Of a surname the gender that the title before it tells: "*Mr.* Vale"; null where there is none. */
  titled: Gender | null;
  /** How sure the tagger is of the surest of them. */
  confidence: number;
}

/** Takes the names of another cluster into this one. */
export function absorb(target: NameCluster, cluster: NameCluster): void {
  target.names = [...target.names, ...cluster.names].sort((a, b) => a - b);
  target.confidence = Math.max(target.confidence, cluster.confidence);
  for (const form of cluster.forms) if (!target.forms.includes(form)) target.forms.push(form);
}
