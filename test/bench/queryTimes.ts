import type { Database, Statement } from '../../src/store/database';
import { QUERIES, SCANS } from '../../src/store/queries';

interface Spent {
  calls: number;
  milliseconds: number;
}

/** A database that notes how long each query takes. */
export class QueryTimes {
  readonly #database: Database;
  readonly #spent = new Map<string, Spent>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The same database; what is asked of this one is noted. */
  get watched(): Database {
    const database = this.#database;
    return {
      driver: database.driver,
      exec: sql => database.exec(sql),
      prepare: sql => this.#watch(sql, database.prepare(sql)),
      close: () => database.close(),
    };
  }

  /** The queries that took most in all, each with its plan. */
  hottest(most: number): (Spent & { readonly query: string; readonly plan: readonly string[] })[] {
    return Object.entries({ ...QUERIES, ...SCANS })
      .flatMap(([query, sql]) => {
        const spent = this.#spent.get(sql);
        return spent ? [{ query, sql, ...spent }] : [];
      })
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, most)
      .map(({ sql, ...rest }) => {
        const plan = this.#database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all<{ detail: string }>();
        return { ...rest, plan: plan.map(({ detail }) => detail) };
      });
  }

  #watch(sql: string, statement: Statement): Statement {
    const timed = <T>(work: () => T): T => {
      const begun = performance.now();
      try {
        return work();
      } finally {
        const spent = this.#spent.get(sql) ?? { calls: 0, milliseconds: 0 };
        spent.calls++;
        spent.milliseconds += performance.now() - begun;
        this.#spent.set(sql, spent);
      }
    };
    return {
      run: (...values) => timed(() => statement.run(...values)),
      get: (...values) => timed(() => statement.get(...values)),
      all: (...values) => timed(() => statement.all(...values)),
    };
  }
}
