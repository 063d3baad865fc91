/**
 * The part of the official WebAssembly build that is used. Its own types call the fields of its structs other than they
 * are called, and know their methods' results as single numbers only.
 */
export interface Sqlite3 {
  readonly oo1: {
    readonly DB: new (options: { filename: string; flags: string; vfs?: string }) => Oo1Database;
  };
  readonly capi: Capi;
  readonly wasm: {
    heap8u(): Uint8Array;
    cstrToJs(at: number): string;
    cstrncpy(to: number, from: number, length: number): number;
    poke(at: number, value: number, type: 'i32'): void;
    poke(at: number, value: bigint, type: 'i64'): void;
  };
  readonly vfs: {
    installVfs(parts: {
      io: { struct: Struct; methods: Methods };
      vfs: { struct: Struct; methods: Methods; name: string };
    }): void;
  };
}

export interface Oo1Database {
  exec(sql: string): unknown;
  prepare(sql: string): Oo1Statement;
  close(): void;
}

export interface Oo1Statement {
  bind(values: unknown[]): unknown;
  step(): boolean;
  get(into: object): unknown;
  /** With `true` also the bound values are let go. */
  reset(alsoClear: boolean): unknown;
  finalize(): unknown;
}

/** A struct of C; its fields begin with `$`. */
interface Struct {
  readonly pointer: number;
  dispose(): void;
}

/** Pointers, lengths and flags as numbers, offsets and sizes of files as numbers or big ones; the result a code. */
type Methods = Record<string, (...values: number[]) => number>;

interface Vfs extends Struct {
  $iVersion: number;
  $szOsFile: number;
  $mxPathname: number;
  $xRandomness: number;
  $xCurrentTimeInt64: number;
}

type Capi = {
  readonly sqlite3_vfs: new (pointer?: number) => Vfs;
  readonly sqlite3_io_methods: new () => Struct & { $iVersion: number };
  readonly sqlite3_file: (new (pointer: number) => Struct & { $pMethods: number }) & {
    readonly structInfo: { readonly sizeof: number };
  };
  sqlite3_vfs_find(name: string | null): number;
} & Readonly<Record<Code, number>>;

type Code =
  | 'SQLITE_BUSY'
  | 'SQLITE_CANTOPEN'
  | 'SQLITE_FULL'
  | 'SQLITE_LOCK_NONE'
  | 'SQLITE_NOTFOUND'
  | `SQLITE_IOERR_${'ACCESS' | 'CLOSE' | 'DELETE' | 'FSTAT' | 'FSYNC' | 'LOCK' | 'READ' | 'SHORT_READ' | 'TRUNCATE' | 'UNLOCK' | 'WRITE'}`
  | `SQLITE_OPEN_${'CREATE' | 'DELETEONCLOSE' | 'MAIN_DB'}`;
