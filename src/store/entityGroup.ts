import type { EntityType } from '../engine/annotations';

export interface NameRow {
  readonly id: number;
  /** Index into `ENTITY_TYPES`. */
  readonly type: number;
  readonly key: string;
  readonly last: string;
  readonly complete: number;
  readonly articles: number;
}

export interface FacetRow {
  readonly id: number;
  readonly signature: string;
  readonly bearer: number;
  readonly articles: number;
}

/** One entity of the folder: a name, or of several people of one name one; with the short forms that mean nobody else. */
export interface EntityGroup {
  readonly id: string;
  readonly type: EntityType;
  readonly key: string;
  /** The fullest form most articles use. */
  readonly name: string;
  /** The other forms, the most used first. */
  readonly aliases: readonly string[];
  /** In the articles' own words, the most used first. */
  readonly roles: readonly string[];
  /** Whether the name can stand for itself: a surname alone cannot. */
  readonly complete: boolean;
  /** Which rows are counted for it. */
  readonly facets: readonly FacetRow[];
  /** How many articles name it. */
  readonly articles: number;
  /** How many different people of this name the folder knows; 1 when nothing contradicts. */
  readonly bearers: number;
  /** Which of them, from 1 on; 0 for what fits more than one. */
  readonly bearer: number;
  /** How many full names end in the same surname, at most `MOST_BEARERS`. */
  readonly surnameBearers: number;
}

/** One name in one article, as a row. */
export interface Appearance {
  readonly article: number;
  readonly day: number;
  readonly mentions: number;
}
