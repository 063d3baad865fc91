import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { equalBytes } from '../../base/bytes';
import { decodeText } from '../../indexing/decodeText';
import type { Database } from '../../store/database';
import { IndexReader, type StoredArticle } from '../../store/indexReader';
import { openIndexToRead, UnusableIndexError } from '../../store/openIndex';
import type { Terminal } from '../terminal';
import { nearestIndexFile } from './indexFile';
import { openWasm } from './openWasm';

/** An index as a command asks it, with the texts it is about. */
export class FolderIndex {
  readonly reader: IndexReader;
  readonly #root: string;
  readonly #terminal: Terminal;
  /** A text was not there as it was indexed. */
  #missed = false;

  private constructor(database: Database, terminal: Terminal) {
    this.#terminal = terminal;
    this.reader = new IndexReader(database);
    this.#root = this.reader.setting('root') ?? '';
  }

  /** Opens the index in `db` or, when that is null, the one of the folder one is in; carries out `work` and returns the exit code. */
  static async ask(
    db: string | null,
    terminal: Terminal,
    work: (index: FolderIndex) => Promise<void>,
  ): Promise<number> {
    const file = db ?? nearestIndexFile('.');
    if (file === null) {
      terminal.complain('this folder has no index: make it with "byline index ."');
      return 1;
    }
    let database: Database;
    try {
      database = await openIndexToRead(file, openWasm);
    } catch (error) {
      if (!(error instanceof UnusableIndexError)) throw error;
      terminal.complain(`${file}: ${error.message}; make it with "byline index"`);
      return 1;
    }
    try {
      const index = new FolderIndex(database, terminal);
      await work(index);
      return index.#missed ? 1 : 0;
    } finally {
      database.close();
    }
  }

  /** The text of an article as it was indexed; null, and said, when it has changed since or is gone. */
  async textOf({ path, hash }: StoredArticle): Promise<string | null> {
    const bytes = await readFile(join(this.#root, path)).catch(() => null);
    const same = bytes && equalBytes(createHash('sha256').update(bytes).digest(), hash);
    const decoded = bytes && same ? decodeText(bytes) : null;
    if (decoded && 'text' in decoded) return decoded.text;
    this.miss(path, bytes ? 'changed' : 'gone');
    return null;
  }

  /** Says that there is nothing to be told of an article. */
  miss(path: string, how: 'changed' | 'gone'): void {
    this.#missed = true;
    this.#terminal.complain(`${path}: ${how} since it was indexed`);
  }
}
