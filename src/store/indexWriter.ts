import { equalBytes } from '../base/bytes';
import type { FileState } from '../corpus/article';
import { Amendments } from './amendments';
import type { ArticleContent, ArticleRecord } from './articleRecord';
import { readStoredIds, storedSpans } from './articleSpans';
import type { Database, Statement } from './database';
import { dayOf, UNDATED } from './day';
import { Names } from './names';
import { unpackSpans } from '../corpus/packDigest';

/** A file that the index knows, as it was when it was read. */
export interface KnownFile extends FileState {
  readonly id: number;
  readonly path: string;
  readonly amendments: number;
  readonly hash: Uint8Array;
  readonly settled: boolean;
  /** Whether the engine that is at work now read it, with the same models and settings, by itself or behind the close reading. */
  readonly current: boolean;
  /** Whether it did so behind the close reading. */
  readonly close: boolean;
  readonly skipped: string | null;
}

/** Ids begin with 1. */
const NO_ENGINE = 0;
const KNOWN = 'SELECT id, path, hash, size, modified, amendments, settled, engine, skipped FROM article';

type KnownRow = Omit<KnownFile, 'settled' | 'current' | 'close'> & {
  readonly settled: number;
  readonly engine: number;
};

interface ArticleRow {
  readonly id: number;
  readonly hash: Uint8Array;
  readonly amendments: number;
  readonly engine: number;
  readonly day: number;
  readonly spans: Uint8Array | null;
}

/** Fills an index. Each call is one transaction: a process killed at any moment leaves the state before or after it. */
export class IndexWriter {
  /** The lists that articles are read with. */
  readonly amendments: Amendments;
  readonly #database: Database;
  readonly #names: Names;
  readonly #engine: number;
  #close = NO_ENGINE;
  readonly #statements: Record<
    | 'find'
    | 'insert'
    | 'update'
    | 'touch'
    | 'remove'
    | 'addEntity'
    | 'removeEntity'
    | 'addQuote'
    | 'removeQuote'
    | 'addBody'
    | 'removeBody'
    | 'known'
    | 'knownAt',
    Statement
  >;

  /**
   * `engine` identifies the engine with its models and settings: what another has read is read again. `isClose` says that the close
   * reading comes before it, always.
   */
  constructor(database: Database, engine: string, isClose = false) {
    this.#database = database;
    this.#names = new Names(database);
    this.amendments = new Amendments(database);
    this.#engine = this.#engineId(engine, isClose);
    this.#statements = {
      find: database.prepare('SELECT id, hash, amendments, engine, day, spans FROM article WHERE path = ?'),
      insert: database.prepare(
        'INSERT INTO article (hash, size, modified, amendments, settled, engine, day, length, title, skipped, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ),
      update: database.prepare(
        'UPDATE article SET hash = ?, size = ?, modified = ?, amendments = ?, settled = ?, engine = ?, day = ?, length = ?, title = ?, skipped = ?, spans = ? WHERE id = ?',
      ),
      touch: database.prepare(
        'UPDATE article SET size = ?, modified = ?, amendments = ?, settled = ? WHERE path = ?',
      ),
      remove: database.prepare('DELETE FROM article WHERE id = ?'),
      addEntity: database.prepare(
        'INSERT INTO article_entity (facet, day, article, mentions) VALUES (?, ?, ?, ?)' +
          ' ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions',
      ),
      removeEntity: database.prepare(
        'DELETE FROM article_entity WHERE facet = ? AND day = ? AND article = ?',
      ),
      addQuote: database.prepare(
        'INSERT INTO quote (speaker, day, article, seq) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ),
      removeQuote: database.prepare(
        'DELETE FROM quote WHERE speaker = ? AND day = ? AND article = ? AND seq = ?',
      ),
      addBody: database.prepare('INSERT INTO body (rowid, text) VALUES (?, ?)'),
      removeBody: database.prepare('DELETE FROM body WHERE rowid = ?'),
      known: database.prepare(KNOWN),
      knownAt: database.prepare(`${KNOWN} WHERE path = ?`),
    };
  }

  /** The number of the engine by which it knows what was read by it alone. */
  get engine(): number {
    return this.#engine;
  }

  /**
   * What the engine reads behind the close reading is current too from now on; `engine` identifies both. A first reading does not take
   * its place while text and amendments are the same.
   */
  readCloselyBy(engine: string): void {
    this.#close = this.#engineId(engine, true);
  }

  /** Whether any engine has read behind the close reading here. */
  get hasCloseReadings(): boolean {
    return this.#database.prepare('SELECT 1 AS found FROM engine WHERE close = 1').get() !== undefined;
  }

  /** Every file that the index knows, also those that were skipped. */
  known(): KnownFile[] {
    return this.#statements.known.all<KnownRow>().map(row => this.#knownFile(row));
  }

  /** One file, if the index knows it. */
  knownAt(path: string): KnownFile | undefined {
    const row = this.#statements.knownAt.get<KnownRow>(path);
    return row && this.#knownFile(row);
  }

  /** Adds articles, or replaces what is known of them. */
  put(records: readonly ArticleRecord[]): void {
    this.#transaction(() => {
      for (const record of records) this.#put(record);
    });
  }

  /** Files whose content turned out as it was. */
  touch(files: readonly { path: string; state: FileState; settled: boolean }[]): void {
    this.#transaction(() => {
      for (const file of files) this.#touch(file);
    });
  }

  remove(paths: readonly string[]): void {
    this.#transaction(() => {
      for (const path of paths) {
        const row = this.#statements.find.get<ArticleRow>(path);
        if (!row) continue;
        this.#takeOut(row);
        this.#statements.remove.run(row.id);
      }
    });
  }

  #knownFile({ settled, engine, ...file }: KnownRow): KnownFile {
    const close = engine === this.#close && engine !== NO_ENGINE;
    return { ...file, settled: settled === 1, close, current: close || engine === this.#engine };
  }

  #engineId(identity: string, isClose: boolean): number {
    this.#database
      .prepare('INSERT INTO engine (identity, close) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(identity, isClose ? 1 : 0);
    const find = this.#database.prepare('SELECT id FROM engine WHERE identity = ?');
    return find.get<{ id: number }>(identity)?.id ?? NO_ENGINE;
  }

  #put(record: ArticleRecord): void {
    const { path, hash, state, settled, content, skipped, provisional, close } = record;
    const known = this.#statements.find.get<ArticleRow>(path);
    if (known && !close && this.#isReadCloser(known, record)) {
      this.#touch(record);
      return;
    }
    if (known) this.#takeOut(known);
    const day = content ? dayOf(content.digest.published) : UNDATED;
    const title = content?.digest.title ?? null;
    const values = [
      hash,
      state.size,
      state.modified,
      state.amendments ?? 0,
      settled ? 1 : 0,
      provisional ? NO_ENGINE : close ? this.#close : this.#engine,
      day,
      content?.text.length ?? 0,
      title,
      skipped,
    ] as const;
    if (!known) this.#statements.insert.run(...values, path);
    const id = known?.id ?? this.#statements.find.get<ArticleRow>(path)?.id;
    if (id === undefined) throw new Error('A row of the index vanished as it was written.');
    this.#statements.update.run(...values, content && this.#takeIn(id, day, content), id);
  }

  #touch({ path, state, settled }: { path: string; state: FileState; settled: boolean }): void {
    this.#statements.touch.run(state.size, state.modified, state.amendments ?? 0, settled ? 1 : 0, path);
  }

  /** Whether what is known of the same text, with the same amendments, is a close reading. */
  #isReadCloser(known: ArticleRow, { hash, state }: ArticleRecord): boolean {
    return (
      this.#close !== NO_ENGINE &&
      known.engine === this.#close &&
      known.amendments === (state.amendments ?? 0) &&
      equalBytes(known.hash, hash)
    );
  }

  /** Returns what is stored of where things stand. */
  #takeIn(id: number, day: number, { digest, speakers, packed, text }: ArticleContent): Uint8Array {
    const ids = digest.entities.map(entity => this.#names.idsOf(entity));
    const facets = ids.map(({ facet }) => facet);
    const words = ids.flatMap(entity => entity.words);
    this.#names.count(facets, words, 1);
    digest.entities.forEach(({ mentions }, at) => {
      this.#statements.addEntity.run(facets[at] ?? 0, day, id, mentions.length);
    });
    speakers.forEach((indices, seq) => {
      for (const index of indices) this.#statements.addQuote.run(facets[index] ?? 0, day, id, seq);
    });
    this.#statements.addBody.run(id, text);
    return storedSpans(facets, words, packed);
  }

  #takeOut({ id, day, spans }: ArticleRow): void {
    if (!spans) return;
    const { facets, words, packed } = readStoredIds(spans);
    this.#names.count(facets, words, -1);
    for (const facet of new Set(facets)) this.#statements.removeEntity.run(facet, day, id);
    unpackSpans(packed).quotes.forEach(({ speakers }, seq) => {
      for (const index of speakers) this.#statements.removeQuote.run(facets[index] ?? 0, day, id, seq);
    });
    this.#statements.removeBody.run(id);
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      this.#names.begin();
      work();
      this.#names.finish();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#names.abandon();
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
