// What a model was made of, kept beside the training so that the model can be made again and told from another.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `training/records/NAME.json`: the options, and the SHA-256 of the model and of every file it was made from. */
export function record(
  root: string,
  name: string,
  model: Uint8Array,
  options: object,
  files: Record<string, string>,
): void {
  const folder = join(root, 'training/records');
  mkdirSync(folder, { recursive: true });
  const made = Object.fromEntries(
    Object.entries(files).map(([file, path]) => [file, sha256(readFileSync(path))]),
  );
  const entry = { model: `${name}.bin`, sha256: sha256(model), options, files: made };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(entry, null, 2)}\n`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
