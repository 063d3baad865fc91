import type { FileState, SkipReason } from '../corpus/article';
import { digestOf } from '../corpus/digest';
import { packSpans } from '../corpus/packDigest';
import type { Annotations } from '../engine/annotations';
import type { ArticleRecord } from '../store/articleRecord';

/** A file as it was read. */
export interface ReadFile {
  readonly path: string;
  readonly hash: Uint8Array;
  readonly state: FileState;
  readonly settled: boolean;
}

/** What the index keeps of an article. */
export function makeRecord(annotations: Annotations, file: ReadFile, text: string): ArticleRecord {
  if (annotations.skipped) return skippedRecord(file, annotations.skipped.reason);
  const { quotes, ...digest } = digestOf(annotations, text);
  return {
    ...file,
    skipped: null,
    content: {
      digest,
      speakers: quotes.map(({ speakers }) => speakers),
      packed: packSpans({ entities: digest.entities, quotes }),
      text,
    },
  };
}

/** A file that is left alone, so that it is not looked at again before it changes. */
export function skippedRecord(file: ReadFile, reason: SkipReason): ArticleRecord {
  return { ...file, skipped: reason, content: null };
}
