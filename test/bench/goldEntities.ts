// Which entity of the engine's is which cluster of the gold's.
import { overlaps, type Span } from '../../src/base/span';
import type { Entity } from '../../src/engine/annotations';
import type { GoldCluster } from './goldSpeakers';

/**
 * An entity is the cluster in which most of its names stand: one that took in two people is right for one of them at the
 * most. Entities none of whose names the gold knows are nobody.
 */
export class GoldEntities {
  /** For each name of the gold the id of the entity found there, cluster by cluster. */
  readonly found: readonly (readonly (string | null)[])[];
  readonly #clusters: readonly GoldCluster[];
  readonly #clusterOf = new Map<string, number>();

  constructor(clusters: readonly GoldCluster[], entities: readonly Entity[]) {
    this.#clusters = clusters;
    const names = entities.flatMap(({ id, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map(({ span }) => ({ id, span })),
    );
    this.found = clusters.map(cluster =>
      cluster.names.map(gold => names.find(({ span }) => overlaps(span, gold))?.id ?? null),
    );
    for (const { id } of entities) {
      const shares = this.found.map(cluster => cluster.filter(found => found === id).length);
      const most = Math.max(0, ...shares);
      if (most > 0) this.#clusterOf.set(id, shares.indexOf(most));
    }
  }

  /** The number of the cluster the entity is, or null. */
  ofEntity(id: string): number | null {
    return this.#clusterOf.get(id) ?? null;
  }

  /** The number of the cluster a name of the gold belongs to, or null. */
  ofName(name: Span): number | null {
    const index = this.#clusters.findIndex(({ names }) => names.some(other => overlaps(other, name)));
    return index < 0 ? null : index;
  }
}
