import type { CancellationToken } from '../base/cancellation';
import type { FileState } from '../corpus/article';
import type { Correction } from '../corrections/correction';
import type { ArticleRecord } from '../store/articleRecord';
import type { IndexWriter, KnownFile } from '../store/indexWriter';
import { AmendmentLists } from './amendmentLists';

export interface FoundFile {
  readonly path: string;
  readonly state: FileState;
  /** What the reader put right about it; left out where that is nothing. */
  readonly corrections?: readonly Correction[];
}

/** What came of reading a file. */
export type Outcome =
  | { readonly kind: 'read'; readonly record: ArticleRecord }
  /** Its bytes are those that the index knows. */
  | { readonly kind: 'same'; readonly path: string; readonly state: FileState; readonly settled: boolean }
  /** It is not there any more. */
  | { readonly kind: 'gone'; readonly path: string };

export interface ReadRequest extends FoundFile {
  /** Null where it must be read whatever it holds. */
  readonly knownHash: Uint8Array | null;
}

/** Reads files and hands over what came of it, in whatever order. */
export interface ArticleReader {
  /** Resolves when another request may be given; the outcome comes to `onOutcome`. */
  read(request: ReadRequest, onOutcome: (outcome: Outcome) => void): Promise<void>;
  /** Resolves when every outcome has been handed over. */
  drain(): Promise<void>;
}

export interface IndexCounts {
  /** In the index now. */
  articles: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  skipped: { path: string; reason: string }[];
}

export interface IndexOptions {
  readonly files: AsyncIterable<FoundFile>;
  readonly reader: ArticleReader;
  readonly writer: IndexWriter;
  /** So many articles go into one transaction. */
  readonly batch: number;
  /** Told after each transaction how many files have been looked at. */
  onProgress(looked: number): void;
  /** Told of each article that was read less well than was asked for. */
  onProvisional?(path: string): void;
  readonly token?: CancellationToken;
}

/**
 * Brings an index up to date with a folder. A file is read when the index does not know it, when its size or time differ, or
 * when another engine has read it, or without what the reader has put right since; it is annotated when its bytes differ too. Each
 * file is read once at most. What is written is written in transactions, so that a run that was ended at any moment is gone on with by the next.
 */
export async function indexFolder(options: IndexOptions): Promise<IndexCounts> {
  const { files, reader, writer, token } = options;
  const known = new Map(writer.known().map(file => [file.path, file]));
  const counts: IndexCounts = { articles: 0, added: 0, changed: 0, removed: 0, unchanged: 0, skipped: [] };
  const pending = new Batch(writer, options.batch);
  const lists = new AmendmentLists(writer.amendments);
  const reaches = writer.amendments.reach();
  let looked = 0;
  const settle = (
    before: KnownFile | undefined,
    now: { skipped: string | null; path: string },
    changed: boolean,
  ): void => {
    if (now.skipped !== null) counts.skipped.push({ path: now.path, reason: now.skipped });
    else if (!before || before.skipped !== null) counts.added++;
    else if (changed) counts.changed++;
    else counts.unchanged++;
    if (now.skipped !== null && before?.skipped === null) counts.removed++;
  };
  for await (const { path, state, corrections } of files) {
    if (token?.isCancellationRequested) break;
    const before = known.get(path);
    known.delete(path);
    const amendments = lists.idOf(corrections);
    const amended = before === undefined || reaches(before.id, before.amendments, amendments);
    const file = { path, state: { ...state, amendments }, ...(corrections && { corrections }) };
    if (before && !amended && isUntouched(before, state)) {
      if (before.amendments !== amendments) pending.touch({ ...before, state: file.state });
      settle(before, before, false);
      if (++looked % 1000 === 0) options.onProgress(looked);
      continue;
    }
    const onOutcome = (outcome: Outcome): void => {
      looked++;
      if (outcome.kind === 'gone') {
        if (before) pending.remove(before.path);
        if (before?.skipped === null) counts.removed++;
      } else if (outcome.kind === 'same') {
        pending.touch(outcome);
        if (before) settle(before, before, false);
      } else {
        pending.put(outcome.record);
        const { skipped, path, provisional } = outcome.record;
        if (provisional) options.onProvisional?.(path);
        settle(before, { skipped, path }, true);
      }
      if (pending.flushIfFull()) options.onProgress(looked);
    };
    await reader.read({ ...file, knownHash: before?.current && !amended ? before.hash : null }, onOutcome);
  }
  await reader.drain();
  // What was not come across is gone, unless one stopped before having looked everywhere.
  if (!token?.isCancellationRequested) {
    for (const { path, skipped } of known.values()) {
      pending.remove(path);
      if (skipped === null) counts.removed++;
      pending.flushIfFull();
    }
  }
  pending.flush();
  writer.amendments.removeUnused();
  options.onProgress(looked);
  counts.articles = counts.added + counts.changed + counts.unchanged;
  counts.skipped.sort((a, b) => (a.path < b.path ? -1 : 1));
  return counts;
}

/** Whether a file must be as the index knows it, and was read by the engine that is at work now. */
export function isUntouched(before: KnownFile, { size, modified }: FileState): boolean {
  return before.current && before.settled && before.size === size && before.modified === modified;
}

/** What waits for the next transaction. */
class Batch {
  readonly #writer: IndexWriter;
  readonly #most: number;
  #put: ArticleRecord[] = [];
  #touch: { path: string; state: FileState; settled: boolean }[] = [];
  #remove: string[] = [];

  constructor(writer: IndexWriter, most: number) {
    this.#writer = writer;
    this.#most = most;
  }

  put(record: ArticleRecord): void {
    this.#put.push(record);
  }

  touch(file: { path: string; state: FileState; settled: boolean }): void {
    this.#touch.push(file);
  }

  remove(path: string): void {
    this.#remove.push(path);
  }

  flushIfFull(): boolean {
    const full =
      this.#put.length + this.#remove.length >= this.#most || this.#touch.length >= 20 * this.#most;
    if (full) this.flush();
    return full;
  }

  flush(): void {
    if (this.#put.length > 0) this.#writer.put(this.#put);
    if (this.#touch.length > 0) this.#writer.touch(this.#touch);
    if (this.#remove.length > 0) this.#writer.remove(this.#remove);
    this.#put = [];
    this.#touch = [];
    this.#remove = [];
  }
}
