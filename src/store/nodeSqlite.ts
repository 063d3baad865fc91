/** The part of `node:sqlite` that is used: the types of Node 20, which Byline is checked against, know no such module. */
export type SupportedValueType = null | number | string | Uint8Array;

export interface DatabaseSync {
  exec(sql: string): void;
  prepare(sql: string): StatementSync;
  close(): void;
}

export interface StatementSync {
  run(...values: SupportedValueType[]): unknown;
  get(...values: SupportedValueType[]): unknown;
  all(...values: SupportedValueType[]): unknown[];
}
