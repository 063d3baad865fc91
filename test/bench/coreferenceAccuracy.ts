// Coreference from the engine's own mentions against exhaustive gold clusters: pairs of names, and whom he and she mean.
import type { Annotations, Entity, Mention } from '../../src/engine/annotations';
import { Counts } from './counts';

export interface GoldClusters {
  id: string;
  text: string;
  /** For each entity its mentions as [start, end, type, title]. */
  clusters: [number, number, string, string][][];
}

export interface CoreferenceAccuracy {
  pairs: Counts;
  /** He and she of clusters that hold a name: `predicted` are bound, `hit` rightly. */
  pronouns: Counts;
  /** "It", "its" and "itself" of such clusters: `predicted` are all that are bound, `hit` rightly. */
  bodies: Counts;
  /** How many of "he" and "she" the last person named would be, on gold mentions. */
  floor: number;
  /** By tenth of confidence: how many pronouns, how many right, the sum of confidences. */
  reliability: { pronouns: number; right: number; confidence: number }[];
}

interface GoldMention {
  start: number;
  end: number;
  type: string;
  cluster: number;
  named: boolean;
}

const CORE = ['person', 'place', 'organization'];
const OF_BODY = /^(?:it|its|itself)$/i;
const PRONOUN = /^(?:he|she|him|her|his|hers|himself|herself)$/i;
/** Words that open a mention without being part of its name. */
const BEFORE_NAME = /^(?:the|a|an|former|president|mr\.?|mrs\.?|ms\.?|dr\.?)\s+/i;
const NO_NAME =
  /^(?:I|me|mine?|myself|yours?|you|yoursel(?:f|ves)|we|us|ours?|ourselves|h(?:e|im|is)|hers?|she|himself|herself|its?|itself|they|them|theirs?|themselves|th(?:is|at|ese|ose)|t?here|who(?:m|se)?|which|what|one|some|all|both|many|others?)$/i;

export function coreferenceAccuracy(
  articles: readonly GoldClusters[],
  annotate: (text: string) => Annotations,
): CoreferenceAccuracy {
  const result: CoreferenceAccuracy = {
    pairs: new Counts(),
    pronouns: new Counts(),
    bodies: new Counts(),
    floor: 0,
    reliability: Array.from({ length: 10 }, () => ({ pronouns: 0, right: 0, confidence: 0 })),
  };
  for (const article of articles) countArticle(article, annotate(article.text).entities, result);
  return result;
}

function countArticle(article: GoldClusters, entities: readonly Entity[], result: CoreferenceAccuracy): void {
  const gold = mentionsOf(article);
  const wanted = new Set(
    article.clusters.flatMap((_, cluster) => {
      const own = gold.filter(mention => mention.cluster === cluster);
      const isCore = own.some(({ type }) => CORE.includes(type)) && own.some(({ named }) => named);
      return isCore ? [cluster] : [];
    }),
  );
  const found = assign(gold, entities);
  const named = gold.filter(mention => mention.named && wanted.has(mention.cluster));
  countPairs(named, found, result.pairs);
  const clusterOf = majority(named, found);
  for (const mention of gold) {
    const words = article.text.slice(mention.start, mention.end);
    if (OF_BODY.test(words)) {
      const meant = found.get(mention);
      if (wanted.has(mention.cluster)) result.bodies.gold++;
      if (meant) result.bodies.predicted++;
      if (meant && clusterOf.get(meant.entity) === mention.cluster) result.bodies.hit++;
    }
    if (!PRONOUN.test(words) || !wanted.has(mention.cluster)) continue;
    result.pronouns.gold++;
    const last = named.filter(({ type, start }) => type === 'person' && start < mention.start).at(-1);
    if (last?.cluster === mention.cluster) result.floor++;
    const bound = found.get(mention);
    if (!bound) continue;
    const right = clusterOf.get(bound.entity) === mention.cluster;
    result.pronouns.predicted++;
    if (right) result.pronouns.hit++;
    const bucket = result.reliability[Math.min(9, Math.floor(bound.mention.confidence * 10))];
    if (!bucket) continue;
    bucket.pronouns++;
    bucket.confidence += bound.mention.confidence;
    if (right) bucket.right++;
  }
}

function mentionsOf({ text, clusters }: GoldClusters): GoldMention[] {
  const mentions = clusters.flatMap((cluster, index) =>
    cluster.map(([start, end, type]): GoldMention => {
      const words = text.slice(start, end);
      const named = /^[\p{Lu}\d]/u.test(words.replace(BEFORE_NAME, '')) && !NO_NAME.test(words);
      return { start, end, type, cluster: index, named };
    }),
  );
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Found {
  entity: Entity;
  mention: Mention;
}

/** Each mention found goes to the smallest gold mention that holds it; the longest found first. */
function assign(gold: readonly GoldMention[], entities: readonly Entity[]): Map<GoldMention, Found> {
  const assigned = new Map<GoldMention, Found>();
  for (const entity of entities) {
    const length = ({ span: [start, end] }: Mention): number => end - start;
    for (const mention of [...entity.mentions].sort((a, b) => length(b) - length(a))) {
      const [start, end] = mention.span;
      const around = gold.filter(other => other.start <= start && other.end >= end);
      const smallest = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      if (smallest && !assigned.has(smallest)) assigned.set(smallest, { entity, mention });
    }
  }
  return assigned;
}

function countPairs(
  named: readonly GoldMention[],
  found: ReadonlyMap<GoldMention, Found>,
  pairs: Counts,
): void {
  named.forEach((a, i) => {
    const entity = found.get(a)?.entity;
    for (const b of named.slice(i + 1)) {
      const same = a.cluster === b.cluster;
      const joined = entity !== undefined && entity === found.get(b)?.entity;
      if (same) pairs.gold++;
      if (joined) pairs.predicted++;
      if (same && joined) pairs.hit++;
    }
  });
}

/** For each entity the cluster that most of its names are of. */
function majority(
  named: readonly GoldMention[],
  found: ReadonlyMap<GoldMention, Found>,
): Map<Entity, number> {
  const votes = new Map<Entity, Map<number, number>>();
  for (const mention of named) {
    const entity = found.get(mention)?.entity;
    if (!entity) continue;
    const own = votes.get(entity) ?? new Map<number, number>();
    votes.set(entity, own.set(mention.cluster, (own.get(mention.cluster) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([entity, own]) => [entity, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1]),
  );
}
