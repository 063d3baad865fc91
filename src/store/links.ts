import { compareEvidence, evidenceOf, type EvidenceKind } from '../corpus/evidence';
import { linkConfidence } from '../corpus/linkConfidence';
import type { ArticleSpans } from './articleSpans';
import { UNDATED } from './day';
import type { Entities } from './entities';
import type { EntityGroup } from './entityGroup';

/** An article as far as it tells who is meant in it. */
export interface LinkedArticle {
  readonly day: number;
  readonly spans: Pick<ArticleSpans, 'facets'>;
}

/** How probable it is that two articles mean the same one by a name, and what speaks for and against. */
export interface Link {
  readonly confidence: number;
  readonly shared: readonly EvidenceKind[];
  readonly conflicts: readonly EvidenceKind[];
  /** Names of others that both articles have. */
  readonly company: readonly string[];
}

/** More company than this is not compared. */
const MOST_COMPANY = 12;

/** What ties an entity of one article to the same entity of another; `here` is undefined where the index does not know the article. */
export function linkBetween(
  entities: Entities,
  group: EntityGroup,
  here: LinkedArticle | undefined,
  other: LinkedArticle,
): Link {
  const signature = (article: LinkedArticle | undefined): string =>
    group.facets.find(({ id }) => article?.spans.facets.includes(id))?.signature ?? '';
  const { shared, conflicts } = compareEvidence(evidenceOf(signature(here)), evidenceOf(signature(other)));
  const company = companyOf(entities, group, here, other);
  const confidence = linkConfidence({
    type: group.type,
    full: group.complete,
    surnameBearers: group.surnameBearers,
    company: company.reduce((sum, { articles }) => sum + 1 / articles, 0),
    days: here && here.day < UNDATED && other.day < UNDATED ? Math.abs(here.day - other.day) : null,
    contested: group.bearers > 1,
    shared,
    conflicts,
  });
  return { confidence, shared, conflicts, company: company.map(({ name }) => name) };
}

function companyOf(
  entities: Entities,
  group: EntityGroup,
  here: LinkedArticle | undefined,
  other: LinkedArticle,
): EntityGroup[] {
  const own = new Set(group.facets.map(({ id }) => id));
  const there = new Set(other.spans.facets);
  const both = [...new Set(here?.spans.facets ?? [])].filter(id => there.has(id) && !own.has(id));
  return both.slice(0, MOST_COMPANY).flatMap(id => entities.groupOfFacet(id) ?? []);
}
