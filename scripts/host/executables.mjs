// Programs of this machine.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The path of the first of `names` that is on PATH, or undefined. */
export function findOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Sandboxes of Chromium and of desktop VS Code refuse to run as root, which is who CI is. */
export const noSandboxAsRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
