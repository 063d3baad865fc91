// Writes a trained CRF as the engine reads it: pruned, quantised to int8, features in ascending order of their hash.
import { ByteWriter } from '../src/engine/tagger/bytes';
import type { LabelSet } from '../src/engine/tagger/labelSet';
import { WEIGHTS_MAGIC } from '../src/engine/tagger/weights';
import type { TrainedModel } from './crfTrainer';

/** Weights nearer to zero are dropped: they cost bytes and change nothing. */
const SMALLEST = 0.03;

export function weightsFile(labels: LabelSet, hashes: Int32Array, model: TrainedModel): Uint8Array {
  const size = labels.size;
  let largest = 0;
  for (const weight of model.emissions) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const least = Math.max(SMALLEST, scale / 2);
  const order = Uint32Array.from(hashes.keys()).sort(
    (a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0),
  );
  const kept: number[] = [];
  let cells = 0;
  for (const id of order) {
    let own = 0;
    for (let l = 0; l < size; l++) if (Math.abs(model.emissions[id * size + l] as number) >= least) own++;
    if (own > 0) kept.push(id);
    cells += own;
  }
  const writer = new ByteWriter();
  writer.ascii(WEIGHTS_MAGIC);
  writer.varint(labels.types.length);
  for (const type of labels.types) writer.ascii(type);
  writer.f32(scale);
  for (let from = 0; from < size; from++) {
    for (const to of labels.after[from] ?? []) writer.f32(model.transitions[from * size + to] as number);
  }
  writer.varint(kept.length);
  writer.varint(cells);
  writer.ascendingKeys(Uint32Array.from(kept, id => (hashes[id] as number) >>> 0));
  for (const id of kept) {
    const own: [number, number][] = [];
    for (let l = 0; l < size; l++) {
      const weight = model.emissions[id * size + l] as number;
      if (Math.abs(weight) >= least) own.push([l, Math.round(weight / scale) & 255]);
    }
    writer.u8(own.length);
    for (const [label, weight] of own) {
      writer.u8(label);
      writer.u8(weight);
    }
  }
  return writer.finish();
}
