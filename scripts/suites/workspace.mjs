// The folder that the integration suites have open: their own copy, so that they may write into it.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../paths.mjs';

/** Makes the workspace in `folder` (the articles lie in its folder seeds/) and returns its path. */
export function makeWorkspace(folder) {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  cpSync(SEEDS, join(workspace, 'seeds'), { recursive: true });
  return workspace;
}
