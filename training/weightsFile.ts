// Writes a trained CRF as the engine reads it: pruned, quantised to int8, features in ascending order of their hash.
import { ByteWriter } from '../src/engine/tagger/bytes';
import type { LabelSet } from '../src/engine/tagger/labelSet';
import { WEIGHTS_MAGIC } from '../src/engine/tagger/weights';
import type { TrainedModel } from './crfTrainer';

/** Weights nearer to zero are dropped: they cost bytes and change nothing. */
const SMALLEST = 0.03;

/** One pass: its model and the hash of each of its features. */
export interface TrainedPass {
  hashes: Int32Array;
  model: TrainedModel;
}

interface Cell {
  slot: number;
  weight: number;
}

/** The bytes of a weights file for one or more passes over the same labels. */
export function weightsFile(labels: LabelSet, passes: readonly TrainedPass[]): Uint8Array {
  const rows = new Map<number, Cell[]>();
  const scales = passes.map((pass, index) => addRows(rows, labels.size, pass, index));
  const writer = new ByteWriter();
  writer.ascii(WEIGHTS_MAGIC);
  writer.varint(labels.types.length);
  for (const type of labels.types) writer.ascii(type);
  writer.u8(passes.length);
  passes.forEach(({ model }, index) => {
    writer.f32(scales[index] ?? 0);
    for (const weight of model.adjacency) writer.f32(weight);
  });
  const keys = Uint32Array.from(rows.keys()).sort();
  writer.varint(keys.length);
  writer.varint([...rows.values()].reduce((sum, cells) => sum + cells.length, 0));
  writer.ascendingKeys(keys);
  for (const key of keys) {
    const cells = rows.get(key) ?? [];
    writer.u8(cells.length);
    for (const { slot, weight } of cells) {
      writer.u8(slot);
      writer.u8(weight & 255);
    }
  }
  return writer.finish();
}

/** Adds the pass's weights worth keeping to their feature's row, as int8; returns their scale. */
function addRows(
  rows: Map<number, Cell[]>,
  size: number,
  { hashes, model }: TrainedPass,
  pass: number,
): number {
  let largest = 0;
  for (const weight of model.emissions) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const least = Math.max(SMALLEST, scale / 2);
  hashes.forEach((hash, id) => {
    for (let l = 0; l < size; l++) {
      const weight = model.emissions[id * size + l] as number;
      if (Math.abs(weight) < least) continue;
      const key = hash >>> 0;
      const cells = rows.get(key);
      const cell = { slot: pass * size + l, weight: Math.round(weight / scale) };
      if (cells) cells.push(cell);
      else rows.set(key, [cell]);
    }
  });
  return scale;
}
