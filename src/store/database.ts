/** What a column of SQLite holds as it comes out. Whole numbers stay below 2^53. */
export type Value = null | number | string | Uint8Array;
export type Row = Record<string, Value>;

/**
 * The driver port: what Byline asks of a build of SQLite, all synchronous. Everything throws an `Error` with SQLite's own
 * message. One engine only may hold a file at a time: `node:sqlite` and WebAssembly do not see each other's locks.
 */
export interface Database {
  /** Which build it is: part of the file's name, so that no two meet on one file. */
  readonly driver: 'node' | 'wasm';
  /** Runs statements that take and give nothing. */
  exec(sql: string): void;
  /** Compiled once and kept until the database is closed. */
  prepare(sql: string): Statement;
  close(): void;
}

export interface Statement {
  run(...values: Value[]): void;
  /** The first row, or undefined. */
  get<R extends object = Row>(...values: Value[]): R | undefined;
  all<R extends object = Row>(...values: Value[]): R[];
}

/** Another process held the file for longer than one waits. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);
}

/** How long to wait for another process that writes, in milliseconds. */
export const PATIENCE = 10_000;
