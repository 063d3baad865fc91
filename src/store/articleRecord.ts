import type { FileState, SkipReason } from '../corpus/article';
import type { Digest } from '../corpus/digest';

/** One file as it goes into the index. */
export interface ArticleRecord {
  /** Relative to the folder, with `/`; or a URI where the folder is none of the file system. */
  readonly path: string;
  /** Set where it was read less well than was asked for: what is known of it is shown, and it counts as read by no engine. */
  readonly provisional?: boolean;
  /** Set where the writer's engine read it behind the close reading (`IndexWriter.readCloselyBy`). */
  readonly close?: boolean;
  /** SHA-256 of the bytes, or of the text where that is all there is. */
  readonly hash: Uint8Array;
  readonly state: FileState;
  /** Whether the file was old enough when it was read that any later change shows in `state`. */
  readonly settled: boolean;
  /** Null where it was skipped. */
  readonly content: ArticleContent | null;
  readonly skipped: SkipReason | null;
}

export interface ArticleContent {
  readonly digest: Omit<Digest, 'quotes'>;
  /** Indices into the digest's entities of each quote's speakers, by quote. */
  readonly speakers: readonly (readonly number[])[];
  /** From `packSpans`. */
  readonly packed: Uint8Array;
  /** For the full-text index; it is not kept. */
  readonly text: string;
}
