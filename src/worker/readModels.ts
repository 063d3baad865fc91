import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_NAMES } from '../engine/createEngine';
import type { Model, ModelName, Models } from '../engine/createEngine';

/** Reads the engine's models from a folder. Rejects when one is missing. */
export async function readModels(folder: string): Promise<Models> {
  const read = async (name: ModelName): Promise<[ModelName, Model]> => {
    const bytes = await readFile(join(folder, `${name}.bin`));
    return [name, { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }];
  };
  return Object.fromEntries(await Promise.all(MODEL_NAMES.map(read))) as Record<ModelName, Model>;
}
