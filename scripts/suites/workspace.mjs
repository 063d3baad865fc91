// What the integration suites have open: their own copy of the demo articles, so that they may write into it.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../paths.mjs';

/**
 * Makes a workspace of one folder in `folder` (the articles lie in its folder seeds/) and returns the path of its
 * .code-workspace file: a test may then add folders without VS Code starting its extensions anew. `settings` are those
 * that the workspace brings.
 */
export function makeWorkspace(folder, settings = {}) {
  const root = join(folder, 'workspace');
  mkdirSync(root);
  cpSync(SEEDS, join(root, 'seeds'), { recursive: true });
  const file = join(folder, 'tests.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'workspace' }], settings }));
  return file;
}
