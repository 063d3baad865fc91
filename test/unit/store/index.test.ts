import { expect } from 'chai';
import { fullTextQuery } from '../../../src/corpus/fullTextQuery';
import { IndexReader } from '../../../src/store/indexReader';
import { IndexWriter } from '../../../src/store/indexWriter';
import type { Database } from '../../../src/store/database';
import { QUERIES } from '../../../src/store/queries';
import { prepareSchema } from '../../../src/store/schema';
import { HARBOUR } from '../../support/folder/harbourFolder';
import { inventArticle } from '../../support/folder/inventArticle';
import { inventCast } from '../../support/folder/inventedNames';
import { TemporaryFolder } from '../../support/folder/temporaryFolder';
import { DRIVERS, recordOf } from './support';

const TABLES = ['article', 'name', 'facet', 'word', 'article_entity', 'quote'];

for (const { name, open } of DRIVERS) {
  describe(`the index by ${name}`, function () {
    this.timeout(60_000);
    let folder: TemporaryFolder;
    let database: Database;
    let writer: IndexWriter;
    let reader: IndexReader;
    const rows = (): Record<string, number | undefined> =>
      Object.fromEntries(
        TABLES.map(table => [
          table,
          database.prepare(`SELECT count(*) AS n FROM ${table}`).get<{ n: number }>()?.n,
        ]),
      );
    const matching = (words: string): string[] =>
      reader.matching(fullTextQuery([words]) ?? '', 0, 100).map(id => reader.article(id)?.path ?? '');

    beforeEach(async () => {
      folder = new TemporaryFolder();
      database = await open(folder.at('index.db'));
      expect(prepareSchema(database)).to.equal(true);
      writer = new IndexWriter(database, 'engine 1');
      reader = new IndexReader(database);
      writer.put(Object.entries(HARBOUR).map(([path, text]) => recordOf(path, text)));
    });
    afterEach(() => {
      database.close();
      folder.remove();
    });

    it('holds nothing any more of articles that were removed', () => {
      expect(rows()['article']).to.equal(4);
      writer.remove(Object.keys(HARBOUR));
      expect(rows()).to.deep.equal(Object.fromEntries(TABLES.map(table => [table, 0])));
      expect(matching('wall')).to.deep.equal([]);
    });

    it('takes an article that was read less well than was asked for as read by nobody', () => {
      const [path = '', text = ''] = Object.entries(HARBOUR)[0] ?? [];
      writer.put([{ ...recordOf(path, text), provisional: true }]);
      expect(writer.knownAt(path)).to.include({ current: false, skipped: null });
      expect(rows()['article'], 'and shows what it says').to.equal(4);
      writer.put([recordOf(path, text)]);
      expect(writer.knownAt(path)?.current).to.equal(true);
    });

    it('does not take a first reading for a close one of the same text', () => {
      const record = recordOf('2019/wall.txt', HARBOUR['2019/wall.txt'] ?? '');
      writer.readCloselyBy('engine 1 and model 1');
      expect(writer.hasCloseReadings).to.equal(true);
      const without = recordOf('2019/wall.txt', 'The quay is closed.');
      // As another process may have it: a close reading that says less.
      writer.put([{ ...without, hash: record.hash, close: true }]);
      expect(writer.knownAt('2019/wall.txt')).to.include({ current: true, close: true });
      writer.put([{ ...record, state: { size: 1, modified: 7 } }]);
      expect(writer.knownAt('2019/wall.txt')).to.include({ current: true, close: true, modified: 7 });
      expect(matching('quay')).to.deep.equal(['2019/wall.txt']);
      writer.put([{ ...record, hash: new Uint8Array([1]) }]);
      expect(writer.knownAt('2019/wall.txt')).to.include({ current: true, close: false });
      expect(matching('quay')).to.deep.equal([]);
    });

    it('takes a close reading by another model for none', () => {
      const record = recordOf('2019/wall.txt', HARBOUR['2019/wall.txt'] ?? '');
      writer.readCloselyBy('engine 1 and model 1');
      writer.put([{ ...record, close: true }]);
      const other = new IndexWriter(database, 'engine 1');
      expect(other.knownAt('2019/wall.txt')).to.include({ current: false, close: false });
      other.readCloselyBy('engine 1 and model 2');
      expect(other.knownAt('2019/wall.txt')).to.include({ current: false, close: false });
      other.readCloselyBy('engine 1 and model 1');
      expect(other.knownAt('2019/wall.txt')).to.include({ current: true, close: true });
    });

    it('holds of a replaced article what it says now, once', () => {
      const before = rows();
      writer.put([recordOf('2019/wall.txt', HARBOUR['2019/wall.txt'] ?? '')]);
      expect(rows()).to.deep.equal(before);
      writer.put([recordOf('2019/wall.txt', 'The quay of Eskholm is closed, the mayor said on Monday.')]);
      expect(matching('good wall')).to.deep.equal([]);
      expect(matching('quay')).to.deep.equal(['2019/wall.txt']);
      writer.put([recordOf('2019/wall.txt', HARBOUR['2019/wall.txt'] ?? '')]);
      expect(rows()).to.deep.equal(before);
    });

    it('is the same in whatever order the articles came, and in how many transactions', async () => {
      const other = await open(folder.at('other.db'));
      prepareSchema(other);
      const otherWriter = new IndexWriter(other, 'engine 1');
      for (const [path, text] of Object.entries(HARBOUR).reverse()) otherWriter.put([recordOf(path, text)]);
      const tell = (index: IndexReader): unknown =>
        ['Kestner', 'Tarnix', 'BWB', 'Brenmouth', 'Eskholm'].map(query =>
          index.entities.find(query).map(group => ({
            ...group,
            facets: group.facets.map(({ signature, bearer, articles }) => ({ signature, bearer, articles })),
            paths: index.articlesOf(group).map(({ article }) => index.article(article)?.path),
          })),
        );
      expect(tell(new IndexReader(other))).to.deep.equal(tell(reader));
      other.close();
    });

    it('leaves things as they were when a transaction fails', () => {
      const before = rows();
      const good = recordOf('new.txt', 'The quay of Eskholm is closed, Mayor Alda Kestner said on Monday.');
      const bad = { ...good, path: 'bad.txt', hash: null as unknown as Uint8Array };
      expect(() => writer.put([good, bad])).to.throw();
      expect(rows()).to.deep.equal(before);
      writer.put([good]);
      expect(matching('quay')).to.deep.equal(['new.txt']);
    });

    it('knows which files another engine has read', () => {
      expect(writer.known().every(({ current }) => current)).to.equal(true);
      const newer = new IndexWriter(database, 'engine 2');
      expect(newer.known().some(({ current }) => current)).to.equal(false);
    });

    it('links a surname alone to the one full name it fits, and to nobody when two fit', () => {
      writer.put([
        recordOf('short.txt', 'The council met. Tarnix left early, and Mr Tarnix said nothing.\n'),
      ]);
      const paths = (): string[] =>
        reader.entities
          .find('Bruno Tarnix')
          .slice(0, 1)
          .flatMap(group => reader.articlesOf(group))
          .map(({ article }) => reader.article(article)?.path ?? '');
      expect(paths()).to.include('short.txt');
      writer.put([
        recordOf('second.txt', 'Olga Tarnix, a teacher, won the race. “I ran,” said Olga Tarnix.\n'),
      ]);
      expect(paths()).not.to.include('short.txt');
    });

    it('finds names by their beginning, by a later word and by letters in order', () => {
      const names = (query: string): string[] => reader.entities.namesFor(query, 50).map(({ key }) => key);
      expect(names('bru')).to.include('bruno tarnix');
      expect(names('tarn')).to.include('bruno tarnix');
      expect(names('brtx')).to.include('bruno tarnix');
      expect(names('zzzz')).to.deep.equal([]);
      expect(names('')).to.deep.equal([]);
    });

    it('answers every query from an index, in its order', () => {
      const cast = inventCast(200);
      const articles = Array.from({ length: 20 }, (_, number) => inventArticle(number, cast));
      writer.put(articles.map(({ path, text }) => recordOf(path, text)));
      for (const [query, sql] of Object.entries(QUERIES)) {
        const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all<{ detail: string }>();
        const steps = plan.map(({ detail }) => detail);
        // A step that looks at each row of a table, or sorts them afterwards, grows with the folder.
        const slow = steps.filter(step =>
          /^SCAN (?!\(subquery|body VIRTUAL)|TEMP B-TREE FOR ORDER/.test(step),
        );
        expect(slow, query).to.deep.equal([]);
        expect(steps.join('\n'), query).to.match(/USING|VIRTUAL TABLE INDEX/);
      }
    });
  });
}

describe('the schema', () => {
  it('is made once, and refuses what is none of ours', async () => {
    for (const { open } of DRIVERS) {
      const folder = new TemporaryFolder();
      const database = await open(folder.at('index.db'));
      expect(prepareSchema(database)).to.equal(true);
      expect(prepareSchema(database)).to.equal(true);
      database.exec('PRAGMA user_version = 99');
      expect(prepareSchema(database)).to.equal(false);
      database.close();
      const foreign = await open(folder.at('foreign.db'));
      foreign.exec('CREATE TABLE note (text)');
      expect(prepareSchema(foreign)).to.equal(false);
      foreign.close();
      folder.remove();
    }
  });
});
