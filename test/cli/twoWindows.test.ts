import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inventArticle } from '../support/folder/inventArticle';
import { inventCast } from '../support/folder/inventedNames';
import { NODES } from '../support/folder/runByline';
import { TemporaryFolder } from '../support/folder/temporaryFolder';

const ARTICLES = 25;
const WINDOW = join(process.cwd(), 'test/support/folder/window.cjs');

interface Told {
  /** How many articles this window read. */
  readonly changed: number;
  readonly count: number;
  readonly cast: unknown;
}

for (const { name, path: node } of NODES) {
  describe(`two windows on one workspace, ${name}`, function () {
    this.timeout(300_000);
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    const open = (storage: string): Promise<Told> =>
      new Promise((resolve, reject) => {
        mkdirSync(folder.at(storage), { recursive: true });
        const running = spawn(node, [WINDOW, folder.at(storage), folder.at('articles.json')]);
        let [told, trouble] = ['', ''];
        running.stdout.on('data', (part: Buffer) => (told += String(part)));
        running.stderr.on('data', (part: Buffer) => (trouble += String(part)));
        running.once('exit', code => {
          if (code === 0) resolve(JSON.parse(told) as Told);
          else reject(new Error(`a window ended with ${String(code)}: ${trouble}`));
        });
      });

    it('keep one index, lose nothing, and leave it as one window would', async () => {
      const cast = inventCast(ARTICLES);
      const articles = Array.from({ length: ARTICLES }, (_, number) => {
        const { path, text } = inventArticle(number, cast);
        return { uri: `file:///${path}`, text };
      });
      folder.write({ 'articles.json': JSON.stringify(articles) });
      const alone = await open('alone');
      expect(alone).to.deep.include({ changed: ARTICLES, count: ARTICLES });
      const both = await Promise.all([open('shared'), open('shared')]);
      for (const { count } of both) expect(count).to.be.at.most(ARTICLES);
      const after = await open('shared');
      expect(after).to.deep.equal({ ...alone, changed: 0 });
    });
  });
}
