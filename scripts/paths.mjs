// Where things lie, said once for all scripts.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundled tests; nothing of it is shipped. */
export const OUT = join(ROOT, 'out');
export const VSIX = join(ROOT, 'byline.vsix');
export const SEEDS = join(ROOT, 'seeds');
/** VS Code's own server and the Node it runs on. */
export const HOST = join(ROOT, '.vscode-host');
