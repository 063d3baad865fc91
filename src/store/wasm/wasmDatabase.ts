import type { Database, Row, Statement, Value } from '../database';
import { PATIENCE } from '../database';
import type { Oo1Statement, Sqlite3 } from './sqlite3';

/** Opens a database of the WebAssembly build by any of its file systems. Throws when it cannot. */
export function openWasmDatabase(sqlite3: Sqlite3, filename: string, vfs?: string): Database {
  const database = new sqlite3.oo1.DB({ filename, flags: 'c', ...(vfs && { vfs }) });
  const statements: { finalize(): unknown }[] = [];
  try {
    database.exec(`PRAGMA busy_timeout = ${String(PATIENCE)}`);
    // There is no shared memory for write-ahead mode. What is temporary needs no file.
    database.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY');
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    driver: 'wasm',
    exec: sql => void database.exec(sql),
    prepare: sql => {
      const statement = database.prepare(sql);
      statements.push(statement);
      return statementOf(statement);
    },
    close: () => {
      // A database with statements left would stay open, and locked.
      for (const statement of statements) statement.finalize();
      database.close();
    },
  };
}

function statementOf(statement: Oo1Statement): Statement {
  const all = (values: readonly Value[], most: number): Row[] => {
    const rows: Row[] = [];
    try {
      if (values.length > 0) statement.bind([...values]);
      while (rows.length < most && statement.step()) rows.push(statement.get({}) as Row);
    } finally {
      // Also after an error: a statement under way keeps its lock.
      statement.reset(true);
    }
    return rows;
  };
  return {
    run: (...values) => void all(values, 1),
    get: <R extends object = Row>(...values: Value[]) => all(values, 1)[0] as R | undefined,
    all: <R extends object = Row>(...values: Value[]) => all(values, Infinity) as R[],
  };
}
