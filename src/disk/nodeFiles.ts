import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { FilePort } from '../sidecar/filePort';
import { checkInside, isPassing, OutsideFolderError } from '../sidecar/filePort';

/** A writer that has not come back for so long never will, in milliseconds. */
const STALE = 10_000;
const WAIT = 5;

/** The files of a folder on disk, which need not be there yet. Processes that use it wait for one another while they replace a file. */
export class NodeFiles implements FilePort {
  readonly #root: string;

  constructor(root: string) {
    this.#root = resolve(root);
  }

  async read(path: string): Promise<string | null> {
    try {
      return (await readFile(await this.#locate(path), 'utf8')).replace(/^\ufeff/, '');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async replace(path: string, text: string, was: string | null): Promise<boolean> {
    await mkdir(this.#root, { recursive: true });
    const file = await this.#locate(path);
    const folder = dirname(file);
    await mkdir(folder, { recursive: true });
    // A folder that was missing before may be a link that somebody made just now.
    await this.#locate(path);
    const temporary = join(folder, `.${basename(file)}.${String(process.pid)}-${randomUUID()}.tmp`);
    try {
      await writeThrough(temporary, text);
      return await exclusively(`${file}.lock`, async () => {
        if ((await this.read(path)) !== was) return false;
        await rename(temporary, file);
        await flushFolder(folder);
        return true;
      });
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async rename(path: string, to: string): Promise<void> {
    await rename(await this.#locate(path), await this.#locate(to));
  }

  async list(folder: string): Promise<string[]> {
    const entries = await this.#locate(folder)
      .then(start => readdir(start, { recursive: true, withFileTypes: true }))
      .catch(missingAsNull);
    return (entries ?? [])
      .filter(entry => entry.isFile() && !isPassing(entry.name))
      .map(entry =>
        relative(this.#root, join(folderOf(entry), entry.name))
          .split(sep)
          .join('/'),
      )
      .sort();
  }

  /** The path on disk, after every link on the way has been followed and found to stay inside. */
  async #locate(path: string): Promise<string> {
    checkInside(path);
    const root = await realpath(this.#root);
    const file = join(root, ...path.split('/'));
    for (let known = file; ;) {
      const real = await realpath(known).catch(missingAsNull);
      if (real === root || real?.startsWith(root + sep)) return file;
      if (real !== null) throw new OutsideFolderError(path);
      const entry = await lstat(known).catch(missingAsNull);
      // What is not there cannot lead anywhere, but a link to nowhere could be filled later.
      if (entry?.isSymbolicLink()) throw new OutsideFolderError(path);
      // Something that is there after all was made between the two looks, by another process: it is looked at again.
      if (entry === null) known = dirname(known);
    }
  }
}

/** Written and flushed to the disk before it is given its name: a crash leaves it whole or nameless. */
async function writeThrough(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The name, too, is on the disk; not every system can be asked for that. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Then the system does it when it will.
  }
}

/** The name it has since Node 20.12, and the one it had before. */
function folderOf(entry: { parentPath?: string; path?: string }): string {
  return entry.parentPath ?? entry.path ?? '';
}

async function exclusively<T>(lock: string, task: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isAbandoned(lock)) await rm(lock, { force: true });
      else await new Promise(resume => setTimeout(resume, WAIT));
    }
  }
  try {
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Whoever made it is gone, or it has been there for too long. */
async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    if (Date.now() - mtimeMs > STALE) return true;
    const pid = Number(owner);
    if (owner === '' || !Number.isSafeInteger(pid)) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // ESRCH: no such process. Whatever else cannot be read is gone by now, and trying again will tell.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function missingAsNull(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
