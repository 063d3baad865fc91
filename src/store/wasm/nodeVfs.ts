import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sqlite3 } from './sqlite3';
import { LockFile } from './lockFile';

/** What a file of the database is while it is open. */
interface OpenFile {
  readonly path: string;
  readonly descriptor: number;
  /** The main file has one; journals are only touched by who holds it. */
  readonly lock: LockFile | null;
  readonly deleteOnClose: boolean;
}

export const NODE_VFS = 'byline-node';

/**
 * Files of Node for the official WebAssembly build, which by itself keeps databases of Node in memory only. There is one
 * kind of lock: whoever reads or writes has the file alone, for the moment; the rest wait (`busy_timeout`).
 */
export function installNodeVfs(sqlite3: Sqlite3): void {
  const { capi, wasm } = sqlite3;
  const files = new Map<number, OpenFile>();
  const io = new capi.sqlite3_io_methods();
  const vfs = new capi.sqlite3_vfs();
  const systemVfs = new capi.sqlite3_vfs(capi.sqlite3_vfs_find(null));
  vfs.$iVersion = 2;
  vfs.$szOsFile = capi.sqlite3_file.structInfo.sizeof;
  vfs.$mxPathname = 1024;
  io.$iVersion = 1;
  // Without a chance of its own to be random, a journal's name would be the same everywhere.
  vfs.$xRandomness = systemVfs.$xRandomness;
  vfs.$xCurrentTimeInt64 = systemVfs.$xCurrentTimeInt64;
  systemVfs.dispose();

  const fileAt = (pointer: number): OpenFile => {
    const file = files.get(pointer);
    if (!file) throw new Error('The file is not open.');
    return file;
  };
  /** Carries out what a method does; what it throws becomes the code with which SQLite says so. */
  const orCode = (code: number, work: () => number): number => {
    try {
      return work();
    } catch {
      return code;
    }
  };
  const heap = (at: number, length: number): Uint8Array => wasm.heap8u().subarray(at, at + length);

  sqlite3.vfs.installVfs({
    io: {
      struct: io,
      methods: {
        xClose: pointer =>
          orCode(capi.SQLITE_IOERR_CLOSE, () => {
            const file = fileAt(pointer);
            files.delete(pointer);
            file.lock?.release();
            fs.closeSync(file.descriptor);
            if (file.deleteOnClose) fs.rmSync(file.path, { force: true });
            return 0;
          }),
        xRead: (pointer, to, length, offset) =>
          orCode(capi.SQLITE_IOERR_READ, () => {
            const bytes = heap(to, length);
            const read = fs.readSync(fileAt(pointer).descriptor, bytes, 0, length, Number(offset));
            if (read === length) return 0;
            bytes.fill(0, read);
            return capi.SQLITE_IOERR_SHORT_READ;
          }),
        xWrite: (pointer, from, length, offset) =>
          orCode(capi.SQLITE_IOERR_WRITE, () => {
            const { descriptor } = fileAt(pointer);
            const written = fs.writeSync(descriptor, heap(from, length), 0, length, Number(offset));
            return written === length ? 0 : capi.SQLITE_FULL;
          }),
        xTruncate: (pointer, size) =>
          orCode(capi.SQLITE_IOERR_TRUNCATE, () => {
            fs.ftruncateSync(fileAt(pointer).descriptor, Number(size));
            return 0;
          }),
        xSync: pointer =>
          orCode(capi.SQLITE_IOERR_FSYNC, () => {
            fs.fsyncSync(fileAt(pointer).descriptor);
            return 0;
          }),
        xFileSize: (pointer, to) =>
          orCode(capi.SQLITE_IOERR_FSTAT, () => {
            wasm.poke(to, BigInt(fs.fstatSync(fileAt(pointer).descriptor).size), 'i64');
            return 0;
          }),
        xLock: pointer =>
          orCode(capi.SQLITE_IOERR_LOCK, () =>
            fileAt(pointer).lock?.take() === false ? capi.SQLITE_BUSY : 0,
          ),
        xUnlock: (pointer, level) =>
          orCode(capi.SQLITE_IOERR_UNLOCK, () => {
            if (level === capi.SQLITE_LOCK_NONE) fileAt(pointer).lock?.release();
            return 0;
          }),
        // Asked by who holds the lock, and there is no other: a journal that lies there is a dead process's.
        xCheckReservedLock: (_pointer, to) => {
          wasm.poke(to, 0, 'i32');
          return 0;
        },
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xSectorSize: () => 4096,
        xDeviceCharacteristics: () => 0,
      },
    },
    vfs: {
      struct: vfs,
      name: NODE_VFS,
      methods: {
        xOpen: (_vfs, name, pointer, flags, flagsTo) =>
          orCode(capi.SQLITE_CANTOPEN, () => {
            const path = name ? wasm.cstrToJs(name) : temporaryPath();
            const { O_RDWR, O_CREAT } = fs.constants;
            const create = flags & capi.SQLITE_OPEN_CREATE ? O_CREAT : 0;
            const isMain = (flags & capi.SQLITE_OPEN_MAIN_DB) !== 0;
            files.set(pointer, {
              path,
              descriptor: fs.openSync(path, O_RDWR | create, 0o600),
              lock: isMain ? new LockFile(`${path}.lock`) : null,
              deleteOnClose: (flags & capi.SQLITE_OPEN_DELETEONCLOSE) !== 0,
            });
            const file = new capi.sqlite3_file(pointer);
            file.$pMethods = io.pointer;
            file.dispose();
            wasm.poke(flagsTo, flags, 'i32');
            return 0;
          }),
        xDelete: (_vfs, name) =>
          orCode(capi.SQLITE_IOERR_DELETE, () => {
            fs.rmSync(wasm.cstrToJs(name), { force: true });
            return 0;
          }),
        xAccess: (_vfs, name, _flags, to) =>
          orCode(capi.SQLITE_IOERR_ACCESS, () => {
            wasm.poke(to, fs.existsSync(wasm.cstrToJs(name)) ? 1 : 0, 'i32');
            return 0;
          }),
        xFullPathname: (_vfs, name, length, to) =>
          wasm.cstrncpy(to, name, length) < length ? 0 : capi.SQLITE_CANTOPEN,
        xSleep: (_vfs, microseconds) => {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.ceil(microseconds / 1000));
          return microseconds;
        },
        xGetLastError: () => 0,
      },
    },
  });
}

let temporaries = 0;

function temporaryPath(): string {
  return join(tmpdir(), `byline-${String(process.pid)}-${String(++temporaries)}`);
}
