// Models trained so far, kept on disk so that a training that was stopped goes on where it was.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainedModel } from './crfTrainer';
import type { FeatureStore, Sequence } from './featureStore';

/**
 * A folder of trained models. Each is filed under a hash of all it was made from (features, sequences, allowed labels and
 * options), so that whatever changed is trained again and nothing stale is ever taken.
 */
export class Checkpoints {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** The model made from exactly this before, else what `train` makes, which is kept. */
  get(
    store: FeatureStore,
    sequences: readonly Sequence[],
    rows: readonly Uint8Array[],
    options: object,
    train: () => TrainedModel,
  ): TrainedModel {
    const hash = createHash('sha256').update(JSON.stringify(options)).update(store.hashes);
    for (const row of rows) hash.update(row);
    for (const { features, offsets, allowed, weight } of sequences)
      hash.update(features).update(offsets).update(allowed).update(String(weight));
    const path = join(this.folder, `${hash.digest('hex').slice(0, 32)}.bin`);
    if (existsSync(path)) return read(path);
    const model = train();
    write(path, model);
    return model;
  }
}

/** In the file: the number of adjacencies as a 32-bit integer, the adjacencies, the emissions. */
function write(path: string, { adjacency, emissions }: TrainedModel): void {
  const bytes = Buffer.concat([Int32Array.of(adjacency.length), adjacency, emissions].map(bytesOf));
  // A file half written must never be read as a model.
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

function read(path: string): TrainedModel {
  const file = readFileSync(path);
  const floats = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  const adjacencies = file.readInt32LE(0);
  return { adjacency: floats.slice(1, 1 + adjacencies), emissions: floats.slice(1 + adjacencies) };
}

function bytesOf(array: Int32Array | Float32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
