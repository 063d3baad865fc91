// He and she against the gold made by hand, and names with one owner against its clusters.
import type { EntityType } from '../../src/engine/annotations';
import { Counts } from './counts';
import { GoldEntities } from './goldEntities';
import type { ReadArticle, SpokenArticle } from './goldSpeakers';

export interface PronounCounts {
  /** Pronouns that mean somebody named; how many of them we say who they mean, and how many rightly. */
  named: number;
  given: number;
  right: number;
  /** Pronouns that mean nobody named; how many we bind all the same. */
  nameless: number;
  wronglyGiven: number;
}

export interface PronounAccuracy {
  outside: PronounCounts;
  inQuotes: PronounCounts;
  /** Pairs of names with one owner, by type: only names the gold has count. */
  pairs: Map<EntityType, Counts>;
  /** What went wrong where it may be looked at: in the half for tuning. */
  errors: string[];
}

export function noPronouns(): PronounCounts {
  return { named: 0, given: 0, right: 0, nameless: 0, wronglyGiven: 0 };
}

export function pronounAccuracy(articles: readonly ReadArticle[]): PronounAccuracy {
  const result: PronounAccuracy = {
    outside: noPronouns(),
    inQuotes: noPronouns(),
    pairs: new Map(),
    errors: [],
  };
  for (const article of articles) {
    const { entities } = article.annotations;
    const who = new GoldEntities(article.clusters, entities);
    const bound = new Map(
      entities.flatMap(entity =>
        entity.mentions
          .filter(({ form }) => form === 'pronoun')
          .map(({ span }) => [span.join(), entity] as const),
      ),
    );
    for (const { span, name, inQuote } of article.pronouns) {
      const counts = inQuote ? result.inQuotes : result.outside;
      const entity = bound.get(span.join());
      const right = entity !== undefined && name !== null && who.ofEntity(entity.id) === who.ofName(name);
      if (name === null) {
        counts.nameless++;
        if (entity) counts.wronglyGiven++;
      } else {
        counts.named++;
        if (entity) counts.given++;
        if (right) counts.right++;
      }
      if (entity && !right && article.half === 'tune') {
        const context = article.text.slice(Math.max(0, span[0] - 40), span[1] + 20).replaceAll('\n', ' ');
        const meant = name ? article.text.slice(...name) : 'nobody';
        result.errors.push(`${article.id}: …${context}… ${entity.name} for ${meant}`);
      }
    }
    countPairs(article, who, result.pairs);
  }
  return result;
}

/** A pair that joins two clusters counts as found with the type of the first of them. */
function countPairs({ clusters }: SpokenArticle, who: GoldEntities, pairs: Map<EntityType, Counts>): void {
  const names = clusters.flatMap((cluster, index) =>
    cluster.names.map((_, k) => ({ index, type: cluster.type, entity: who.found[index]?.[k] ?? null })),
  );
  names.forEach((a, i) => {
    const counts = pairs.get(a.type) ?? new Counts();
    pairs.set(a.type, counts);
    for (const b of names.slice(i + 1)) {
      const same = a.index === b.index;
      const joined = a.entity !== null && a.entity === b.entity;
      if (same) counts.gold++;
      if (joined) counts.predicted++;
      if (same && joined) counts.hit++;
    }
  });
}
