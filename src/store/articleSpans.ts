import type { PackedSpans } from '../corpus/packDigest';
import { unpackSpans } from '../corpus/packDigest';
import { VarintReader, VarintWriter } from '../corpus/varints';

/** What the index keeps of an article in its row: which facets and words it counts for, and where they stand. */
export interface ArticleSpans extends PackedSpans {
  /** By the index of the entity in the article. */
  readonly facets: readonly number[];
}

/** The stored form: ids first, then the spans as the thread that read the article packed them. */
export function storedSpans(
  facets: readonly number[],
  words: readonly number[],
  packed: Uint8Array,
): Uint8Array {
  const ids = new VarintWriter();
  for (const list of [facets, words]) {
    ids.write(list.length);
    for (const id of list) ids.write(id);
  }
  const head = ids.finish();
  const stored = new Uint8Array(head.length + packed.length);
  stored.set(head);
  stored.set(packed, head.length);
  return stored;
}

export function readStoredSpans(stored: Uint8Array): ArticleSpans {
  const { facets, packed } = readStoredIds(stored);
  return { facets, ...unpackSpans(packed) };
}

export function readStoredIds(stored: Uint8Array): {
  facets: readonly number[];
  words: readonly number[];
  packed: Uint8Array;
} {
  const from = new VarintReader(stored);
  const id = (): number => from.read();
  return { facets: from.list(id), words: from.list(id), packed: from.rest() };
}
