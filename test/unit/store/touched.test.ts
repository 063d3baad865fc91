import { expect } from 'chai';
import { fullTextQuery } from '../../../src/corpus/fullTextQuery';
import type { Database } from '../../../src/store/database';
import type { EntityGroup } from '../../../src/store/entityGroup';
import { IndexReader } from '../../../src/store/indexReader';
import { IndexWriter } from '../../../src/store/indexWriter';
import { prepareSchema } from '../../../src/store/schema';
import type { Oo1Statement, Sqlite3 } from '../../../src/store/wasm/sqlite3';
import { openWasmDatabase } from '../../../src/store/wasm/wasmDatabase';
import { HARBOUR } from '../../support/folder/harbourFolder';
import { inventArticle } from '../../support/folder/inventArticle';
import { inventCast } from '../../support/folder/inventedNames';
import { recordOf } from './support';

/** More than any page. */
const FEW = 600;
const MANY = 2000;
/** A search tree of three times the rows is a step or two deeper. */
const DEEPER = 1.2;

type Counting = Sqlite3 & {
  readonly capi: {
    readonly SQLITE_STMTSTATUS_VM_STEP: number;
    sqlite3_stmt_status(statement: unknown, what: number, reset: number): number;
  };
};

describe('what a question touches', function () {
  this.timeout(600_000);
  const statements: (Oo1Statement & { readonly pointer?: unknown })[] = [];
  let sqlite3: Counting;
  let database: Database;
  let reader: IndexReader;

  before(async () => {
    const { default: init } = await import('@sqlite.org/sqlite-wasm');
    sqlite3 = (await init()) as unknown as Counting;
    class Watched extends sqlite3.oo1.DB {
      override prepare(sql: string): Oo1Statement {
        const statement = super.prepare(sql);
        statements.push(statement);
        return statement;
      }
    }
    database = openWasmDatabase({ ...sqlite3, oo1: { DB: Watched } }, ':memory:');
    prepareSchema(database);
    reader = new IndexReader(database);
  });
  after(() => database.close());

  /** How many steps SQLite's machine takes for a question. */
  function stepsOf(ask: () => unknown): number {
    const count = (): number =>
      statements.reduce(
        (sum, { pointer }) =>
          sum + sqlite3.capi.sqlite3_stmt_status(pointer, sqlite3.capi.SQLITE_STMTSTATUS_VM_STEP, 1),
        0,
      );
    count();
    ask();
    return count();
  }

  const tarnix = (): EntityGroup =>
    reader.entities.groupOfName('Bruno Tarnix', 'person')[0] ?? expect.fail('nobody');
  const QUESTIONS: Readonly<Record<string, () => unknown>> = {
    'who somebody is': tarnix,
    'which articles name them': () => reader.articlesOf(tarnix()),
    'the latest of these': () => reader.latestArticlesOf(tarnix(), 3),
    'what they said': () => reader.quotesBy(tarnix()),
    'how much': () => reader.quoteCount(tarnix()),
    'an article': () => reader.articleAt('2019/wall.txt'),
    'names that begin so': () => reader.entities.namesFor('bruno tar', 1),
    'articles with words': () => reader.matching(fullTextQuery(['a good wall']) ?? '', 0, 100),
    'the latest articles': () => reader.latestArticles(20),
    'the first page of titles': () => reader.newestFirst().next(),
    'the cast': () => reader.entities.cast('person', 20, 0),
  };

  it('grows with its answer and not with the folder', () => {
    const writer = new IndexWriter(database, 'engine');
    const cast = inventCast(MANY);
    const add = (from: number, to: number): void => {
      const numbers = Array.from({ length: to - from }, (_, at) => from + at);
      writer.put(
        numbers.map(number => {
          const { path, text } = inventArticle(number, cast);
          return recordOf(path, text.split('\n\n').slice(0, 4).join('\n\n'));
        }),
      );
    };
    writer.put(Object.entries(HARBOUR).map(([path, text]) => recordOf(path, text)));
    add(0, FEW);
    const few = Object.values(QUESTIONS).map(stepsOf);
    expect(Math.min(...few), 'every question is counted').to.be.above(0);
    add(FEW, MANY);
    Object.entries(QUESTIONS).forEach(([question, ask], at) =>
      expect(stepsOf(ask), question).to.be.at.most(DEEPER * (few[at] ?? 0)),
    );
    const everything = stepsOf(() => database.prepare('SELECT count(title) FROM article').all());
    expect(everything, 'what looks at all of it is seen').to.be.above(MANY);
  });
});
