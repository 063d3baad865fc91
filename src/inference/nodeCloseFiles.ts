import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloseBytes, CloseHashes } from '../close/closeFiles';
import { CLOSE_FILES, CLOSE_NAMES } from '../close/closeFiles';
import { sha256 } from '../worker/nodeModels';

/** Reads the close reading's model from the folder of models. Throws the file system's error when a file is missing. */
export function readCloseFiles(models: string): CloseBytes {
  const files = CLOSE_NAMES.map(name => [name, readFileSync(join(models, CLOSE_FILES[name]))]);
  return Object.fromEntries(files) as CloseBytes;
}

export function hashesOf(files: CloseBytes): CloseHashes {
  return Object.fromEntries(CLOSE_NAMES.map(name => [name, sha256(files[name])])) as CloseHashes;
}
