import { hostname } from 'node:os';
import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';

/**
 * A lock between processes that no death leaves behind: a file that names the process that holds it, made so that only
 * one can make it. Whoever finds it held by a process that is gone takes it away.
 */
export class LockFile {
  readonly #path: string;
  #held = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether it is held now, by this object. */
  get held(): boolean {
    return this.#held;
  }

  /** Takes it when nobody alive has it. Throws what the file system throws, a read-only folder among others. */
  take(): boolean {
    if (this.held) return true;
    this.#held = create(this.#path) || (this.#clear() && create(this.#path));
    return this.#held;
  }

  release(): void {
    if (!this.held) return;
    this.#held = false;
    remove(this.#path);
  }

  /** Removes a dead process's lock, one process at a time and after a second look: another may have done so and taken
   * it since the first. Returns whether there is reason to try again. */
  #clear(): boolean {
    const owner = ownerOf(this.#path);
    if (owner === null) return true;
    if (isAlive(owner)) return false;
    const token = `${this.#path}.stale`;
    if (!create(token)) {
      const clearing = ownerOf(token);
      if (clearing !== null && !isAlive(clearing)) remove(token);
      return false;
    }
    try {
      if (ownerOf(this.#path) === owner) remove(this.#path);
    } finally {
      remove(token);
    }
    return true;
  }
}

/** A file is written at once after it was made: one that is still empty after so many milliseconds never will be. */
const UNWRITTEN = 5000;

/** Machine, process id and when it began: ids are given out again. */
function ownName(): string {
  own ??= `${hostname()} ${String(process.pid)} ${beginningOf(process.pid)}`;
  return own;
}
let own: string | undefined;

/** The owner of a lock on another machine (a shared home) counts as alive, since nobody can tell. */
function isAlive(owner: string): boolean {
  const [host, pid, beginning] = owner.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return beginningOf(Number(pid)) === beginning;
}

/** When a process began, in the system's own count; "?" where the system does not tell. */
function beginningOf(pid: number): string {
  try {
    // The name, in brackets, may hold anything; the 20th field after it is the beginning.
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '?';
  } catch {
    return '?';
  }
}

/** Makes the file unless there is one. */
function create(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  writeSync(file, ownName());
  closeSync(file);
  return true;
}

/** Null where there is no such file. */
function ownerOf(path: string): string | null {
  try {
    const owner = readFileSync(path, 'utf8');
    if (owner !== '') return owner;
    return Date.now() - statSync(path).mtimeMs > UNWRITTEN ? `${hostname()} 0 dead` : ownName();
  } catch {
    return null;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already.
  }
}
