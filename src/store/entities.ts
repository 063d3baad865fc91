import { entityId } from '../corpus/entityId';
import { rankName } from '../corpus/matchName';
import { nameKey } from '../corpus/nameKey';
import type { EntityType } from '../engine/annotations';
import { ENTITY_TYPES } from '../engine/annotations';
import type { EntityGroup, FacetRow, NameRow } from './entityGroup';
import { PERSON } from './entityTypes';
import { WORD_KIND } from './names';
import type { QueryRunner } from './queryRunner';

/** More bearers of a surname than this make no difference. */
const MOST_BEARERS = 20;

/** Who is who across the articles: rows of names, and what they come to together. */
export class Entities {
  readonly #queries: QueryRunner;

  constructor(queries: QueryRunner) {
    this.#queries = queries;
  }

  /** Who may be meant by a name that somebody typed, best first: by how well the name fits, then by number of articles. */
  find(query: string): EntityGroup[] {
    const keys = keysOf(query);
    const groups = new Map<string, { group: EntityGroup; rank: number }>();
    const add = (row: NameRow): void => {
      for (const group of this.groupsOf(row)) {
        const ranks = keys.flatMap(key => rankName(key, group.key, this.#otherKeys(group)) ?? []);
        if (ranks.length > 0 && !groups.has(group.id))
          groups.set(group.id, { group, rank: Math.min(...ranks) });
      }
    };
    for (const key of keys) {
      this.#queries.rows<NameRow>('namesByKey', key).forEach(add);
      this.#queries.rows<NameRow>('namesByWord', key).forEach(add);
      const longest = key.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
      this.#queries
        .rows<NameRow>('namesLike', `%${longest.replace(/[%_]/g, '')}%`, MOST_MATCHES)
        .forEach(add);
    }
    const found = [...groups.values()];
    // What merely begins alike is told only where nothing else is.
    const good = found.filter(({ rank }) => rank < 3);
    return (good.length > 0 ? good : found)
      .sort(
        (a, b) =>
          a.rank - b.rank || b.group.articles - a.group.articles || (a.group.id < b.group.id ? -1 : 1),
      )
      .map(({ group }) => group);
  }

  /** Those who answer a name as well as the best does: whose quotes and mentions are asked for by it. */
  findBest(query: string): EntityGroup[] {
    const keys = keysOf(query);
    const ranked = this.find(query).map(group => ({
      group,
      rank: Math.min(...keys.map(key => rankName(key, group.key, this.#otherKeys(group)) ?? 4)),
    }));
    return ranked.filter(({ rank }) => rank === ranked[0]?.rank).map(({ group }) => group);
  }

  /** The entities of a name: one, or several people whom it is known to mean. */
  groupsOf(row: NameRow): EntityGroup[] {
    const main = this.#mainOf(row);
    const facets = this.#queries.rows<FacetRow>('facetsOfName', main.id);
    const bearers = new Set(facets.map(({ bearer }) => bearer));
    const people = [...bearers].filter(bearer => bearer > 0).length;
    const short =
      people <= 1
        ? this.#shortFormsOf(main).flatMap(({ id }) => this.#queries.rows<FacetRow>('facetsOfName', id))
        : [];
    const surnameBearers =
      main.type === PERSON
        ? (this.#queries.rows<{ n: number }>('countByLast', main.last, main.type, MOST_BEARERS)[0]?.n ?? 1)
        : 1;
    return [...bearers]
      .sort((a, b) => (a || Infinity) - (b || Infinity))
      .map(bearer =>
        this.#group(
          main,
          [...facets.filter(facet => facet.bearer === bearer), ...short],
          bearer,
          people,
          surnameBearers,
        ),
      );
  }

  /** The entity a name in one article belongs to; null when the index does not know the name. */
  groupOfName(name: string, type: EntityType): EntityGroup[] {
    const [row] = this.#queries.rows<NameRow>(
      'nameOfTypeByKey',
      ENTITY_TYPES.indexOf(type),
      nameKey(name, type).key,
    );
    return row ? this.groupsOf(row) : [];
  }

  /** The entity of an id (see `corpus/entityId.ts`), if there still is one. */
  groupById(id: string): EntityGroup | undefined {
    const [, type = '', slug = ''] = /^([a-z]+)\/(.*?)(?:#.*)?$/.exec(id) ?? [];
    const number = ENTITY_TYPES.findIndex(other => other === type);
    const [row] = this.#queries.rows<NameRow>('nameOfTypeByKey', number, slug.replaceAll('-', ' '));
    const groups = row ? this.groupsOf(row) : [];
    return groups.find(group => group.id === id) ?? (groups.length === 1 ? groups[0] : undefined);
  }

  groupOfFacet(facet: number): EntityGroup | undefined {
    const [owner] = this.#queries.rows<{ name: number; bearer: number }>('nameOfFacet', facet);
    const [row] = owner ? this.#queries.rows<NameRow>('nameById', owner.name) : [];
    return row && this.groupsOf(row).find(({ facets }) => facets.some(({ id }) => id === facet));
  }

  /** The most named of a type first, a page at a time. */
  cast(type: EntityType, most: number, offset: number): NameRow[] {
    return this.#queries.rows('namesByArticles', ENTITY_TYPES.indexOf(type), most, offset);
  }

  /** The names of a type by the alphabet, a page at a time. */
  castInOrder(type: EntityType, most: number, offset: number): NameRow[] {
    return this.#queries.rows('namesInOrder', ENTITY_TYPES.indexOf(type), most, offset);
  }

  /** How many names of each type there are, short forms among them. */
  counts(): Map<EntityType, number> {
    const rows = this.#queries.rows<{ type: number; n: number }>('namesByType');
    return new Map(rows.map(({ type, n }) => [ENTITY_TYPES[type] ?? 'person', n]));
  }

  /** Names that begin with the letters, or whose last word does; where they are few, those that hold them in this order. */
  namesFor(query: string, most: number): NameRow[] {
    const key = nameKey(query, 'organization').key;
    if (key === '') return [];
    const end = `${key}\u{10ffff}`;
    const rows = [
      ...this.#queries.rows<NameRow>('namesByPrefix', key, end, most),
      ...this.#queries.rows<NameRow>('namesByLastPrefix', key, end, most),
    ];
    if (rows.length < most) {
      const letters = [...key.replaceAll(' ', '')].filter(letter => letter !== '%' && letter !== '_');
      rows.push(...this.#queries.rows<NameRow>('namesLike', `%${letters.join('%')}%`, most));
    }
    return [...new Map(rows.map(row => [row.id, row])).values()].slice(0, most);
  }

  /** A surname alone, or an acronym, belongs to the one full name it fits; where two fit, to none. */
  #mainOf(row: NameRow): NameRow {
    if (row.complete === 1) return row;
    const fitting = this.#fullNamesFor(row);
    const [main] = fitting;
    if (!main || fitting.length > 1) return row;
    const bearers = new Set(
      this.#queries.rows<FacetRow>('facetsOfName', main.id).map(({ bearer }) => bearer),
    );
    return bearers.size > 1 ? row : main;
  }

  #fullNamesFor(short: NameRow): NameRow[] {
    if (short.type === PERSON) return this.#queries.rows('fullNamesByLast', short.key, short.type, 2);
    return this.#queries
      .rows<NameRow>('namesByWord', short.key)
      .filter(({ id, type, complete }) => id !== short.id && type === short.type && complete === 1);
  }

  #shortFormsOf(main: NameRow): NameRow[] {
    if (main.complete !== 1) return [];
    const keys = main.type === PERSON ? [main.last] : this.#aliasKeysOf(main);
    return keys
      .flatMap(key => this.#queries.rows<NameRow>('nameOfTypeByKey', main.type, key))
      .filter(row => row.complete === 0 && this.#fullNamesFor(row).length === 1);
  }

  #aliasKeysOf(row: NameRow): string[] {
    const type = ENTITY_TYPES[row.type] ?? 'organization';
    const words = this.#queries.rows<FacetRow>('facetsOfName', row.id).flatMap(({ id }) => this.#words(id));
    const keys = words
      .filter(({ kind }) => kind === WORD_KIND.alias)
      .map(({ text }) => nameKey(text, type).key);
    return [...new Set(keys)].filter(key => key !== row.key);
  }

  #group(
    row: NameRow,
    facets: readonly FacetRow[],
    bearer: number,
    bearers: number,
    surnameBearers: number,
  ): EntityGroup {
    const type = ENTITY_TYPES[row.type] ?? 'person';
    const words = facets.flatMap(({ id }) => this.#words(id));
    const ranked = (...kinds: number[]): string[] =>
      mostUsed(words.filter(({ kind }) => kinds.includes(kind)));
    const full = mostUsed(
      words.filter(({ kind, text }) => kind === WORD_KIND.name && nameKey(text, type).key === row.key),
    );
    const name = full[0] ?? row.key;
    return {
      id: entityId(type, row.key, bearer, bearers),
      type,
      key: row.key,
      complete: row.complete === 1,
      name,
      aliases: ranked(WORD_KIND.name, WORD_KIND.alias).filter(form => form !== name),
      roles: ranked(WORD_KIND.role),
      facets,
      articles: facets.reduce((sum, { articles }) => sum + articles, 0),
      bearers: Math.max(1, bearers),
      bearer,
      surnameBearers: Math.max(1, surnameBearers),
    };
  }

  #otherKeys({ type, name, aliases, key }: EntityGroup): string[] {
    const last = type === 'person' ? [nameKey(name, type).last] : [];
    return [...last, ...aliases.map(alias => nameKey(alias, type).key)].filter(other => other !== key);
  }

  #words(facet: number): WordRow[] {
    return this.#queries.rows('wordsOfFacet', facet);
  }
}

const MOST_MATCHES = 500;

interface WordRow {
  readonly kind: number;
  readonly text: string;
  readonly articles: number;
}

/** What a name that somebody typed may be as a key: it does not say of what type it is. */
function keysOf(query: string): string[] {
  const keys = [nameKey(query, 'person').key, nameKey(query, 'organization').key];
  return [...new Set(keys)].filter(key => /[\p{L}\p{N}]/u.test(key));
}

/** Each once, the most used first, equals by the alphabet. */
function mostUsed(words: readonly WordRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { text, articles } of words) counts.set(text, (counts.get(text) ?? 0) + articles);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
}
