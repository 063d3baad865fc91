/** Why a file of the folder is not in the index. */
export type SkipReason = 'language' | 'size' | 'binary' | 'timeout' | 'encoding' | 'unreadable';

/** A file larger than this is no article. Bytes. */
export const LARGEST_FILE = 4_000_000;

/** File systems keep times this exactly at worst: a change right after a younger file was read might not show. Milliseconds. */
const SETTLING = 2500;

/** Whether a file is old enough, at a time in milliseconds since 1970, that any later change shows in its state. */
export function isSettled({ modified }: FileState, now: number): boolean {
  return now - modified > SETTLING;
}

/** What tells whether a file is as it was: read only when these differ. */
export interface FileState {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly modified: number;
  /** The number of the list of what the reader put right about it (`store/amendments.ts`); left out where that is nothing. */
  readonly amendments?: number;
}
