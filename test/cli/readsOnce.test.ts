import { expect } from 'chai';
import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf, NODES } from '../support/folder/runByline';
import { TemporaryFolder } from '../support/folder/temporaryFolder';

const ARTICLES = 2000;
const OLD = new Date(2020, 1, 1);
const COUNTER = join(process.cwd(), 'test/support/folder/countReads.cjs');

const article = (number: number): string =>
  `Report number ${String(number)}\n\nBRENMOUTH, May 4, 2019 — Mayor Alda Kestner said on Monday that wall ${String(number)} would hold.\n`;

for (const { name, path: node } of NODES) {
  describe(`the files of ${String(ARTICLES)} articles, ${name}`, function () {
    this.timeout(600_000);
    const folder = new TemporaryFolder();
    const log = folder.at('reads.log');
    const { NODE_OPTIONS } = process.env;

    before(() => {
      for (let number = 0; number < ARTICLES; number++) {
        const path = `articles/${String(number % 20)}/${String(number)}.txt`;
        folder.write({ [path]: article(number) });
        utimesSync(folder.at(path), OLD, OLD);
      }
      process.env['NODE_OPTIONS'] = `--require ${COUNTER}`;
      process.env['BYLINE_COUNT_READS'] = log;
    });
    after(() => {
      if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS'];
      else process.env['NODE_OPTIONS'] = NODE_OPTIONS;
      delete process.env['BYLINE_COUNT_READS'];
      folder.remove();
    });

    /** Indexes, and gives the files that were read meanwhile. */
    const readBy = (): string[] => {
      rmSync(log, { force: true });
      jsonOf(node, ['index', folder.at('articles'), '--db', folder.at('index.db')]);
      return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    };

    it('are read once each, and again only those that changed', () => {
      const first = readBy();
      expect(first).to.have.length(ARTICLES);
      expect(new Set(first).size).to.equal(ARTICLES);
      expect(readBy()).to.deep.equal([]);
      const changed = folder.at('articles/3/3.txt');
      folder.write({ 'articles/3/3.txt': `${article(3)}\nIt rained.\n` });
      expect(readBy()).to.deep.equal([changed]);
      // A file so young may have changed since without its showing: it may be looked at once more.
      expect(readBy().filter(file => file !== changed)).to.deep.equal([]);
    });
  });
}
