import { partBearers } from '../corpus/bearers';
import type { DigestEntity } from '../corpus/digest';
import { nameKey } from '../corpus/nameKey';
import { ENTITY_TYPES } from '../engine/annotations';
import { Counts } from './counts';
import type { Database, Statement } from './database';
import { PERSON } from './entityTypes';

/** Forms and roles of a name. */
export const WORD_KIND = { name: 0, alias: 1, role: 2 } as const;

/** More ids than this are not kept in memory. */
const MOST_KEPT = 60_000;

/**
 * The tables `name`, `facet` and `word`, written: gives out their ids and keeps their counts. Between `begin` and `finish` there
 * is a transaction.
 */
export class Names {
  readonly #nameCounts: Counts;
  readonly #facetCounts: Counts;
  readonly #wordCounts: Counts;
  readonly #statements: Record<
    | 'addName'
    | 'findName'
    | 'addFacet'
    | 'findFacet'
    | 'addWord'
    | 'findWord'
    | 'facetName'
    | 'facetsOf'
    | 'setBearer'
    | 'dataVersion',
    Statement
  >;
  /** Ids by what they stand for; valid as long as nobody else writes. */
  readonly #ids = new Map<string, number>();
  readonly #nameOfFacet = new Map<number, { name: number; type: number }>();
  /** People of whom there is something new that might tell them apart. */
  readonly #toPart = new Set<number>();
  #version: number | undefined;

  constructor(database: Database) {
    this.#nameCounts = new Counts(database, 'name');
    this.#facetCounts = new Counts(database, 'facet');
    this.#wordCounts = new Counts(database, 'word');
    this.#statements = {
      addName: database.prepare(
        'INSERT INTO name (type, key, last, complete, articles) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING',
      ),
      findName: database.prepare('SELECT id FROM name WHERE type = ? AND key = ?'),
      addFacet: database.prepare(
        'INSERT INTO facet (name, signature, bearer, articles) VALUES (?, ?, 1, 0) ON CONFLICT DO NOTHING',
      ),
      findFacet: database.prepare('SELECT id, articles FROM facet WHERE name = ? AND signature = ?'),
      addWord: database.prepare(
        'INSERT INTO word (facet, kind, text, key, articles) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING',
      ),
      findWord: database.prepare('SELECT id FROM word WHERE facet = ? AND kind = ? AND text = ?'),
      facetName: database.prepare(
        'SELECT facet.name AS name, name.type AS type FROM facet JOIN name ON name.id = facet.name WHERE facet.id = ?',
      ),
      facetsOf: database.prepare('SELECT id, signature, bearer FROM facet WHERE name = ?'),
      setBearer: database.prepare('UPDATE facet SET bearer = ? WHERE id = ?'),
      dataVersion: database.prepare('PRAGMA data_version'),
    };
  }

  begin(): void {
    const version = this.#statements.dataVersion.get<{ data_version: number }>()?.data_version;
    if (version !== this.#version || this.#ids.size > MOST_KEPT) this.#forget();
    this.#version = version;
  }

  /** After a rollback nothing that was learned is true. */
  abandon(): void {
    this.#forget();
    this.#toPart.clear();
    for (const counts of [this.#nameCounts, this.#facetCounts, this.#wordCounts]) counts.clear();
  }

  /** The ids of an entity's facet and words, made where they are new; nothing is counted yet. */
  idsOf(entity: DigestEntity): { facet: number; words: number[] } {
    const type = ENTITY_TYPES.indexOf(entity.type);
    const { key, last, full } = nameKey(entity.name, entity.type);
    const name = this.#id(`n${String(type)} ${key}`, () => {
      this.#statements.addName.run(type, key, last, full ? 1 : 0);
      return this.#statements.findName.get<{ id: number }>(type, key)?.id;
    });
    const facet = this.#id(`f${String(name)} ${entity.signature}`, () => {
      this.#statements.addFacet.run(name, entity.signature);
      const found = this.#statements.findFacet.get<{ id: number; articles: number }>(name, entity.signature);
      if (found?.articles === 0 && type === PERSON) this.#toPart.add(name);
      return found?.id;
    });
    this.#nameOfFacet.set(facet, { name, type });
    const words = [
      this.#word(facet, WORD_KIND.name, entity.name, key),
      ...entity.aliases.map(alias =>
        this.#word(facet, WORD_KIND.alias, alias, nameKey(alias, entity.type).key),
      ),
      ...entity.roles.map(role => this.#word(facet, WORD_KIND.role, role, null)),
    ];
    return { facet, words };
  }

  /** Counts an article in (1) or out (-1), once for each of what it names. */
  count(facets: readonly number[], words: readonly number[], change: 1 | -1): void {
    const names = new Set<number>();
    for (const facet of new Set(facets)) {
      this.#facetCounts.add(facet, change);
      const owner =
        this.#nameOfFacet.get(facet) ?? this.#statements.facetName.get<{ name: number; type: number }>(facet);
      if (!owner) continue;
      this.#nameOfFacet.set(facet, owner);
      names.add(owner.name);
      if (change < 0 && owner.type === PERSON) this.#toPart.add(owner.name);
    }
    for (const name of names) this.#nameCounts.add(name, change);
    for (const word of new Set(words)) this.#wordCounts.add(word, change);
  }

  /** Writes the counts, and tells bearers of one name apart where there is news of them. */
  finish(): void {
    const removed = [this.#wordCounts, this.#facetCounts, this.#nameCounts].flatMap(counts => counts.flush());
    // An id that was removed may be given out again for something else.
    if (removed.length > 0) this.#forget();
    for (const name of this.#toPart) this.#part(name);
    this.#toPart.clear();
  }

  #part(name: number): void {
    const facets = this.#statements.facetsOf.all<{ id: number; signature: string; bearer: number }>(name);
    const bearers = partBearers(facets.map(({ signature }) => signature));
    for (const { id, signature, bearer } of facets) {
      const now = bearers.get(signature) ?? 1;
      if (now !== bearer) this.#statements.setBearer.run(now, id);
    }
  }

  #word(facet: number, kind: number, text: string, key: string | null): number {
    return this.#id(`w${String(facet)} ${String(kind)} ${text}`, () => {
      this.#statements.addWord.run(facet, kind, text, key);
      return this.#statements.findWord.get<{ id: number }>(facet, kind, text)?.id;
    });
  }

  #id(what: string, make: () => number | undefined): number {
    const known = this.#ids.get(what);
    if (known !== undefined) return known;
    const id = make();
    if (id === undefined) throw new Error('A row of the index vanished as it was written.');
    this.#ids.set(what, id);
    return id;
  }

  #forget(): void {
    this.#ids.clear();
    this.#nameOfFacet.clear();
  }
}
