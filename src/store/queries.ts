/** Whether an article is in the index as the close reading has it: 1, or 0. */
const CLOSE = 'coalesce((SELECT close FROM engine WHERE engine.id = article.engine), 0) AS close';

/**
 * What is asked of an index. Each of these answers from an index in the order wanted, so that its work grows with the
 * answer and not with the folder; a test reads their query plans.
 */
export const QUERIES = {
  namesByKey: 'SELECT id, type, key, last, complete, articles FROM name WHERE key = ?',
  namesByWord:
    'SELECT DISTINCT name.id, name.type, name.key, name.last, name.complete, name.articles' +
    ' FROM word JOIN facet ON facet.id = word.facet JOIN name ON name.id = facet.name WHERE word.key = ?',
  nameOfTypeByKey: 'SELECT id, type, key, last, complete, articles FROM name WHERE type = ? AND key = ?',
  /** Two are enough to know that there is not one. */
  fullNamesByLast:
    'SELECT id, type, key, last, complete, articles FROM name WHERE last = ? AND type = ? AND complete = 1 LIMIT ?',
  countByLast:
    'SELECT count(*) AS n FROM (SELECT 1 FROM name WHERE last = ? AND type = ? AND complete = 1 LIMIT ?)',
  nameById: 'SELECT id, type, key, last, complete, articles FROM name WHERE id = ?',
  nameOfFacet: 'SELECT name, bearer FROM facet WHERE id = ?',
  facetsOfName: 'SELECT id, signature, bearer, articles FROM facet WHERE name = ? ORDER BY signature',
  wordsOfFacet: 'SELECT kind, text, articles FROM word WHERE facet = ?',
  articlesOfFacet:
    'SELECT day, article, mentions FROM article_entity WHERE facet = ? AND day BETWEEN ? AND ? ORDER BY day, article LIMIT ?',
  latestArticlesOfFacet:
    'SELECT day, article, mentions FROM article_entity WHERE facet = ? ORDER BY day DESC, article DESC LIMIT ?',
  quotesOfSpeaker:
    'SELECT day, article, seq FROM quote WHERE speaker = ? AND day BETWEEN ? AND ? ORDER BY day, article, seq LIMIT ?',
  countOfSpeaker: 'SELECT count(*) AS n FROM quote WHERE speaker = ?',
  titleById: `SELECT id, path, hash, amendments, day, title, ${CLOSE} FROM article WHERE id = ? AND skipped IS NULL`,
  articleById: `SELECT id, path, hash, amendments, day, title, spans, ${CLOSE} FROM article WHERE id = ?`,
  articleByPath: `SELECT id, path, hash, amendments, day, title, spans, ${CLOSE} FROM article WHERE path = ? AND skipped IS NULL`,
  articlesByDay:
    'SELECT id, day FROM article WHERE skipped IS NULL AND (day, id) > (?, ?) AND day <= ? ORDER BY day, id LIMIT ?',
  latestArticles:
    'SELECT id, day FROM article WHERE skipped IS NULL AND day <= ? ORDER BY day DESC, id DESC LIMIT ?',
  /** The latest first. */
  readBy:
    'SELECT path FROM article WHERE engine = ? AND skipped IS NULL AND length <= ? ORDER BY day DESC LIMIT ?',
  titlesBefore: `SELECT id, path, day, title, ${CLOSE} FROM article WHERE skipped IS NULL AND (day, id) < (?, ?) ORDER BY day DESC, id DESC LIMIT ?`,
  bodies: 'SELECT rowid AS article FROM body WHERE body MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?',
  namesByArticles:
    'SELECT id, type, key, last, complete, articles FROM name WHERE type = ? ORDER BY articles DESC, id LIMIT ? OFFSET ?',
  namesInOrder:
    'SELECT id, type, key, last, complete, articles FROM name WHERE type = ? ORDER BY key LIMIT ? OFFSET ?',
  namesByPrefix:
    'SELECT id, type, key, last, complete, articles FROM name WHERE key >= ? AND key < ? ORDER BY key LIMIT ?',
  namesByLastPrefix:
    'SELECT id, type, key, last, complete, articles FROM name WHERE last >= ? AND last < ? ORDER BY last LIMIT ?',
} as const;

/** What looks at every row of a table: asked only when the reader types something that begins no name, or opens a view. */
export const SCANS = {
  namesLike: 'SELECT id, type, key, last, complete, articles FROM name WHERE key LIKE ? LIMIT ?',
  skipped: 'SELECT path, skipped FROM article WHERE skipped IS NOT NULL ORDER BY path',
  namesByType: 'SELECT type, count(*) AS n FROM name GROUP BY type',
  speakers:
    'SELECT speaker, count(*) AS n FROM quote GROUP BY speaker ORDER BY n DESC, speaker LIMIT ? OFFSET ?',
  counts: 'SELECT count(*) AS n FROM article WHERE skipped IS NULL',
  countReadBy: 'SELECT count(*) AS n FROM article WHERE engine = ? AND skipped IS NULL AND length <= ?',
} as const;
