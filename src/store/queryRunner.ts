import type { Database, Statement } from './database';
import { QUERIES, SCANS } from './queries';

/** Runs the queries of `queries.ts`, each compiled once. */
export class QueryRunner {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  rows<R extends object>(
    query: keyof typeof QUERIES | keyof typeof SCANS,
    ...values: (number | string)[]
  ): R[] {
    let statement = this.#statements.get(query);
    if (!statement) {
      statement = this.#database.prepare({ ...QUERIES, ...SCANS }[query]);
      this.#statements.set(query, statement);
    }
    return statement.all<R>(...values);
  }
}
