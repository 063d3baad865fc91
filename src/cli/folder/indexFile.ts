import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { driverName } from '../../store/openIndex';

/** Where the index of a folder lies when the user names no file: in the user's cache, by the folder's real path. */
export function indexFileFor(folder: string): string {
  const path = realpathSync(folder);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  const name = basename(path)
    .replace(/[^\w.-]+/g, '_')
    .slice(0, 40);
  return join(cacheFolder(), `${name}-${hash}.${driverName()}.db`);
}

/** The index of the folder one is in or, where that has none, of the nearest one around it; null when there is none. */
export function nearestIndexFile(folder: string): string | null {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const file = indexFileFor(here);
    if (existsSync(file)) return file;
    if (dirname(here) === here) return null;
  }
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'byline', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'byline');
  return join(XDG_CACHE_HOME ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'byline');
}
