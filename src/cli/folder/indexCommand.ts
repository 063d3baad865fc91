import { realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { articlesBelow } from '../../indexing/articlesBelow';
import { indexFolder, type IndexCounts } from '../../indexing/indexFolder';
import { ThreadReader, type ThreadData } from '../../indexing/threadReader';
import { IndexWriter } from '../../store/indexWriter';
import { openIndexToWrite } from '../../store/openIndex';
import type { Terminal } from '../terminal';
import { FolderCorrections } from './folderCorrections';
import { indexFileFor } from './indexFile';
import { openWasm } from './openWasm';
import { Progress } from './progress';
import { count } from './wordsForCounts';

export interface IndexCommand {
  readonly folder: string;
  /** Null for the user's cache file of the folder. */
  readonly db: string | null;
  readonly format: 'json' | 'text';
  /** The script that threads run, which is the whole command line, and what it makes of their data. */
  readonly script: string;
  /** Identifies the engine with its models: what another has read is read again. */
  readonly engine: string;
  /** Whether the articles are read closely. */
  readonly close: boolean;
}

/** Transactions of the WebAssembly build wait for the disk at their end, so that there are fewer. */
const BATCH = { node: 50, wasm: 200 };
/** More threads than this wait for the one that writes. */
const MOST_THREADS = 8;
/** Each that reads closely holds 400 MB. */
const MOST_CLOSE_THREADS = 2;
/** V8 lets a heap grow to several times what is alive before it looks what is not; articles leave much behind. Percent. */
const GROWTH = 30;
/** A second for 1,000 words, several times that on a slow machine: the longest articles take minutes. Milliseconds. */
const CLOSE_PATIENCE = 600_000;

/** Brings the index of a folder up to date. Returns the exit code. */
export async function indexCommand(command: IndexCommand, terminal: Terminal): Promise<number> {
  if (!isFolder(command.folder)) {
    terminal.complain(`${command.folder}: not a folder`);
    return 1;
  }
  const root = realpathSync(command.folder);
  const file = command.db ?? indexFileFor(root);
  const database = await openIndexToWrite(file, command.db === null, openWasm);
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
  const reader = new ThreadReader(
    () => {
      const workerData: ThreadData = { readArticlesBelow: root, close: command.close };
      return new Worker(command.script, { workerData });
    },
    Math.min(availableParallelism(), command.close ? MOST_CLOSE_THREADS : MOST_THREADS),
    command.close ? CLOSE_PATIENCE : undefined,
  );
  const progress = new Progress(terminal);
  let failed = false;
  const complain = (problem: string): void => {
    failed = true;
    terminal.complain(problem);
  };
  const corrections = new FolderCorrections(root, complain);
  try {
    database
      .prepare(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      )
      .run('root', root);
    const counts = await indexFolder({
      files: corrections.with(articlesBelow(root, (path, error) => complain(`${path}: ${error.message}`))),
      reader,
      writer: new IndexWriter(database, command.engine, command.close),
      batch: BATCH[database.driver],
      onProgress: looked => progress.tell(looked),
      // The thread that reads has said why.
      onProvisional: () => (failed = true),
    });
    progress.end();
    for (const { path, reason } of counts.skipped) {
      if (reason !== 'encoding' && reason !== 'unreadable') continue;
      complain(`${path}: ${reason === 'encoding' ? 'not UTF-8 text' : 'cannot be read'}`);
    }
    await terminal.write(command.format === 'json' ? `${JSON.stringify(counts)}\n` : textOf(counts));
  } finally {
    await reader.close();
    database.close();
  }
  return failed ? 1 : 0;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function textOf({ articles, added, changed, removed, unchanged, skipped }: IndexCounts): string {
  const lines = [
    `${count(articles, 'article')}: ${String(added)} added, ${String(changed)} changed, ${String(unchanged)} unchanged, ${String(removed)} removed`,
    ...skipped.map(({ path, reason }) => `  skipped ${path}: ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}
