import { expect } from 'chai';
import type { Amendment } from '../../../src/store/amendments';
import type { Database } from '../../../src/store/database';
import { IndexWriter } from '../../../src/store/indexWriter';
import { prepareSchema } from '../../../src/store/schema';
import { HARBOUR } from '../../support/folder/harbourFolder';
import { TemporaryFolder } from '../../support/folder/temporaryFolder';
import { DRIVERS, recordOf } from './support';

const about = (words: string | null, identity = `about ${String(words)}`): Amendment => ({ identity, words });

for (const { name, open } of DRIVERS) {
  describe(`lists of amendments by ${name}`, () => {
    let folder: TemporaryFolder;
    let database: Database;
    let writer: IndexWriter;
    const reached = (from: readonly Amendment[], to: readonly Amendment[]): string[] => {
      const { amendments } = writer;
      const reaches = amendments.reach();
      return writer
        .known()
        .filter(({ id }) => reaches(id, amendments.idOf(from), amendments.idOf(to)))
        .map(({ path }) => path)
        .sort();
    };

    beforeEach(async () => {
      folder = new TemporaryFolder();
      database = await open(folder.at('index.db'));
      prepareSchema(database);
      writer = new IndexWriter(database, 'engine');
      writer.put(Object.entries(HARBOUR).map(([path, text]) => recordOf(path, text)));
    });
    afterEach(() => {
      database.close();
      folder.remove();
    });

    it('reach the articles that hold the words of what came or went, accents and case aside', () => {
      expect(reached([], [about('Café TARNIX')])).to.deep.equal(['later/café.txt']);
      expect(reached([about('Cafe Tarnix')], [])).to.deep.equal(['later/café.txt']);
      expect(reached([], [about('Bruno Tarnix'), about('Rovers')])).to.deep.equal(
        Object.keys(HARBOUR).sort(),
      );
      const common = about('Alda Kestner');
      expect(reached([common, about('Rovers')], [common, about('Eskholm')])).to.deep.equal([
        '2019/tide.txt',
        '2019/wall.txt',
        'later/final.md',
      ]);
      expect(reached([common], [common])).to.deep.equal([]);
    });

    it('reach every article where words do not tell', () => {
      expect(reached([], [about(null)])).to.deep.equal(Object.keys(HARBOUR).sort());
      expect(reached([], [about('— !')])).to.deep.equal(Object.keys(HARBOUR).sort());
    });

    it('reach an article whose amendments come in another order', () => {
      const [one, other] = [about('Rovers', 'one'), about('Rovers', 'other')];
      expect(reached([one, other], [other, one])).to.deep.equal(['later/final.md']);
    });

    it('are kept while an article was read with them, and no number means two', () => {
      const { amendments } = writer;
      const [used, unused] = [amendments.idOf([about('Rovers')]), amendments.idOf([about('Eskholm')])];
      expect(amendments.idOf([about('Rovers')])).to.equal(used);
      const state = { size: 1, modified: 1, amendments: used };
      writer.touch([{ path: 'later/final.md', state, settled: true }]);
      amendments.removeUnused();
      expect(database.prepare('SELECT id FROM amendment_list').all()).to.deep.equal([{ id: used }]);
      expect(amendments.idOf([about('Kestner')])).to.be.greaterThan(unused);
      // Of a list that is lost nobody knows where it reached.
      expect(reached([about('Rovers')], [about('Rovers')])).to.deep.equal([]);
      expect(amendments.reach()(1, unused, used)).to.equal(true);
    });
  });
}
