import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { FoundFile } from './indexFolder';

/** Files with these endings are articles. */
const ARTICLE = /\.(txt|md)$/i;
/** So many files are looked at at once. */
const AT_ONCE = 32;

/** The ignore file of a folder, and what of a path lies below that folder. */
interface Rules {
  readonly below: string;
  readonly ignore: Ignore;
}

/**
 * The articles in a folder and below in the order of their paths, with their state: text and Markdown files that no
 * `.gitignore` leaves out; hidden folders and packages aside. Links to folders are not followed, since they may lead round in a
 * circle. A folder that cannot be read is told to `onTrouble` and passed over.
 */
export async function* articlesBelow(
  root: string,
  onTrouble: (path: string, error: Error) => void,
): AsyncGenerator<FoundFile> {
  yield* walk(root, '', [], onTrouble);
}

async function* walk(
  root: string,
  folder: string,
  outer: readonly Rules[],
  onTrouble: (path: string, error: Error) => void,
): AsyncGenerator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    onTrouble(folder === '' ? '.' : folder, error as Error);
    return;
  }
  const rules = entries.some(({ name }) => name === '.gitignore')
    ? [...outer, await rulesOf(root, folder)]
    : outer;
  const pathOf = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const wanted = entries
    .filter(entry =>
      entry.isDirectory() ? !/^\.|^node_modules$/.test(entry.name) : ARTICLE.test(entry.name),
    )
    .filter(entry => !isIgnored(pathOf(entry.name) + (entry.isDirectory() ? '/' : ''), rules))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (let at = 0; at < wanted.length;) {
    const entry = wanted[at];
    if (entry?.isDirectory()) {
      yield* walk(root, pathOf(entry.name), rules, onTrouble);
      at++;
      continue;
    }
    const rest = wanted.slice(at, at + AT_ONCE);
    const until = rest.findIndex(other => other.isDirectory());
    const files = until < 0 ? rest : rest.slice(0, until);
    at += files.length;
    for (const file of await Promise.all(files.map(({ name }) => stateOf(root, pathOf(name)))))
      if (file) yield file;
  }
}

async function stateOf(root: string, path: string): Promise<FoundFile | null> {
  try {
    const file = await stat(join(root, path));
    return file.isFile() ? { path, state: { size: file.size, modified: file.mtimeMs } } : null;
  } catch {
    // Gone since, or a link that leads nowhere.
    return null;
  }
}

async function rulesOf(root: string, folder: string): Promise<Rules> {
  const text = await readFile(join(root, folder, '.gitignore'), 'utf8').catch(() => '');
  return { below: folder === '' ? '' : `${folder}/`, ignore: ignore().add(text) };
}

/** The innermost ignore file that says anything of a path decides. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { below, ignore: own } of [...rules].reverse()) {
    const { ignored, unignored } = own.test(path.slice(below.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}
