import { combine } from '../../tagger/hash';
import { FeatureGroup } from './sink';

/** A word as hashes and classes. */
export interface WordTraits {
  /** Hash of the lower-case word with digits folded; of a name that of its type, of a passage one for all. */
  readonly word: number;
  /** Hash of the word without its inflection. */
  readonly stem: number;
  readonly suffix2: number;
  readonly suffix3: number;
  /** Classes from fine to coarse; -1 where the word has none. */
  readonly clusters: readonly [number, number, number];
  /** The number of its part of speech (`parts.ts`). */
  readonly part: number;
}

const enum Template {
  Word = 1,
  Stem,
  Suffix,
  Cluster,
  Part,
  SideWord,
  SideCluster,
}

/** How far from a unit words tell something to the first pass. */
export const WORD_REACH = 2;

/** What a word alone tells the first pass, by its distance from the unit asked about plus `WORD_REACH`. */
export function nearbyGroup({ word, part, clusters, stem, suffix2, suffix3 }: WordTraits): FeatureGroup {
  return new FeatureGroup(2 * WORD_REACH + 1, (key, add) => {
    const distance = key - WORD_REACH;
    add(Template.Word, combine(distance, word));
    add(Template.Part, combine(distance, part));
    if (Math.abs(distance) > 1) return;
    add(Template.Cluster, combine(4 * distance + 1, clusters[1]));
    add(Template.Cluster, combine(4 * distance + 2, clusters[2]));
    if (distance !== 0) return;
    add(Template.Cluster, combine(0, clusters[0]));
    add(Template.Stem, stem);
    add(Template.Suffix, combine(2, suffix2));
    add(Template.Suffix, combine(3, suffix3));
  });
}

/** A word is the unit asked about, or stands right before or behind it. */
export const AS_OWN = 0;
export const AS_BEFORE = 1;
export const AS_BEHIND = 2;

/** What a word alone tells the second pass, by the side of the cue times 3 plus `AS_OWN`, `AS_BEFORE` or `AS_BEHIND`. */
export function sideGroup({ word, clusters }: WordTraits): FeatureGroup {
  return new FeatureGroup(9, (key, add) => {
    add(Template.SideWord, combine(key, word));
    if (key % 3 === AS_OWN) add(Template.SideCluster, combine(key, clusters[1]));
  });
}
