/** Why a file of the folder is not in the index. */
export type SkipReason = 'language' | 'size' | 'binary' | 'timeout' | 'encoding' | 'unreadable';

/** A file larger than this is no article. Bytes. */
export const LARGEST_FILE = 4_000_000;

/** What tells whether a file is as it was: read only when these differ. */
export interface FileState {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly modified: number;
  /** The number of the list of what the reader put right about it (`store/amendments.ts`); left out where that is nothing. */
  readonly amendments?: number;
}
