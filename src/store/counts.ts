import type { Database, Statement } from './database';

/** Adds up by how much counters of a table change, so that what a batch touches often is written once. */
export class Counts {
  readonly #changes = new Map<number, number>();
  readonly #add: Statement;
  readonly #removeEmpty: Statement;

  constructor(database: Database, table: 'name' | 'facet' | 'word') {
    this.#add = database.prepare(`UPDATE ${table} SET articles = articles + ? WHERE id = ?`);
    this.#removeEmpty = database.prepare(`DELETE FROM ${table} WHERE id = ? AND articles = 0`);
  }

  add(id: number, change: number): void {
    this.#changes.set(id, (this.#changes.get(id) ?? 0) + change);
  }

  clear(): void {
    this.#changes.clear();
  }

  /** Writes the changes, removes what counts nothing any more, and returns the ids that may have been removed. */
  flush(): number[] {
    const maybeRemoved: number[] = [];
    for (const [id, change] of this.#changes) {
      if (change !== 0) this.#add.run(change, id);
      if (change <= 0) {
        this.#removeEmpty.run(id);
        maybeRemoved.push(id);
      }
    }
    this.clear();
    return maybeRemoved;
  }
}
