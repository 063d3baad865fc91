// npm run ui: drives the real workbench with the packaged extension and takes pictures of what readers see, for people
// to look at. Pictures go to shots/, one for each scene and theme.
// usage: node test/ui/pictures.mjs [part of a scene's name]
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium, MISSING_CHROMIUM } from '../../scripts/host/chromium.mjs';
import { coloured } from '../../scripts/host/editor.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { READING } from '../../scripts/host/settings.mjs';
import { openSideBar } from '../../scripts/host/sideBar.mjs';
import { openingFile, withPage } from '../../scripts/host/workbench.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { ROOT, SEEDS } from '../../scripts/paths.mjs';
import { SCENES } from './scenes.mjs';
import { loadInTheme, THEMES } from './themes.mjs';

const ARTICLE = '000_e77057349d16fe55.txt';
const SHOTS = join(ROOT, 'shots');
const [, , wanted = ''] = process.argv;
const scenes = SCENES.filter(([name]) => name.includes(wanted));

if (!findChromium()) {
  console.error(MISSING_CHROMIUM);
  process.exit(1);
}
mkdirSync(SHOTS, { recursive: true });
// Without the test driver: it mutes toasts and themes.
const server = await startServer({ vsix: packageExtension(), settings: READING });
const folder = join(server.home, 'seeds');
cpSync(SEEDS, folder, { recursive: true });
const url = server.url(folder, openingFile(server, join(folder, ARTICLE)));

let failed = 0;
await withPage(
  async page => {
    for (const theme of THEMES) {
      await loadInTheme(page, server, READING, url, theme);
      await openSideBar(page);
      await coloured(page);
      for (const [name, take] of scenes) {
        const path = join(SHOTS, `${theme.name.toLowerCase().replaceAll(' ', '-')}-${name}.png`);
        try {
          await take(page, path);
          console.log(path);
        } catch (error) {
          failed++;
          console.error(`${path}: ${error.message}`);
          await page.screenshot({ path });
          await page.keyboard.press('Escape');
        }
      }
    }
  },
  { width: 1280, height: 1000 },
);
server.stop();
console.log(`${THEMES.length * scenes.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
