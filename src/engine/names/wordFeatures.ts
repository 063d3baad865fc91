import { combine } from '../tagger/hash';
import { EDGE, Template } from './templates';
import type { WordTraits } from './wordTraits';

/** A part that a word plays in a token's features: how far it stands from the token, and where its features are kept. */
export interface Role {
  readonly offset: -2 | -1 | 0 | 1 | 2;
  readonly slot: number;
}

/** The roles around a word that may be in a name. */
export const IN_NAME: readonly Role[] = [
  { offset: -2, slot: 0 },
  { offset: -1, slot: 1 },
  { offset: 0, slot: 2 },
  { offset: 1, slot: 3 },
  { offset: 2, slot: 4 },
];

/** The roles around a small word that stands beside one: it is hardly a name's, and fewer features decide that better. */
export const BESIDE_NAME: readonly Role[] = [
  { offset: -1, slot: 5 },
  { offset: 0, slot: 6 },
  { offset: 1, slot: 7 },
];

/** How many slots the roles have. */
export const SLOTS = IN_NAME.length + BESIDE_NAME.length;

/**
 * The features a word alone decides in a role. The sums of their weights are found once for each form (`WordScores`): most of a
 * token's features cost nothing the second time its words are met.
 */
export function wordFeatures(word: WordTraits, { offset, slot }: Role): readonly number[] {
  if (slot < IN_NAME.length) return offset === 0 ? own(word) : asNeighbour(word, offset);
  return offset === 0 ? ownSmall(word) : edgeOf(word, offset);
}

function own(word: WordTraits): number[] {
  return [
    combine(Template.Bias, 0),
    combine(Template.Word, word.exact),
    combine(Template.Lower, word.lower),
    combine(Template.Shape, word.shape),
    combine(Template.ShortShape, word.shortShape),
    ...word.prefixes.map(prefix => combine(Template.Prefix, prefix)),
    ...word.suffixes.map(suffix => combine(Template.Suffix, suffix)),
    ...clusters(word, 0),
    combine(Template.ClusterShape, combine(word.clusters[0], word.shortShape)),
  ];
}

function ownSmall(word: WordTraits): number[] {
  return [
    combine(Template.Bias, 0),
    combine(Template.Word, word.exact),
    combine(Template.Lower, word.lower),
    combine(Template.ShortShape, word.shortShape),
    combine(Template.Suffix, word.suffixes[2] ?? EDGE),
    ...clusters(word, 0),
  ];
}

function edgeOf(word: WordTraits, offset: number): number[] {
  return [at(Template.Lower, offset, word.lower), at(Template.ShortShape, offset, word.shortShape)];
}

function asNeighbour(word: WordTraits, offset: number): number[] {
  const features = edgeOf(word, offset);
  if (offset === -1 || offset === 1)
    features.push(at(Template.NeighbourSuffix, offset, word.suffixes[2] ?? EDGE));
  return [...features, ...clusters(word, offset)];
}

function clusters(word: WordTraits, offset: number): number[] {
  return word.clusters[0] < 0
    ? [at(Template.Cluster, offset, EDGE)]
    : word.clusters.map((cluster, level) => at(Template.Cluster, offset * 4 + level, cluster));
}

function at(template: Template, offset: number, value: number): number {
  return combine(template, combine(offset, value));
}
