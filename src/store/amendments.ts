import { fullTextQuery } from '../corpus/fullTextQuery';
import type { Database, Statement } from './database';

/** Something put right about articles, as far as the index must know it. */
export interface Amendment {
  /** One that says something else has another. */
  readonly identity: string;
  /** It changes nothing where these words do not stand; null where words do not tell that. */
  readonly words: string | null;
}

/** Lists of amendments by number: each article has that of the list it was read with, 0 for none. */
export class Amendments {
  readonly #insert: Statement;
  readonly #find: Statement;
  readonly #read: Statement;
  readonly #matching: Statement;
  readonly #removeUnused: Statement;

  constructor(database: Database) {
    this.#insert = database.prepare('INSERT INTO amendment_list (list) VALUES (?) ON CONFLICT DO NOTHING');
    this.#find = database.prepare('SELECT id FROM amendment_list WHERE list = ?');
    this.#read = database.prepare('SELECT list FROM amendment_list WHERE id = ?');
    this.#matching = database.prepare('SELECT rowid AS article FROM body WHERE body MATCH ?');
    this.#removeUnused = database.prepare(
      'DELETE FROM amendment_list WHERE NOT EXISTS' +
        ' (SELECT 1 FROM article WHERE amendments = amendment_list.id AND amendments > 0)',
    );
  }

  /** The number of a list, in their order; a new one where the index has not met it. */
  idOf(amendments: readonly Amendment[]): number {
    if (amendments.length === 0) return 0;
    const list = JSON.stringify(amendments);
    let row = this.#find.get<{ id: number }>(list);
    if (!row) {
      this.#insert.run(list);
      row = this.#find.get(list);
    }
    if (!row) throw new Error('A row of the index vanished as it was written.');
    return row.id;
  }

  /** Tells of articles by id whether they may be read otherwise with another list than with the one they have. Each pair of lists is compared once. */
  reach(): (article: number, from: number, to: number) => boolean {
    const known = new Map<string, ReadonlySet<number> | null>();
    return (article, from, to) => {
      if (from === to) return false;
      const key = `${String(from)} ${String(to)}`;
      let reached = known.get(key);
      if (reached === undefined) known.set(key, (reached = this.#reached(from, to)));
      return reached === null || reached.has(article);
    };
  }

  /** Lists that no article has been read with are not kept. */
  removeUnused(): void {
    this.#removeUnused.run();
  }

  /** The articles in which two lists may differ; null for any. */
  #reached(from: number, to: number): ReadonlySet<number> | null {
    const [before, after] = [this.#list(from), this.#list(to)];
    if (!before || !after) return null;
    const differing = [...without(before, after), ...without(after, before)];
    // Of two that contradict each other the later one holds: order alone may decide.
    const changed = differing.length > 0 ? differing : after;
    const queries = changed.map(({ words }) => (words === null ? null : fullTextQuery(words.split(/\s+/))));
    if (queries.some(query => query === null)) return null;
    const reached = new Set<number>();
    for (const query of new Set(queries))
      for (const { article } of this.#matching.all<{ article: number }>(query)) reached.add(article);
    return reached;
  }

  #list(id: number): readonly Amendment[] | undefined {
    if (id === 0) return [];
    const row = this.#read.get<{ list: string }>(id);
    return row && (JSON.parse(row.list) as Amendment[]);
  }
}

function without(list: readonly Amendment[], others: readonly Amendment[]): Amendment[] {
  const known = new Set(others.map(({ identity }) => identity));
  return list.filter(({ identity }) => !known.has(identity));
}
