import type { FileState, SkipReason } from '../corpus/article';
import { digestOf } from '../corpus/digest';
import { packSpans } from '../corpus/packDigest';
import type { Engine } from '../engine/engine';
import type { ArticleRecord } from '../store/articleRecord';

/** A file as it was read. */
export interface ReadFile {
  readonly path: string;
  readonly hash: Uint8Array;
  readonly state: FileState;
  readonly settled: boolean;
}

/** Reads an article with the engine and makes of it what the index keeps. */
export function makeRecord(engine: Pick<Engine, 'annotate'>, file: ReadFile, text: string): ArticleRecord {
  const annotations = engine.annotate({ id: file.path, text, sha256: '', published: null });
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
