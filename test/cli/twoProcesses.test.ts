import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { jsonOf, NODES, runByline, startByline } from '../support/folder/runByline';
import { TemporaryFolder } from '../support/folder/temporaryFolder';
import { writeFolder } from '../support/folder/writeFolder';

/** How long they are at it: BYLINE_SECONDS=60 npm test -- cli */
const SECONDS = Number(process.env['BYLINE_SECONDS'] ?? 4);
const ARTICLES = 40;
/** At least so often each, however slow the machine. */
const ROUNDS = 2;

for (const { name, path: node } of NODES) {
  describe(`two processes on one index, ${name}`, function () {
    this.timeout(180_000 + SECONDS * 4000);
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    it('do not disturb each other: one writes, one reads', async () => {
      const articles = folder.at('articles');
      const db = folder.at('index.db');
      writeFolder(articles, ARTICLES);
      jsonOf(node, ['index', articles, '--db', db]);
      const until = Date.now() + SECONDS * 1000;
      const codes: (number | null)[] = [];
      const write = async (): Promise<void> => {
        for (let round = 0; Date.now() < until || round < ROUNDS; round++) {
          const text = `The wall of Brenmouth held in storm number ${String(round)}, the mayor said on Monday.\n`;
          writeFileSync(`${articles}/storm.txt`, text);
          const running = startByline(node, ['index', articles, '--db', db]);
          codes.push(await new Promise<number | null>(resolve => running.once('exit', resolve)));
        }
      };
      const read = async (): Promise<void> => {
        for (let round = 0; Date.now() < until || round < ROUNDS; round++) {
          const running = startByline(node, ['who', 'Water Board', '--db', db]);
          codes.push(await new Promise<number | null>(resolve => running.once('exit', resolve)));
        }
      };
      await Promise.all([write(), read()]);
      expect(codes.filter(code => code !== 0)).to.deep.equal([]);
      expect(codes.length).to.be.at.least(2 * ROUNDS);
      expect(jsonOf(node, ['index', articles, '--db', db])).to.deep.include({ articles: ARTICLES + 1 });
      const { stdout } = runByline(node, ['search', 'wall of Brenmouth held', '--db', db]);
      expect(JSON.parse(stdout)).to.have.length(1);
    });

    it('may both write', async () => {
      const articles = folder.at('both');
      const db = folder.at('both.db');
      writeFolder(articles, ARTICLES);
      const codes = await Promise.all(
        [1, 2].map(() => {
          const running = startByline(node, ['index', articles, '--db', db]);
          return new Promise<number | null>(resolve => running.once('exit', resolve));
        }),
      );
      expect(codes).to.deep.equal([0, 0]);
      const alone = folder.at('alone.db');
      jsonOf(node, ['index', articles, '--db', alone]);
      for (const args of [['quotes'], ['who', 'a'], ['search', 'water']])
        expect(runByline(node, [...args, '--db', db]).stdout).to.equal(
          runByline(node, [...args, '--db', alone]).stdout,
        );
    });
  });
}
