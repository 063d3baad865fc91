import type { DatabaseSync, SupportedValueType } from './nodeSqlite';
import type { Database, Row, Statement, Value } from './database';
import { PATIENCE } from './database';

interface NodeSqlite {
  readonly DatabaseSync: new (path: string, options?: { readOnly?: boolean }) => DatabaseSync;
}

/** Whether this Node has SQLite of its own with the full-text index and deletions in it. */
export function nodeSqlite(): NodeSqlite | null {
  // Present and no longer behind a flag from Node 22.13 on; asked for by name, because bundlers know no such module.
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown };
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (!getBuiltinModule || major < 22 || (major === 22 && minor < 13)) return null;
  return (withoutWarning(() => getBuiltinModule('node:sqlite')) as NodeSqlite | undefined) ?? null;
}

/** Opens or makes a file in write-ahead mode: readers and a writer do not wait for each other. Throws when it cannot. */
export function openNodeDatabase(sqlite: NodeSqlite, path: string): Database {
  const database = new sqlite.DatabaseSync(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${String(PATIENCE)}`);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = NORMAL');
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    driver: 'node',
    exec: sql => database.exec(sql),
    prepare: sql => statementOf(database, sql),
    close: () => database.close(),
  };
}

function statementOf(database: DatabaseSync, sql: string): Statement {
  const statement = database.prepare(sql);
  const bind = (values: readonly Value[]): SupportedValueType[] => values as SupportedValueType[];
  return {
    run: (...values) => void statement.run(...bind(values)),
    get: <R extends object = Row>(...values: Value[]) => statement.get(...bind(values)) as R | undefined,
    all: <R extends object = Row>(...values: Value[]) => statement.all(...bind(values)) as R[],
  };
}

/** Node says on standard error that its SQLite is experimental: nothing that a reader could act on. */
function withoutWarning<T>(load: () => T): T {
  const own = Object.getOwnPropertyDescriptor(process, 'emitWarning');
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    if (own) Object.defineProperty(process, 'emitWarning', own);
  }
}
