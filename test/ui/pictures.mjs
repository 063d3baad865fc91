// npm run ui: drives the real workbench with the packaged extension and takes pictures of what readers see, for people
// to look at. Pictures go to shots/, one for each scene and theme.
// usage: node test/ui/pictures.mjs [--publish] [part of a picture's name, as in "light-modern-quote"]
// With --publish, media/ gets those of the pictures that Byline is shown with.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { findChromium, MISSING_CHROMIUM } from '../../scripts/host/chromium.mjs';
import { coloured } from '../../scripts/host/editor.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { DEMO, READING } from '../../scripts/host/settings.mjs';
import { openSideBar } from '../../scripts/host/sideBar.mjs';
import { openingFile, withPage } from '../../scripts/host/workbench.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { ROOT, SEEDS } from '../../scripts/paths.mjs';
import { CLOSE_READING } from './closeReading.mjs';
import { HAND } from './hand.mjs';
import { FIRST_STEPS } from './firstSteps.mjs';
import { EMPTY } from './empty.mjs';
import { FOLDER } from './folder.mjs';
import { SCENES } from './scenes.mjs';
import { loadInTheme, THEMES } from './themes.mjs';

const SHOTS = join(ROOT, 'shots');
const WINDOW = { width: 1280, height: 1000 };
const publish = process.argv.includes('--publish');
const [wanted = ''] = process.argv.slice(2).filter(argument => argument !== '--publish');

/** What is open while the scenes of a set are taken: some of the demo articles, the first of them in the editor. */
const SETS = [
  { name: 'seeds', scenes: SCENES, articles: () => true },
  // What is written is in the folder, and gone with it.
  { name: 'seeds', scenes: HAND, articles: () => true },
  { name: 'articles', scenes: FOLDER, articles: name => !name.startsWith('000') },
  { name: 'seeds', scenes: CLOSE_READING, articles: () => true, settings: DEMO },
  { name: 'nothing', scenes: EMPTY, articles: () => false },
  // Pictures that Byline is shown with hold nothing of the first article, which is somebody else's.
  { name: 'articles', scenes: FIRST_STEPS, articles: name => !name.startsWith('000') },
];

if (!findChromium()) {
  console.error(MISSING_CHROMIUM);
  process.exit(1);
}
mkdirSync(SHOTS, { recursive: true });
// Without the test driver: it mutes toasts and themes.
const server = await startServer({ vsix: packageExtension(), settings: READING });

let passed = 0;
let failed = 0;
await withPage(async page => {
  for (const theme of THEMES) for (const set of SETS) await takeSet(page, theme, set);
}, WINDOW);
server.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function takeSet(page, theme, { name: folderName, scenes: all, articles, settings = READING }) {
  const prefix = `${theme.name.toLowerCase().replaceAll(' ', '-')}-`;
  const scenes = all.filter(([name]) => (prefix + name).includes(wanted));
  if (scenes.length === 0) return;
  const folder = join(server.home, folderName);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const names = readdirSync(SEEDS).filter(articles).sort();
  for (const name of names) copyFileSync(join(SEEDS, name), join(folder, name));
  const url = server.url(
    folder,
    names.length > 0 ? openingFile(server, join(folder, names[0])) : [['skipWelcome', 'true']],
  );
  // A scene that failed may have left it small.
  await page.setViewportSize(WINDOW);
  await loadInTheme(page, server, settings, url, theme);
  await openSideBar(page);
  if (names.length > 0) await coloured(page);
  for (const [name, take] of scenes) {
    const path = join(SHOTS, `${prefix}${name}.png`);
    try {
      await take(page, path);
      passed++;
      console.log(path);
      if (publish) publishPicture(name, path);
    } catch (error) {
      failed++;
      console.error(`${path}: ${error.message}`);
      await page.screenshot({ path });
      await page.keyboard.press('Escape');
    }
  }
}

/** README.md and the walkthrough show these scenes of our own article; the walkthrough in the theme the reader has. */
function publishPicture(scene, path) {
  const [, step] = /^first-steps-(\w+)$/.exec(scene) ?? [];
  const theme = basename(path, `-${scene}.png`);
  if (step === 'readme') {
    if (theme === 'dark-modern') copyFileSync(path, join(ROOT, 'media/readme/card.png'));
  } else if (step) copyFileSync(path, join(ROOT, `media/walkthrough/${step}-${theme}.png`));
}
