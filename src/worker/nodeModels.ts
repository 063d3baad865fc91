import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_NAMES, type Model, type Models } from '../engine/models';

/** Reads the engine's models from a folder on disk. Throws the file system's error when one is missing. */
export function readModels(folder: string): Models {
  const models = MODEL_NAMES.map((name): [string, Model] => {
    const bytes = readFileSync(join(folder, `${name}.bin`));
    return [name, { bytes, sha256: sha256(bytes) }];
  });
  return Object.fromEntries(models) as unknown as Models;
}

/** SHA-256 in hex, of bytes or of a text's UTF-8 form. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
