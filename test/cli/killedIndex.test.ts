import { expect } from 'chai';
import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { RandomStream } from '../support/folder/randomStream';
import { jsonOf, NODES, runByline, startByline } from '../support/folder/runByline';
import { TemporaryFolder } from '../support/folder/temporaryFolder';
import { writeFolder } from '../support/folder/writeFolder';

/** How often each driver is killed: BYLINE_KILLS=50 npm test -- cli */
const KILLS = Number(process.env['BYLINE_KILLS'] ?? 4);
const ARTICLES = 120;

for (const { name, path: node } of NODES) {
  describe(`an index that is killed while it is made, ${name}`, function () {
    this.timeout(180_000 + KILLS * 60_000);
    const folder = new TemporaryFolder();
    const articles = folder.at('articles');
    const ledgerOf = (db: string): string[] =>
      [['quotes'], ['search', 'water'], ['who', 'a']].map(
        args => runByline(node, [...args, '--db', db]).stdout,
      );

    before(() => writeFolder(articles, ARTICLES));
    after(() => folder.remove());

    it('opens again each time and comes to the same end', async () => {
      const whole = folder.at('whole/index.db');
      const begun = performance.now();
      jsonOf(node, ['index', articles, '--db', whole]);
      const duration = performance.now() - begun;
      const expected = ledgerOf(whole);
      expect(expected[0]?.length).to.be.above(10_000);

      const chance = new RandomStream(4711);
      const moments: number[] = [];
      let db = folder.at('killed-0/index.db');
      for (let kill = 0; kill < KILLS; kill++) {
        const moment = chance.next() * duration;
        moments.push(Math.round(moment));
        mkdirSync(folder.at(`killed-${String(kill)}`), { recursive: true });
        db = folder.at(`killed-${String(kill)}/index.db`);
        const running = startByline(node, ['index', articles, '--db', db]);
        const ended = new Promise(resolve => running.once('exit', resolve));
        await sleep(moment);
        running.kill('SIGKILL');
        await ended;
        // Killed once more on the way, now and then: what was begun twice must also be gone on with.
        if (kill % 2 === 1) {
          const again = startByline(node, ['index', articles, '--db', db]);
          const endedAgain = new Promise(resolve => again.once('exit', resolve));
          await sleep(moment / 2);
          again.kill('SIGKILL');
          await endedAgain;
        }
        const { code, stderr, stdout } = runByline(node, ['index', articles, '--db', db]);
        expect(code, `after ${String(moment)} ms: ${stderr}`).to.equal(0);
        expect(JSON.parse(stdout)).to.deep.include({ articles: ARTICLES, skipped: [] });
        expect(ledgerOf(db)).to.deep.equal(expected);
        rmSync(folder.at(`killed-${String(kill)}`), { recursive: true });
      }
      expect(moments).to.have.length(KILLS);
    });
  });
}
