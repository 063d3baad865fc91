import type { Database } from './database';

/**
 * The schema of an index. Whatever is in it can be made again from the articles, so a file of another version, or one
 * that is damaged, is emptied and filled anew; nothing is ever converted. Raise `VERSION` with every change of the tables,
 * of what is packed (`corpus/packDigest.ts`) or of how names are keyed (`corpus/nameKey.ts`).
 */
export const VERSION = 3;

/** In the header of the file: "BYLN". */
export const APPLICATION = 0x42594c4e;

/**
 * - `setting`: what the index as a whole knows of itself: `root`, the folder's path.
 * - `engine`: each engine with its models and settings that has read an article; `close` where the close reading came before it.
 * - `amendment_list`: what the reader put right about the articles that have been read so, as lists; no number is given twice.
 * - `article`: one row a file, also of those that were skipped; `spans` holds the ids of its facets and words and its packed
 *   spans (`articleSpans.ts`). `day` counts days since 1970; `UNDATED` sorts behind all. `length` is that of the text, in UTF-16
 *   code units.
 * - `name`: a name by type and key. `facet`: a name with what articles say of its bearer; facets that contradict each other are
 *   different bearers. `word`: forms of a name (0 the fullest in its article, 1 others) and roles (2) with how many articles use them.
 * - `article_entity`, `quote`: what is asked by entity, in the order of the answer, so that nothing is sorted.
 * - `body`: the full-text index by the id of the article; the text itself stays in its file.
 */
export const SCHEMA = `
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE engine (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, close INTEGER NOT NULL);
CREATE TABLE amendment_list (id INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL UNIQUE);
CREATE TABLE article (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash BLOB NOT NULL, size INTEGER NOT NULL, modified REAL NOT NULL,
  amendments INTEGER NOT NULL, settled INTEGER NOT NULL, engine INTEGER NOT NULL, day INTEGER NOT NULL, length INTEGER NOT NULL,
  title TEXT, skipped TEXT, spans BLOB
);
CREATE INDEX article_engine ON article (engine, day, length) WHERE skipped IS NULL;
CREATE INDEX article_day ON article (day, id) WHERE skipped IS NULL;
CREATE INDEX article_skipped ON article (path, skipped) WHERE skipped IS NOT NULL;
CREATE INDEX article_amendments ON article (amendments) WHERE amendments > 0;
CREATE TABLE name (
  id INTEGER PRIMARY KEY, type INTEGER NOT NULL, key TEXT NOT NULL, last TEXT NOT NULL, complete INTEGER NOT NULL,
  articles INTEGER NOT NULL, UNIQUE (type, key)
);
CREATE INDEX name_key ON name (key);
CREATE INDEX name_last ON name (last, type, complete);
CREATE INDEX name_articles ON name (type, articles);
CREATE TABLE facet (
  id INTEGER PRIMARY KEY, name INTEGER NOT NULL, signature TEXT NOT NULL, bearer INTEGER NOT NULL,
  articles INTEGER NOT NULL, UNIQUE (name, signature)
);
CREATE TABLE word (
  id INTEGER PRIMARY KEY, facet INTEGER NOT NULL, kind INTEGER NOT NULL, text TEXT NOT NULL, key TEXT,
  articles INTEGER NOT NULL, UNIQUE (facet, kind, text)
);
CREATE INDEX word_key ON word (key, facet) WHERE key IS NOT NULL;
CREATE TABLE article_entity (
  facet INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL, mentions INTEGER NOT NULL,
  PRIMARY KEY (facet, day, article)
) WITHOUT ROWID;
CREATE TABLE quote (
  speaker INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (speaker, day, article, seq)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE body USING fts5 (
  text, content = '', contentless_delete = 1, detail = full, tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** Makes the tables where they are missing. Returns false when the file is of another version or no index of Byline. */
export function prepareSchema(database: Database): boolean {
  const version = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  if (version === VERSION && application === APPLICATION) return true;
  const tables = database.prepare('SELECT count(*) AS n FROM sqlite_master').get<{ n: number }>()?.n ?? 0;
  if (tables > 0) return false;
  // Another process may be at the same: who comes second finds the tables there.
  database.exec('BEGIN IMMEDIATE');
  try {
    if (pragma(database, 'user_version') !== VERSION) {
      database.exec(SCHEMA);
      database.exec(
        `PRAGMA application_id = ${String(APPLICATION)}; PRAGMA user_version = ${String(VERSION)}`,
      );
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
  return true;
}

function pragma(database: Database, name: 'user_version' | 'application_id'): number {
  const row = database.prepare(`PRAGMA ${name}`).get<Record<typeof name, number>>();
  return row?.[name] ?? 0;
}
